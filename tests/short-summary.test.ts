/** The short summary for the person: few words, large letters, one page, and the sums of the figures. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Input } from '../core/api/methods.ts';
import type { PaperBlock } from '../core/papers/paper.ts';
import { formatMoney, parseMoney } from '../core/values/money.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const sentencesOf = (blocks: readonly PaperBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'pictured' ? [block.heading, ...block.lines] : [])).filter((text) => text !== '');

/** Pages of the PDF, and of its text each piece with the height of its letters in points. */
async function printed(ledger: TestLedger, input: Input<'papers.shortSummaryPdf'>) {
  const { id } = await ledger.call('papers.shortSummaryPdf', input);
  const loading = getDocument({ data: new Uint8Array(ledger.program.takeFile(id)?.bytes ?? []), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pieces: { text: string; height: number }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pieces.push(...items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str, height: item.height }] : [])));
  }
  const pages = document.numPages;
  await loading.destroy();
  return {
    pages,
    pieces,
    text: pieces
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  };
}

/** The one amount of the first sentence that says so. */
function amountIn(sentences: readonly string[], says: string): number {
  const sentence = sentences.find((one) => one.includes(says)) ?? '';
  return parseMoney(/£[\d,.]*\d/.exec(sentence)?.[0] ?? '') ?? Number.NaN;
}

test.each(['one', 'two'])('scenario %s: what is left, less what is promised, is there for an emergency; and each sum is a figure', async (name) => {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.moveInScenario(name);
  const { asOf } = await ledger.call('figures.overview', { account });
  const days = { from: `${asOf.slice(0, 7)}-01`, to: asOf };
  const { paper } = await ledger.call('papers.shortSummary', { account, ...days });
  const values = await ledger.call('returns.figures', { account, ...days, form: 'generic-return' });
  const { crisis } = await ledger.call('figures.overview', { account, on: asOf });
  const said = sentencesOf(paper.blocks);
  expect(amountIn(said, 'was left on')).toBe(values['bank.closing']);
  expect(amountIn(said, 'was paid')).toBe(values['bank.out']);
  expect(amountIn(said, 'there for an emergency')).toBe(crisis.available);
  expect(amountIn(said, 'was left on') - amountIn(said, 'already promised')).toBe(crisis.available);
  const wanted = crisis.mayBeAskedBack > 0 ? [`The council may want ${formatMoney(crisis.mayBeAskedBack)} of it back.`] : [];
  expect(said.filter((one) => one.includes('may want'))).toEqual(wanted);
  const { text, pages, pieces } = await printed(ledger, { account, ...days });
  expect(pages).toBe(1);
  for (const sentence of said) expect(text).toContain(sentence);
  expect(Math.min(...pieces.map(({ height }) => height))).toBeGreaterThanOrEqual(16);
});

async function begun() {
  const ledger = await TestLedger.forThisTest();
  const { account: id } = await ledger.call('accounts.create', plainAccount('DP-1'));
  return {
    ledger,
    id,
    summary: async (more: object = {}) => (await ledger.call('papers.shortSummary', { account: id, from: '2026-05-01', to: '2026-05-31', ...more })).paper,
  };
}

const LINES = [
  { day: '2026-05-08', text: 'BRYN HOWELL WAGES', amount: -50_049 },
  { day: '2026-05-11', text: 'ZOE OGREN CARE', amount: -12_000 },
  { day: '2026-05-14', text: 'WESTBROOK COUNCIL', amount: 160_000 },
];

test('sums in pounds alone are rounded, and said to be about', async () => {
  const { ledger, id, summary } = await begun();
  await ledger.bring(id, lloyds('may.csv', LINES));
  // £500.49 and £120.00 make £620.49; of £1,000.00 with £1,600.00 £1,979.51 is left.
  expect(sentencesOf((await summary()).blocks).slice(0, 7)).toEqual([
    'Money that came in',
    '£1,600.00 came in.',
    'Money that went out',
    '£620.49 was paid.',
    'Most of it was for:',
    'We do not know yet what for: £620.49',
    'Money that is left',
  ]);
  const rounded = sentencesOf((await summary({ wholePounds: true })).blocks);
  expect(rounded).toContain('About £620 was paid.');
  expect(rounded).toContain('£1,600 came in.');
  expect(rounded).toContain('About £1,980 was left on 31 May 2026.');
});

test('what is not known is said, and never a sum of nothing', async () => {
  const { ledger, summary } = await begun();
  const first = await summary();
  expect(first.toSay).toContain('No bank statement is here yet. So some of this is not known.');
  expect(sentencesOf(first.blocks)).toContain('A bank statement or the support plan is missing.');
  expect(sentencesOf(first.blocks)).toContain('No plan is written down yet.');
  expect(sentencesOf(first.blocks).join(' ')).not.toContain('£0.00');
  const problem = await ledger.program.call('papers.shortSummary', { account: 1, from: '2026-05-31', to: '2026-05-01' });
  expect(problem.ok).toBe(false);
});

test('an account below nothing says so, and what is missing for what is promised', async () => {
  const { ledger, id, summary } = await begun();
  await ledger.call('records.save', {
    account: id,
    type: 'plan',
    fields: { line: 'Help at home', outcome: '', kind: 'weekly', amount: 10_000, from: '2026-04-06', fund: 'main' },
  });
  await ledger.bring(id, lloyds('may.csv', [{ day: '2026-05-31', text: 'ZOE OGREN CARE', amount: -130_000 }]));
  const said = sentencesOf((await summary()).blocks);
  expect(said).toContain('The account is £300.00 below nothing.');
  expect(said).toContain('No money is there for an emergency.');
  expect(said.find((one) => one.endsWith('is missing for what is promised.'))).toBeDefined();
  expect(said).toContain('Help at home: less used than planned.');
});

test('who can be asked is said once about the account, and stands on the page until it is taken away', async () => {
  const { ledger, id, summary } = await begun();
  const { account: about } = await ledger.call('accounts.setup', { account: id });
  const { id: _id, ask: _ask, ...kept } = about;
  expect(sentencesOf((await summary()).blocks)).not.toContain('Who to ask');
  await ledger.call('accounts.change', { account: id, ...kept, ask: 'Rowan, 01632 960123' });
  await ledger.call('accounts.change', { account: id, ...kept, person: 'Wanda Kowalska' });
  expect(sentencesOf((await summary()).blocks).slice(-2)).toEqual(['Who to ask', 'Rowan, 01632 960123']);
  await ledger.call('accounts.change', { account: id, ...kept, ask: null });
  expect(sentencesOf((await summary()).blocks)).not.toContain('Who to ask');
});

test('no sentence of the examples is longer than 15 words or has a percentage, and each fits on one page', async () => {
  const ledger = await TestLedger.forThisTest();
  await ledger.call('file.close', {});
  await ledger.call('file.openExample', {});
  for (const { id } of await ledger.call('accounts.list', {})) {
    const { paper } = await ledger.call('papers.shortSummary', { account: id });
    const said = sentencesOf(paper.blocks);
    expect(said.filter((sentence) => sentence.split(' ').length > 15 || sentence.includes('%'))).toEqual([]);
    expect((await printed(ledger, { account: id })).pages).toBe(1);
  }
});
