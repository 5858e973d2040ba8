/**
 * Steps of a random history that begin, close and correct returns, and file papers, beside the records and bank lines of
 * `ledger-random.test.ts`.
 */
import fc from 'fast-check';
import type { MethodName } from '../core/api/methods.ts';
import { PRESETS } from '../core/returns/presets.ts';
import { addDays } from '../core/values/day.ts';
import type { TestLedger } from './ledger.ts';

const pick = fc.nat(1000);
const day = fc.nat(90).map((days) => addDays('2026-04-01', days));
const [PRESET] = PRESETS;

export const keptStep = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(day, fc.integer({ min: 6, max: 40 })).map(([from, days]) => ({ do: 'begin' as const, from, to: addDays(from, days) })) },
  ...(['close', 'close', 'sent', 'answered', 'again', 'removeReturn', 'answer'] as const).map((what) => pick.map((which) => ({ do: what, which }))),
  { weight: 3, arbitrary: fc.tuple(pick, fc.constantFrom(-1000, -4000, 2500)).map(([which, amount]) => ({ do: 'putRight' as const, which, amount })) },
  fc.constantFrom('first', 'second').map((form) => ({ do: 'saveForm' as const, form })),
  fc.constantFrom('first', 'second').map((form) => ({ do: 'removeForm' as const, form })),
  { weight: 3, arbitrary: fc.tuple(pick, fc.nat(3), fc.boolean()).map(([which, text, loose]) => ({ do: 'file' as const, which, text, loose })) },
  ...(['tie', 'alsoFor', 'removePaper', 'none'] as const).map((what) => fc.tuple(pick, pick).map(([which, to]) => ({ do: what, which, to }))),
);
export type KeptStep = typeof keptStep extends fc.Arbitrary<infer S> ? S : never;

/** The history that a step is of. */
interface Acting {
  readonly ledger: TestLedger;
  readonly account: number;
  write(method: MethodName, input: object): Promise<void>;
}

const TODAY = '2026-10-05';

function nth<T>(all: readonly T[], which: number): T | undefined {
  return all[which % Math.max(all.length, 1)];
}

/** A bank line, or a record that a paper may belong to. */
async function owner({ ledger, account }: Acting, which: number) {
  const { lines } = await ledger.call('bank.lines', { account, from: '2026-01-01', to: '2027-01-01', offset: 0, limit: 1000 });
  const records = async (type: 'invoices' | 'purchases' | 'payslips' | 'statements') =>
    (await ledger.call('records.list', { account, type, limit: 1000 })).records.map(({ record }) => ({ type, id: record.id }));
  const all = [
    ...lines.map(({ id }) => ({ type: 'line' as const, id })),
    ...(await records('invoices')),
    ...(await records('purchases')),
    ...(await records('payslips')),
    ...(await records('statements')),
  ];
  return nth(all, which);
}

export async function takeKept(acting: Acting, one: KeptStep): Promise<void> {
  const { ledger, account } = acting;
  const ofReturn = async (which: number, method: MethodName, input: object = {}): Promise<void> => {
    const found = nth((await ledger.call('returns.list', { account })).returns, which);
    return found && acting.write(method, { return: found.id, ...input });
  };
  const ofPaper = async (which: number, method: MethodName, input: object = {}): Promise<void> => {
    const found = nth((await ledger.call('evidence.all', { account, offset: 0, limit: 100 })).papers, which);
    return found && acting.write(method, { id: found.id, ...input });
  };
  switch (one.do) {
    case 'begin':
      return acting.write('returns.start', { from: one.from, to: one.to, form: 'generic-return' });
    case 'answer':
      return ofReturn(one.which, 'returns.answer', { answers: { q1: 'yes' } });
    case 'close':
      return ofReturn(one.which, 'returns.close', { whyOpen: 'As it is.' });
    case 'sent':
      return ofReturn(one.which, 'returns.sent', { on: TODAY, means: 'email' });
    case 'answered':
      return ofReturn(one.which, 'returns.answered', { on: TODAY, means: 'letter', says: 'Pay some back.', amount: 4000 });
    case 'again':
      return ofReturn(one.which, 'returns.again');
    case 'removeReturn':
      return ofReturn(one.which, 'returns.remove');
    case 'putRight': {
      const found = nth((await ledger.call('records.list', { account, type: 'payments', limit: 1000 })).records, one.which);
      if (!found) return;
      const { id, ...fields } = found.record;
      return acting.write('returns.putRight', { payment: id, fields: { ...fields, amount: one.amount } });
    }
    case 'saveForm':
      return acting.write('forms.save', { form: { ...PRESET, id: one.form, title: one.form }, existing: 'replace' });
    case 'removeForm':
      return acting.write('forms.remove', { form: one.form });
    case 'file': {
      const of = one.loose ? null : ((await owner(acting, one.which)) ?? null);
      return acting.write('evidence.add', { of, files: [ledger.file({ path: `receipt ${one.text}.txt`, text: `Receipt ${one.text}` })] });
    }
    case 'tie':
      return ofPaper(one.which, 'evidence.tie', { of: (await owner(acting, one.to)) ?? null });
    case 'alsoFor': {
      const of = await owner(acting, one.to);
      return of && ofPaper(one.which, 'evidence.link', { of });
    }
    case 'removePaper':
      return ofPaper(one.which, 'evidence.remove');
    case 'none': {
      const of = await owner(acting, one.to);
      return of && acting.write('evidence.none', { of, none: one.which % 3 === 0 ? null : { why: 'lost', note: null } });
    }
  }
}
