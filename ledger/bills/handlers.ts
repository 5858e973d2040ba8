/** Bills to pay: core works out which; that they were paid is kept as payments, until the bank shows them. */
import type { billMethods } from '../../core/api/bills.ts';
import { readInvoicesFile } from '../../core/bills/file.ts';
import { newestOf, nextLike } from '../../core/bills/next-like.ts';
import { driveOf } from '../../core/bills/miles.ts';
import { paidWith } from '../../core/bills/paid.ts';
import { billsToPay, withoutWaiting } from '../../core/bills/to-pay.ts';
import { wishesOf } from '../../core/bills/wishes.ts';
import { addDays, later, localDay } from '../../core/values/day.ts';
import { opposite } from '../../core/values/money.ts';
import { Refusal } from '../../core/values/problem.ts';
import { billsWords } from '../../core/words/bills.ts';
import { oneFileWords } from '../../core/words/move-in.ts';
import { nameMeans } from '../../core/books/known-names.ts';
import { settledByPayments } from '../../core/figures/inputs/movements.ts';
import { factsAfter, factsOf, recordFactsOf } from '../accounts/known-facts.ts';
import { countEvidence } from '../evidence/proof.ts';
import { figureFacts } from '../figures/facts.ts';
import { refuseHeld } from '../pools/held.ts';
import { repost } from '../posting/repost.ts';
import { saveRecord } from '../records/handlers.ts';
import type { Step } from '../records/in-one-change.ts';
import { inOneChange } from '../records/in-one-change.ts';
import type { Handlers } from '../runtime/contract.ts';
import { prepareWrite } from '../runtime/statements.ts';
import { secondLookOver, waitingIn } from './second-look.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';

/** How far ahead a list reaches where nothing else is said. */
const LIST_DAYS = 7;

export const billHandlers = {
  'bills.toPay': ({ db, now, user }, { account, on, until = addDays(on, LIST_DAYS) }) => {
    if (until < on) throw new Refusal('badInput', billsWords.untilBefore, { field: 'until' });
    const today = localDay(new Date(now));
    const list = billsToPay(figureFacts(db, account, on, today), on, until, today);
    if (secondLookOver(db) === null) return { ...list, waiting: [] };
    const facts = factsOf(db, account);
    const waiting = waitingIn({ db, user }, facts, list.bills);
    return { ...withoutWaiting(list, new Set(waiting.map(({ bill }) => bill.id)), facts), waiting };
  },
  'bills.paid': ({ db, now }, { account, of }) => paidWith(factsOf(db, account), of, localDay(new Date(now))),
  'bills.next': ({ db }, { account, of }) => {
    const facts = recordFactsOf(db, account);
    const [supplier, another] = 'supplier' in of ? nameMeans(facts.suppliers, ({ name }) => name)(of.supplier) : [];
    const invoice = 'like' in of ? facts.invoices.find(({ id }) => id === of.like) : supplier && !another ? newestOf(facts, supplier.id) : null;
    if (!invoice) return null;
    const name = facts.suppliers.find(({ id }) => id === invoice.supplier)?.name ?? '';
    return { like: { number: invoice.number, day: invoice.day, supplier: name }, fields: nextLike(invoice, facts.invoices) };
  },
  'bills.wishes': ({ db }, { account, on }) => {
    const facts = recordFactsOf(db, account);
    const bought = facts.purchases.flatMap(({ id, wish }) => (wish === null ? [] : [{ type: 'purchases' as const, id }]));
    const papers = countEvidence(db, account, bought);
    return wishesOf(facts, on, (id) => papers({ type: 'purchases', id }) > 0);
  },
  'bills.readFile': (ctx, { account, file, ...choices }) =>
    readInvoicesFile(ctx.path(file), ctx.bytes(file, MOST_TABLE_BYTES), recordFactsOf(ctx.db, account), choices).found,
  'bills.bringIn': (ctx, { account, file, ...choices }) => {
    const before = factsOf(ctx.db, account);
    const { found, records } = readInvoicesFile(ctx.path(file), ctx.bytes(file, MOST_TABLE_BYTES), before, choices);
    const days = records.map(({ day }) => day).toSorted();
    const [from, to] = [days[0], days.at(-1)];
    if (!found.ready || from === undefined || to === undefined) throw new Refusal('badInput', oneFileWords.notReady, { field: 'file' });
    inOneChange(
      ctx,
      before,
      records.map(
        (fields): Step =>
          (facts) =>
            saveRecord(ctx, facts, { type: 'invoices', fields: { ...fields } }),
      ),
    );
    return { invoices: records.length, from, to };
  },
  'bills.miles': ({ db }, { account, ...driven }) => driveOf(recordFactsOf(db, account), driven),
  'bills.addMiles': (ctx, { account, day, name, miles, rate, planLine = null }) => {
    const before = factsOf(ctx.db, account);
    const { agreed, comesTo } = driveOf(before, { day, name, miles, rate });
    if (!comesTo) throw new Refusal('badInput', billsWords.rateNeeded, { field: 'rate' });
    if (agreed && rate !== undefined && rate !== agreed.rate) throw new Refusal('badInput', billsWords.rateOnFile(agreed.rate), { field: 'rate' });
    let id = 0;
    const purchase: Step = (facts) => {
      const fields = { day, supplier: name, item: comesTo.item, amount: comesTo.amount, planLine, paidBy: name };
      const { saved, notices, changed } = saveRecord(ctx, facts, { type: 'purchases', fields });
      id = saved;
      return { changed, notices };
    };
    const agreement: Step = (facts) => saveRecord(ctx, facts, { type: 'agreements', fields: { supplier: name, what: 'mile', from: day, rate } });
    const notices = inOneChange(ctx, before, agreed ? [purchase] : [purchase, agreement]);
    return { id, notices };
  },
  'bills.pay': (ctx, { account, on, bills }) => {
    const today = localDay(new Date(ctx.now));
    if (on > today) throw new Refusal('badInput', billsWords.stillToCome, { field: 'on' });
    refuseHeld(ctx.db, account);
    const before = factsOf(ctx.db, account);
    const { bills: all } = billsToPay(before, today, later(on, today));
    const open = new Map(all.map((one) => [one.id, one]));
    const waiting = new Set(waitingIn(ctx, before, all).map(({ bill }) => bill.id));
    const references = new Map(before.suppliers.map(({ id, payReference }) => [id, payReference]));
    const payments: number[] = [];
    const steps = bills.map(({ invoice, left }, index): Step => {
      const bill = open.get(invoice);
      if (bill?.left !== left) throw new Refusal('changedMeanwhile', billsWords.changedMeanwhile, { field: `bills.${index}` });
      if (waiting.has(invoice)) throw new Refusal('notAllowed', billsWords.waits(bill.name), { field: `bills.${index}` });
      const reference = references.get(bill.supplier) ?? (bill.number || null);
      const fields = { day: on, to: bill.name, amount: opposite(left), invoice, category: left > 0 ? 'agency' : 'refund', planLine: null, reference };
      return (facts) => {
        const { saved, notices, changed } = saveRecord(ctx, facts, { type: 'payments', fields });
        payments.push(saved);
        return { changed, notices };
      };
    });
    const notices = inOneChange(ctx, before, steps);
    return { payments, notices };
  },
  'bills.lookedAt': (ctx, { account, bills }) => {
    const today = localDay(new Date(ctx.now));
    const facts = factsOf(ctx.db, account);
    const waiting = new Map(waitingIn(ctx, facts, billsToPay(facts, today, today).bills).map((one) => [one.bill.id, one]));
    const references = new Map(facts.suppliers.map(({ id, payReference }) => [id, payReference]));
    for (const [index, { invoice, left }] of bills.entries()) {
      const one = waiting.get(invoice);
      if (one?.bill.left !== left) throw new Refusal('changedMeanwhile', billsWords.changedMeanwhile, { field: `bills.${index}` });
      if (one.isOwn) throw new Refusal('notAllowed', billsWords.ownEntry, { field: `bills.${index}` });
      const { supplier, amount } = one.bill;
      const sql = 'INSERT INTO second_look (account, invoice, supplier, amount, reference, made_by) VALUES (?, ?, ?, ?, ?, ?)';
      const made = prepareWrite(ctx.db, sql).run(account, invoice, supplier, amount, references.get(supplier) ?? null, ctx.change);
      ctx.added('second_look', Number(made.lastInsertRowid));
    }
    return null;
  },
  'bills.payBack': (ctx, { account, on, purchase: id, left }) => {
    const today = localDay(new Date(ctx.now));
    if (on > today) throw new Refusal('badInput', billsWords.stillToCome, { field: 'on' });
    refuseHeld(ctx.db, account);
    const before = factsOf(ctx.db, account);
    const open = billsToPay(before, today, later(on, today)).purchases.find((one) => one.id === id && one.paidBy !== null);
    const purchase = before.purchases.find((one) => one.id === id);
    if (open?.left !== left || !purchase || open.paidBy === null) throw new Refusal('changedMeanwhile', billsWords.purchaseChanged, { field: 'purchase' });
    const fields = { day: on, to: open.paidBy, amount: opposite(left), invoice: null, category: 'purchase', planLine: purchase.planLine, reference: null };
    const { saved, notices, changed } = saveRecord(ctx, before, { type: 'payments', fields });
    const after = factsAfter(ctx.db, before, changed);
    // What a payment without a number is for goes by its payee and sum alone: another purchase may be meant as well.
    const settles = settledByPayments(after).get(saved);
    if (settles?.kind !== 'purchase' || settles.id !== id) throw new Refusal('badInput', billsWords.notTold, { field: 'on' });
    repost(ctx, before, after, changed);
    return { payment: saved, notices };
  },
} satisfies Handlers<typeof billMethods>;
