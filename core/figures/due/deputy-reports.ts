/** The days by which deputy's reports are to be sent, until each is. */
import { reportDue } from '../../acting/opg.ts';
import type { Figures } from '../figures.ts';
import type { Due } from './due.ts';

export function deputyReportDues({ accountIndex: { facts } }: Figures): Due[] {
  return facts.deputyReports.flatMap(({ id, as, to, dueDays, sentOn }): Due[] => {
    if (sentOn !== null) return [];
    const about = { pence: null, who: null, title: null, from: null, toldBy: 'record', lacks: null, opens: { type: 'deputyReports', id } } as const;
    return [{ ...about, key: `deputy-report-${id}`, code: 'deputyReport', day: reportDue(to, as, dueDays) }];
  });
}
