/** Those who act for the person: what each role is called, the paper it stands on, and what is told of it. Named, and never blamed. */
import type { MANDATE_SCOPES, MandateRole } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import type { Day } from '../../values/units.ts';

const roles = {
  nominated: { title: 'A nominated person', detail: 'Someone the person chose, who does as the person says. Paper: what the person signed to choose them.' },
  authorised: { title: 'An authorised person', detail: 'Someone the council agreed to, as the person can’t decide this. Paper: the council’s decision.' },
  deputy: { title: 'A deputy', detail: 'Named by the Court of Protection. Paper: the order of the court, which says what they may decide.' },
  attorney: {
    title: 'An attorney',
    detail: 'Chosen while the person could decide. Paper: the power of attorney. In England and Wales it must be registered.',
  },
  guardian: { title: 'A guardian', detail: 'In Scotland. Paper: the order of the court, for money and for welfare.' },
  parent: { title: 'A parent', detail: 'Of a child. Paper: the agreement with the council.' },
  appointee: { title: 'A DWP appointee', detail: 'For benefits alone. Paper: the letter of the DWP. It gives no right to run a direct payment.' },
  managed: { title: 'A managed account', detail: 'A support service holds the money and pays only what it is told to. Paper: the service agreement.' },
  broker: { title: 'A broker or supporter', detail: 'Plans and prepares, and holds no money. Paper: the letter that says so, and the person’s consent.' },
} satisfies Readonly<Record<MandateRole, { readonly title: string; readonly detail: string }>>;

export const mandateWords = {
  roles,
  papers: {
    nominated: 'what the person signed to choose them',
    authorised: 'the council’s decision',
    deputy: 'the order of the Court of Protection',
    attorney: 'the power of attorney',
    guardian: 'the order of the court',
    parent: 'the agreement with the council',
    appointee: 'the letter of the DWP',
    managed: 'the service agreement',
    broker: 'the letter that says so',
  } satisfies Readonly<Record<MandateRole, string>>,
  paperMissing: (who: string, paper: string): string => `${who} acts here, and the paper is not on file yet: ${paper}. Write it down once it is to hand.`,
  ended: (who: string, to: Day): string => `The paper by which ${who} acts ran to ${formatDay(to)}. Write down the new one, or that it has ended.`,
  appointeeAlone: (person: string): string =>
    `Nothing here says who may run the direct payment of ${person}. A letter of the DWP is for benefits alone, so ask the council.`,
  /** Under which authority something was done. */
  actedAs: (title: string, document: string | null): string => {
    const as = `As ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
    return document === null ? `${as}; the paper is not on file.` : `${as}, by: ${document}.`;
  },
  namesNobody: (who: string): string => `No authority to act that is on file names ${who}.`,
  outside: (who: string, why: string): string => `Outside the authority to act of ${who}: ${why}.`,
  notYet: (from: Day): string => `it begins on ${formatDay(from)}`,
  over: (to: Day): string => `its last day was ${formatDay(to)}`,
  endedEarly: (on: Day): string => `it ended on ${formatDay(on)}`,
  benefitsAlone: 'it is for benefits alone',
  saysNothingOf: {
    money: 'it says nothing of the money',
    care: 'it says nothing of care and welfare',
    staff: 'it says nothing of employing assistants',
    plan: 'it says nothing of the support plan',
    see: 'it says nothing of looking at what is kept',
    benefits: 'it says nothing of benefits',
  } satisfies Readonly<Record<(typeof MANDATE_SCOPES)[number], string>>,
};
