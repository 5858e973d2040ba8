/** Texts that would be more than text: formulas, HTML, signs that turn the reading round, pictures for letters, words that never end. In a return, its summary and its letters. */
import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { FormPart } from '../core/returns/form.ts';
import { paperWords } from '../core/words/papers/paper.ts';
import { lloyds, plainAccount, TestLedger } from './ledger.ts';

const DAYS = { from: '2026-04-06', to: '2026-07-05' } as const;
const LONG = 'Antidisestablishment'.repeat(15);
/** Shows what comes after it from right to left, so that £42 reads as 24£. */
const TURNED = '\u202E';
const HTML = '<img src=x onerror=alert(1)>';
const FORMULAS = ['=1+1', '@SUM(A1)', '+44 7700', '-2+3', '＝1+1'];
const PERSON = `Ann <b>Sample</b> 👩‍🦽`;

async function hostile() {
  const ledger = await TestLedger.forThisTest();
  const { account } = await ledger.call('accounts.create', { ...plainAccount('DP-1'), person: PERSON, council: `=Council ${TURNED}${HTML}` });
  const texts = [...FORMULAS, HTML, LONG, `SHOP ${TURNED}24£`, 'CAFÉ 🍰 שלום'];
  await ledger.bring(
    account,
    lloyds(
      'may.csv',
      texts.map((text, index) => ({ day: '2026-05-08', text, amount: -100 - index })),
    ),
  );
  const [generic] = await ledger.call('returns.forms', {});
  if (!generic) throw new Error('no form');
  const questions: FormPart = { kind: 'fields', title: '@More', rows: [{ id: 'why', question: `=Why ${HTML}?`, answer: 'text' }] };
  const form = {
    ...generic,
    id: 'hostile',
    title: '+Form',
    certainty: 'own' as const,
    parts: [questions, ...generic.parts.slice(0, 2), ...generic.parts.slice(-3)],
  };
  await ledger.call('forms.save', { account, form });
  const { id } = await ledger.call('returns.start', { account, ...DAYS, form: 'hostile' });
  await ledger.call('returns.answer', { account, return: id, answers: { why: `=2+5 ${TURNED}${LONG} ${HTML}` }, ticks: [] });
  await ledger.call('returns.close', { account, return: id, whyOpen: `@Why ${TURNED}${HTML}` });
  const bytes = (file: { readonly id: string }): Buffer => Buffer.from(ledger.program.takeFile(file.id)?.bytes ?? []);
  const file = async (as: 'pdf' | 'xlsx' | 'lines' | 'figures'): Promise<Buffer> => bytes(await ledger.call('returns.file', { account, return: id, as }));
  return { ledger, account, id, texts, bytes, file };
}

const textOf = (pdf: Buffer): string => spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
/** A word may part over lines where it is longer than its column. */
const together = (text: string): string => text.replaceAll(/\s+/g, '');

test('on paper each stands as it was written, what cannot be printed is said, and nothing turns round', async () => {
  const { file } = await hostile();
  const paper = textOf(await file('pdf'));
  for (const text of [...FORMULAS.slice(0, 4), HTML, LONG, 'SHOP 24£', '=Why <img', `=2+5 ${LONG}`, `@Why ${HTML}`, '+Form for Ann <b>Sample</b>'])
    expect(together(paper)).toContain(together(text));
  expect(paper).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(paper).toContain(paperWords.notPrinted);
  expect(paper.replaceAll(/\s+/g, ' ')).toContain(paperWords.lettersMissing);
});

test('in a spreadsheet and in CSV nothing runs: texts are texts, and only our sums are formulas', async () => {
  const { file, texts } = await hostile();
  const xlsx = await file('xlsx');
  const cells = (await readXlsx(xlsx)).flatMap(({ data }) => data.flat());
  for (const text of texts) expect(cells).toContain(text.replaceAll(TURNED, ''));
  const formulas = Object.values(unzipSync(xlsx)).flatMap((part) =>
    [...new TextDecoder().decode(part).matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.filter((formula) => !/^=?SUM\([A-Z]\d+:[A-Z]\d+\)$/.test(formula ?? ''))).toEqual([]);
  for (const as of ['lines', 'figures'] as const) {
    const csv = (await file(as)).toString('utf8');
    // No cell begins as a formula does, unless it is a number.
    expect([...csv.matchAll(/(?:^|,)"?([=+@＝]|-(?!\d+\.\d\d(?:,|\r)))/gm)].map(([cell]) => cell)).toEqual([]);
    expect(csv).not.toContain(TURNED);
  }
  expect((await file('lines')).toString('utf8')).toContain(`'=1+1`);
});

test('the short summary and the letters say it as text, on as many pages as before; a control sign is refused', async () => {
  const { ledger, account, id, bytes } = await hostile();
  const summary = bytes(await ledger.call('papers.shortSummaryPdf', { account, ...DAYS }));
  expect(spawnSync('pdfinfo', ['-'], { input: summary, encoding: 'utf8' }).stdout).toMatch(/Pages:\s+1\n/);
  expect(textOf(summary)).toContain('<b>Sample</b>');
  for (const { text } of await ledger.call('letters.drafts', { account })) {
    const letter = textOf(bytes(await ledger.call('letters.pdf', { account, text: `${TURNED}${text}\n${LONG}\n${HTML}` })));
    expect(letter).not.toContain(TURNED);
    for (const said of [LONG, HTML, `=Council ${HTML}`]) expect(together(letter)).toContain(together(said));
  }
  expect(await ledger.refused('letters.pdf', { account, text: 'Dear\u0007 council' })).toMatchObject({ field: 'text' });
  const again = await ledger.call('returns.again', { account, return: id });
  expect(await ledger.refused('returns.answer', { account, return: again.id, answers: { why: 'half\u0000' }, ticks: [] })).toMatchObject({ code: 'badInput' });
});
