/**
 * Actual at work: `node actual-run.mjs API FOLDER LINES.json`, where the lines are `{ there, fresh }`. Prints the milliseconds of each
 * piece of work and its memory as JSON on the last line. Plain JavaScript, for it runs on the Node that npm built the package's SQLite for.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [path = '', folder = '', lines = ''] = process.argv.slice(2);
const { there, fresh, texts, runs } = JSON.parse(readFileSync(lines, 'utf8'));
const api = await import(pathToFileURL(path).href);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await api.init({ dataDir: folder });
let account = '';
await api.runImport('same lines', async () => {
  const group = await api.createCategoryGroup({ name: 'What it was for' });
  account = await api.createAccount({ name: 'Current' }, 0);
  const categories = new Map();
  const rows = [];
  for (const [index, { day, text, amount }] of there.entries()) {
    const payee = text.replace(/ \d+$/, '');
    if (!categories.has(payee)) categories.set(payee, await api.createCategory({ name: payee, group_id: group }));
    rows.push({ date: day, amount, payee_name: payee, notes: text, imported_id: `there ${index}`, category: categories.get(payee), cleared: true });
  }
  await api.addTransactions(account, rows, { learnCategories: false });
});

/** The median, in milliseconds; the first run does not count. */
async function timed(run) {
  const times = [];
  for (let n = 0; n <= runs; n += 1) {
    const began = performance.now();
    await run(n);
    if (n > 0) times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

const own = () => api.q('transactions').filter({ account });
const newest = (query) => query.select('*').orderBy({ date: 'desc' }).limit(100);
const month = { $month: '$date' };
const months = await timed(() =>
  api.runQuery(
    own()
      .groupBy(['category.name', month])
      .select(['category.name', { month }, { sum: { $sum: '$amount' } }]),
  ),
);
const rows = await timed((n) => api.runQuery(newest(own()).offset((n * 211) % 15_000)));
const search = await timed((n) => api.runQuery(newest(own().filter({ notes: { $like: `%${texts[n % texts.length]}%` } }))));
const began = performance.now();
await api.importTransactions(
  account,
  fresh.map(({ day, text, amount }, index) => ({ account, date: day, amount, payee_name: text, notes: text, imported_id: `new ${index}` })),
);
const bring = performance.now() - began;
const memory = process.memoryUsage().rss / 2 ** 20;
await api.shutdown();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${JSON.stringify({ months, rows, search, bring, memory })}\n`);
