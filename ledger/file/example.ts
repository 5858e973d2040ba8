/** Fills the open, empty file with the example accounts, through the program's own methods alone: as anybody would move in. */
import type { RunningProgram } from '../../core/api/caller.ts';
import type { EvidenceOwner } from '../../core/api/evidence.ts';
import type { Result } from '../../core/api/method.ts';
import { EXAMPLE_TIN, tinLines } from '../../core/example/tin.ts';
import { billPaper, LOOSE_PAPER } from '../../core/example/papers.ts';
import type { ExamplePaper } from '../../core/example/papers.ts';
import { exampleWhatIfs } from '../../core/example/what-ifs.ts';
import { addDays } from '../../core/values/day.ts';
import { exampleFolders } from '../../core/example/accounts.ts';
import type { Day } from '../../core/values/units.ts';
import { Refusal } from '../../core/values/problem.ts';
import { fileWords } from '../../core/words/file.ts';

type Program = Pick<RunningProgram, 'call' | 'addFile'>;

/** @param today the example runs up to the day before. Throws a `Refusal` where a call is refused or cancelled. */
export async function makeExample(program: Program, today: Day, progress: (step: string, done: number, total: number) => void): Promise<void> {
  const folders = exampleFolders(addDays(today, -1));
  for (const [index, folder] of folders.entries()) {
    progress(fileWords.makingExample, index, folders.length);
    const files = folder.files.map(({ path, text }) => ({ path, id: program.addFile({ path, bytes: new TextEncoder().encode(text) }).id }));
    const result = await program.call('moveIn.run', { files });
    const { account } = valueOf(result);
    // The first account shows papers and what-ifs as well.
    if (index > 0) continue;
    await addPapers(program, account);
    await fillTin(program, account, today);
    for (const whatIf of exampleWhatIfs(today)) valueOf(await program.call('whatIfs.keep', { account, ...whatIf }));
  }
}

/** Counted on the last day, as it should be. */
async function fillTin(program: Program, account: number, today: Day): Promise<void> {
  const { bankAccounts } = valueOf(await program.call('accounts.setup', { account }));
  const bankAccount = bankAccounts.find(({ name }) => name === EXAMPLE_TIN)?.id;
  if (bankAccount === undefined) return;
  valueOf(await program.call('bank.addLines', { account, bankAccount, lines: tinLines(today) }));
  const day = addDays(today, -1);
  const [tin] = valueOf(await program.call('bank.tins', { account, on: day })).tins;
  if (tin) valueOf(await program.call('bank.count', { account, bankAccount, day, counted: tin.balance }));
}

async function addPapers(program: Program, account: number): Promise<void> {
  const keep = async ({ name, text }: ExamplePaper, of: EvidenceOwner | null): Promise<void> => {
    const { id } = program.addFile({ path: name, bytes: new TextEncoder().encode(text) });
    valueOf(await program.call('evidence.add', { account, of, files: [id] }));
  };
  const { records } = valueOf(await program.call('records.list', { account, type: 'invoices', limit: 1 }));
  for (const one of records)
    if (one.type === 'invoices') await keep(billPaper(one.record, one.names['supplier'] ?? ''), { type: 'invoices', id: one.record.id });
  await keep(LOOSE_PAPER, null);
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problem.code, result.problem.message, result.problem);
  return result.value;
}
