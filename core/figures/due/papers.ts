/** The papers of an assistant that run out: each with the day on it, when it is due, and whether that is past; and which kinds have none. */
import type { AccountFacts, PersonId } from '../../books/facts.ts';
import type { Day } from '../../values/units.ts';
import { reminderDue } from './reminders.ts';

/** What an assistant may have a paper of. Insurance is the employer's. */
const PAPERS = ['contract', 'right_to_work', 'dbs', 'training'] as const;
export type PaperKind = (typeof PAPERS)[number];

export interface AssistantPaper {
  /** The day to remember that says so. */
  readonly id: number;
  readonly what: PaperKind;
  /** In the user's own words. */
  readonly title: string | null;
  /** The day on the paper. */
  readonly givenOn: Day | null;
  /** The last day, or the day a new check is due; null: it is done, and does not come again. */
  readonly dueOn: Day | null;
  readonly state: 'over' | 'runs' | 'done';
}

export interface AssistantPapers {
  /** The soonest first. */
  readonly papers: readonly AssistantPaper[];
  readonly without: readonly PaperKind[];
}

export function papersOf({ reminders }: Pick<AccountFacts, 'reminders'>, person: PersonId, today: Day): AssistantPapers {
  const papers = reminders.flatMap((reminder): AssistantPaper[] => {
    const what = PAPERS.find((one) => one === reminder.what);
    if (what === undefined || reminder.person !== person) return [];
    const { id, title, day, givenOn } = reminder;
    const dueOn = reminderDue(reminder, null);
    const state = dueOn === null ? 'done' : dueOn < today ? 'over' : 'runs';
    return [{ id, what, title, givenOn: what === 'dbs' ? day : givenOn, dueOn, state }];
  });
  const byDay = ({ dueOn }: AssistantPaper): string => dueOn ?? '9999';
  return {
    papers: papers.toSorted((a, b) => (byDay(a) < byDay(b) ? -1 : byDay(a) > byDay(b) ? 1 : a.id - b.id)),
    without: PAPERS.filter((what) => papers.every((paper) => paper.what !== what)),
  };
}
