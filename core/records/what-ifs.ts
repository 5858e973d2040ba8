/** What-ifs as they are kept and as they are asked: between the records of one name and its list of changes. */
import type { WhatIf } from '../api/figures.ts';
import type { AccountFacts, WhatIfChange } from '../books/facts.ts';
import { formatHours, parseHours } from '../values/hours.ts';
import type { RecordFields } from './kinds.ts';

export interface KeptWhatIf {
  readonly name: string;
  readonly note: string;
  readonly changes: readonly WhatIf[];
}

/** A record without what its kind must have is no change. */
function changeOf({ kind, planLine, from, amount, percent, hoursPerWeek, weeks, paidEvery, firstPaymentOn }: WhatIfChange): readonly WhatIf[] {
  switch (kind) {
    case 'rate':
      return planLine === null || amount === null ? [] : [{ kind, line: planLine, from, pence: amount }];
    case 'hours':
      return planLine === null || hoursPerWeek === null ? [] : [{ kind, line: planLine, from, hoursPerWeek: formatHours(hoursPerWeek) }];
    case 'gross':
      if (percent !== null) return [{ kind, from, percent }];
      return amount === null ? [] : [{ kind, from, pence: amount }];
    case 'contribution':
      return amount === null ? [] : [{ kind, from, pence: amount }];
    case 'emergency':
      return weeks === null || hoursPerWeek === null || amount === null ? [] : [{ kind, from, weeks, hoursPerWeek: formatHours(hoursPerWeek), pence: amount }];
    case 'purchase':
      return amount === null ? [] : [{ kind, on: from, pence: amount }];
    case 'payer':
      return amount === null || paidEvery === null || firstPaymentOn === null ? [] : [{ kind, from, pence: amount, paidEvery, firstPaymentOn }];
  }
}

/** In the order they were first kept. */
export function keptWhatIfs({ whatIfs }: Pick<AccountFacts, 'whatIfs'>): KeptWhatIf[] {
  const byName = Map.groupBy(
    whatIfs.toSorted((a, b) => a.id - b.id),
    ({ name }) => name,
  );
  return [...byName].map(([name, rows]) => ({ name, note: rows[0]?.note ?? '', changes: rows.flatMap(changeOf) }));
}

/** The record of a change; its plan line may be named as people do. */
export function recordOf(
  name: string,
  note: string,
  whatIf: WhatIf,
): Omit<RecordFields<'whatIfs'>, 'planLine'> & { readonly planLine: number | string | null } {
  return {
    name,
    note,
    kind: whatIf.kind,
    planLine: 'line' in whatIf ? whatIf.line : null,
    from: whatIf.kind === 'purchase' ? whatIf.on : whatIf.from,
    amount: 'pence' in whatIf ? whatIf.pence : null,
    percent: 'percent' in whatIf ? whatIf.percent : null,
    hoursPerWeek: 'hoursPerWeek' in whatIf ? parseHours(whatIf.hoursPerWeek) : null,
    weeks: whatIf.kind === 'emergency' ? whatIf.weeks : null,
    paidEvery: whatIf.kind === 'payer' ? whatIf.paidEvery : null,
    firstPaymentOn: whatIf.kind === 'payer' ? whatIf.firstPaymentOn : null,
  };
}
