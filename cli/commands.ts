/**
 * Every command of the terminal, in one table. A command reads its words, makes calls of the contract and gives back a value
 * to print, a file or a sentence; it computes nothing. To add one, add a row.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { RunningProgram } from '../core/api/caller.ts';
import type { CallOptions, Result } from '../core/api/method.ts';
import { describeMethods } from '../core/api/describe.ts';
import type { Input, Output } from '../core/api/methods.ts';
import type { FileRow, FoundInFile } from '../core/move-in/one-file.ts';

import { methods } from '../core/api/methods.ts';
import { passphraseFields } from '../core/api/passphrase.ts';
import { brokenAt } from '../core/values/broken-json.ts';
import type { FileHandle } from '../core/host/host.ts';
import { templates } from '../core/move-in/templates.ts';
import { problemSentence } from '../core/words/move-in.ts';
import { terminalWords } from '../core/words/host/terminal.ts';
import { PACK_LEVELS } from '../core/returns/pack.ts';
import { isKeyOf } from '../core/values/own-keys.ts';
import { folded } from '../core/values/text.ts';
import { needed, readArguments, Usage } from './arguments.ts';
import { changeCalled, changePassphrase } from './change-passphrase.ts';
import { addFile, addFolder, writeFolder, writeNew } from './files.ts';
import { packAsked } from './make-pack.ts';
import { makeReturn } from './make-return.ts';
import { givenPassphrase } from './passphrase.ts';
import { asking, outcomeOf, withProgram } from './with-program.ts';
import type { Outcome } from './with-program.ts';

interface Refused {
  readonly ok: false;
  readonly sentences: readonly string[];
}

interface Command {
  /** The words and options after the name, as help shows them. */
  readonly use: string;
  readonly help: string;
  run(given: readonly string[]): Promise<Outcome> | Outcome;
}

export const commands: Readonly<Record<string, Command>> = {
  methods: {
    use: '',
    help: 'Every method of the program, with its kind, its input and what it does.',
    run: (given) => {
      readArguments(given, { words: [], options: [], flags: [] });
      return { ok: true, value: describeMethods() };
    },
  },
  call: {
    use: 'METHOD JSON [--ledger FILE] [--read] [--profile NAME]',
    help: 'Calls one method; with - in place of the JSON it comes on standard input.',
    run: async (given) => {
      const { words, options, flags } = readArguments(given, { words: ['METHOD', 'JSON'], options: ['ledger', 'profile'], flags: ['read'] });
      const input = words.JSON === '-' ? parseJson(await text(process.stdin)) : withoutPassphrase(words.METHOD, parseJson(words.JSON));
      return withProgram({ file: options.ledger, readOnly: flags.read, profile: options.profile }, async (program, whilst) =>
        outcomeOf(await program.callUnknown(words.METHOD, input, whilst)),
      );
    },
  },
  'move-in': {
    use: 'FOLDER --ledger FILE',
    help: 'Makes an account out of a folder of CSV and bank files; makes the ledger file if need be.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['FOLDER'], options: ['ledger'], flags: [] });
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: false, create: true }, async (program, whilst) => {
        const files = addFolder(program, words.FOLDER);
        if (files === null) return { ok: false, sentences: [`There is no folder ${words.FOLDER}.`] };
        const result = await program.call('moveIn.run', { files: files.map(({ id, path }) => ({ id, path })) }, whilst);
        if (result.ok || result.problem.code !== 'moveInProblems') return outcomeOf(result);
        const problems = result.problem.detail as readonly { readonly message: string }[];
        return { ok: false, sentences: [...problems.map(({ message }) => message), result.problem.message] };
      });
    },
  },
  overview: {
    use: '--ledger FILE --account REFERENCE [--on DATE]',
    help: 'Every figure of an account at the end of a day; without one, of the last that is known whole.',
    run: (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger', 'account', 'on'], flags: [] });
      const overview: AccountJob = async (program, account, whilst) =>
        outcomeOf(await program.call('figures.overview', { account, ...(options.on !== undefined && { on: options.on }) }, whilst));
      return withAccount(options, overview, { readOnly: true });
    },
  },
  ahead: {
    use: '--ledger FILE --account REFERENCE [--on DATE] [--what-if FILE]',
    help: 'Money ahead to the end of the account year, one row a day; with a JSON list of changes, or the name of a what-if that is kept, as it would then be.',
    run: (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger', 'account', 'on', 'what-if'], flags: [] });
      const whatIf = options['what-if'];
      return withAccount(
        options,
        async (program, account, whilst) => {
          const changes = whatIf === undefined ? [] : await changesCalled(program, account, whatIf);
          if (changes === null) return noFile(whatIf ?? '');
          const result = await program.callUnknown('figures.ahead', { account, changes, ...(options.on !== undefined && { on: options.on }) }, whilst);
          return outcomeOf(result);
        },
        { readOnly: true },
      );
    },
  },
  'bank import': {
    use: 'FILE --ledger FILE --account REFERENCE [--bank-account NAME] [--account-in-file NAME] [--even-if-other-account]',
    help: 'Brings a bank statement into an account, and says what came of each of its rows.',
    run: (given) => {
      const { words, options, flags } = readArguments(given, {
        words: ['FILE'],
        options: ['ledger', 'account', 'bank-account', 'account-in-file'],
        flags: ['even-if-other-account'],
      });
      return withAccount(options, async (program, account, whilst) => {
        const file = addFile(program, words.FILE);
        if (file === null) return noFile(words.FILE);
        const bankAccount = options['bank-account'] === undefined ? null : await bankAccountCalled(program, account, options['bank-account']);
        if (bankAccount !== null && !bankAccount.ok) return bankAccount;
        return outcomeOf(
          await program.call(
            'bank.import',
            {
              account,
              file: file.id,
              evenIfOtherAccount: flags['even-if-other-account'],
              ...(bankAccount && { bankAccount: bankAccount.value }),
              ...(options['account-in-file'] !== undefined && { accountInFile: options['account-in-file'] }),
            },
            whilst,
          ),
        );
      });
    },
  },
  'hours import': fileImport({
    help: 'Brings a CSV file of hours in. What may be there already stays out; a name that is not on file, or what can’t be read, and nothing comes in.',
    read: (program, file): Promise<Result<Output<'hours.readFile'>>> => program.call('hours.readFile', { ...file, people: [] }),
    bringIn: (program, file, whilst) => program.call('hours.bringIn', { ...file, people: [] }, whilst),
    asks: ({ unknown }) => unknown.map(({ name }) => terminalWords.hoursOfNobody(name)),
  }),
  'invoices import': fileImport({
    help: 'Brings a CSV file of invoices in. What may be there already stays out; what can’t be read, and nothing comes in.',
    read: (program, file) => program.call('bills.readFile', file),
    bringIn: (program, file, whilst) => program.call('bills.bringIn', file, whilst),
    asks: () => [],
  }),
  'evidence add': {
    use: 'FILE --ledger FILE --account REFERENCE [--to KIND:ID]',
    help: 'Keeps a paper with a record or a bank line, such as invoices:12 or line:340; without --to with nothing yet.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['FILE'], options: ['ledger', 'account', 'to'], flags: [] });
      const [type = '', id = ''] = (options.to ?? '').split(':');
      const of = options.to === undefined ? null : { type, id: Number(id) };
      return withAccount(options, async (program, account, whilst) => {
        const file = addFile(program, words.FILE);
        if (file === null) return noFile(words.FILE);
        return outcomeOf(await program.callUnknown('evidence.add', { account, of, files: [file.id] }, whilst));
      });
    },
  },
  'returns make': {
    use: '--ledger FILE --account REFERENCE --from DATE --to DATE --form ID --to-folder FOLDER [--privacy everything|totals] [--print clear|large]',
    help: 'Makes a return as a PDF, a spreadsheet and CSV files; returns.forms lists the forms.',
    run: (given) => {
      const { options } = readArguments(given, {
        words: [],
        options: ['ledger', 'account', 'from', 'to', 'form', 'to-folder', 'privacy', 'print'],
        flags: [],
      });
      const asked = { from: needed(options.from, 'from'), to: needed(options.to, 'to'), form: needed(options.form, 'form') };
      const folder = needed(options['to-folder'], 'to-folder');
      const { privacy, print } = options;
      return withAccount(options, (program, account, whilst) => makeReturn(program, { account, ...asked, privacy, print }, folder, whilst), { readOnly: true });
    },
  },
  'returns pack': {
    use: `--ledger FILE --account REFERENCE --return ID --to-folder FOLDER [--privacy ${PACK_LEVELS.join('|')}] [--over POUNDS] [--initials] [--names-in-files] [--about-assistants] [--zip] [--part-size MB] [--print clear|large]`,
    help: 'Makes the pack for the council of a return: the return, its working and the papers; returns.list lists the returns.',
    run: (given) => {
      const { options, flags } = readArguments(given, {
        words: [],
        options: ['ledger', 'account', 'return', 'to-folder', 'privacy', 'over', 'part-size', 'print'],
        flags: ['initials', 'names-in-files', 'about-assistants', 'zip'],
      });
      const asked = packAsked(options, flags);
      return withAccount(options, async (program, account, whilst) => outcomeOf(await program.callUnknown('returns.pack', { account, ...asked }, whilst)));
    },
  },
  'pack verify': {
    use: 'PACK',
    help: 'Checks a pack, a folder or a ZIP or one of its parts, and names every file that was changed, is missing or is not of it.',
    run: (given) => {
      const { words } = readArguments(given, { words: ['PACK'], options: [], flags: [] });
      return withProgram({ readOnly: true }, async (program, whilst) => {
        const result = await program.call('returns.checkPack', { path: resolve(words.PACK) }, whilst);
        if (!result.ok) return outcomeOf(result);
        const { problems, ...value } = result.value;
        return { ok: problems.length === 0, value, sentences: problems };
      });
    },
  },
  journal: {
    use: '--ledger FILE [--account REFERENCE] > x.journal',
    help: 'Every entry as a journal for hledger and ledger, of one account or of all.',
    run: (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger', 'account'], flags: [] });
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: true }, async (program, whilst) => {
        const account = options.account === undefined ? { ok: true as const, value: null } : await accountCalled(program, options.account);
        if (!account.ok) return account;
        const result = await program.call('export.journal', { account: account.value }, whilst);
        return result.ok ? { ok: true, bytes: taken(program, result.value) } : outcomeOf(result);
      });
    },
  },
  export: {
    use: 'ZIP --ledger FILE',
    help: 'Writes all of a ledger file into one ZIP, which is not encrypted.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['ZIP'], options: ['ledger'], flags: [] });
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: true }, async (program, whilst) => {
        const result = await program.call('export.everything', {}, whilst);
        if (!result.ok) return outcomeOf(result);
        const { file, papers, lost } = result.value;
        if (!writeNew(words.ZIP, taken(program, file))) return { ok: false, sentences: [`Nothing was written: there is a file ${words.ZIP} already.`] };
        return { ok: lost.length === 0, value: { zip: words.ZIP, papers, lost }, sentences: lost.map((paper) => `This paper could not be read: ${paper}`) };
      });
    },
  },
  import: {
    use: 'ZIP --ledger FILE',
    help: 'Makes a new ledger file out of such a ZIP; HEADROOM_PASSPHRASE locks it.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['ZIP'], options: ['ledger'], flags: [] });
      const path = resolve(needed(options.ledger, 'ledger'));
      return withProgram({ readOnly: false }, async (program, whilst) => {
        const file = addFile(program, words.ZIP);
        if (file === null) return noFile(words.ZIP);
        return outcomeOf(await program.call('export.bringBack', { file: file.id, path, ...givenPassphrase() }, whilst));
      });
    },
  },
  passphrase: {
    use: 'set|change|remove --ledger FILE',
    help: 'Sets, changes or takes away the passphrase of a file; asks, or takes HEADROOM_PASSPHRASE and HEADROOM_NEW_PASSPHRASE.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['set, change or remove'], options: ['ledger'], flags: [] });
      const change = changeCalled(words['set, change or remove']);
      const file = needed(options.ledger, 'ledger');
      return withProgram({ readOnly: false }, (program) => changePassphrase(program, change, file));
    },
  },
  templates: {
    use: 'FOLDER',
    help: 'Writes the files a folder to move in from may hold, each with one example row.',
    run: (given) => {
      const { words } = readArguments(given, { words: ['FOLDER'], options: [], flags: [] });
      const files = templates();
      const there = writeFolder(words.FOLDER, files);
      if (there.length > 0) return { ok: false, sentences: [`Nothing was written: ${words.FOLDER} already holds ${there.join(', ')}.`] };
      return { ok: true, value: { folder: words.FOLDER, files: files.map(({ name }) => name) } };
    },
  },
  backup: {
    use: '--ledger FILE [--to FOLDER]',
    help: 'Copies a ledger file into the chosen folders for backups, or into one, and checks the copies.',
    run: (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger', 'to'], flags: [] });
      const to = options.to === undefined ? {} : { to: resolve(options.to) };
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: false }, async (program, whilst) => {
        const result = await program.call('backups.make', to, whilst);
        if (!result.ok) return outcomeOf(result);
        const bad = result.value.filter(({ problems }) => problems > 0);
        return { ok: bad.length === 0, value: result.value, sentences: bad.map(({ path, problems }) => `${path}: ${problems} found by the check.`) };
      });
    },
  },
  backups: {
    use: '[--folder FOLDER]',
    help: 'Lists the backups in the chosen folders, or in one.',
    run: (given) => {
      const { options } = readArguments(given, { words: [], options: ['folder'], flags: [] });
      const folder = options.folder === undefined ? {} : { folder: resolve(options.folder) };
      return withProgram({ readOnly: true }, async (program, whilst) => outcomeOf(await program.call('backups.list', folder, whilst)));
    },
  },
  restore: {
    use: 'BACKUP --to FILE',
    help: 'Puts a backup in the place of a ledger file, which is kept beside it, or makes the file.',
    run: (given) => {
      const { words, options } = readArguments(given, { words: ['BACKUP'], options: ['to'], flags: [] });
      const restore = { backup: resolve(words.BACKUP), to: resolve(needed(options.to, 'to')) };
      return withProgram({ readOnly: false }, async (program, whilst) =>
        outcomeOf(await asking(words.BACKUP, (passphrase) => program.call('backups.restore', { ...restore, ...passphrase }, whilst))),
      );
    },
  },
  log: {
    use: '',
    help: 'Where faults of the program are written down, and the newest of them.',
    run: (given) => {
      readArguments(given, { words: [], options: [], flags: [] });
      return withProgram({ readOnly: true }, async (program, whilst) => outcomeOf(await program.call('program.log', {}, whilst)));
    },
  },
  verify: {
    use: '--ledger FILE',
    help: 'Checks a ledger file from end to end.',
    run: async (given) => {
      const { options } = readArguments(given, { words: [], options: ['ledger'], flags: [] });
      return withProgram({ file: needed(options.ledger, 'ledger'), readOnly: true, anyway: true }, async (program, whilst) => {
        const result = await program.call('file.verify', {}, whilst);
        if (!result.ok) return outcomeOf(result);
        const sentences = result.value.problems.map(({ check, where, message }) => `${check}: ${where}: ${message}`);
        return { ok: sentences.length === 0, value: result.value, sentences };
      });
    },
  },
};

type AccountJob = (program: RunningProgram, account: number, options: CallOptions) => Promise<Outcome>;

/** Opens the file that `--ledger` names for a job with the account that `--account` names. */
function withAccount(
  options: { readonly ledger: string | undefined; readonly account: string | undefined },
  job: AccountJob,
  { readOnly } = { readOnly: false },
): Promise<Outcome> {
  const reference = needed(options.account, 'account');
  return withProgram({ file: needed(options.ledger, 'ledger'), readOnly }, async (program, whilst) => {
    const account = await accountCalled(program, reference);
    return account.ok ? job(program, account.value, whilst) : account;
  });
}

/** The calls that bring one CSV file in, and what else they ask, a sentence each. */
interface FileImport<Found extends FoundInFile<FileRow>> {
  readonly help: string;
  read(program: RunningProgram, file: GivenFile): Promise<Result<Found>>;
  bringIn(program: RunningProgram, file: GivenFile, options: CallOptions): Promise<Result<object>>;
  asks(found: Found): readonly string[];
}

type GivenFile = Input<'bills.bringIn'>;

/** A command that brings one CSV file in; what is not settled is said, and then nothing comes in. */
function fileImport<Found extends FoundInFile<FileRow>>({ help, read, bringIn, asks }: FileImport<Found>): Command {
  return {
    use: 'FILE --ledger FILE --account REFERENCE [--without-unread]',
    help,
    run: (given) => {
      const { words, options, flags } = readArguments(given, { words: ['FILE'], options: ['ledger', 'account'], flags: ['without-unread'] });
      return withAccount(options, async (program, account, whilst) => {
        const file = addFile(program, words.FILE);
        if (file === null) return noFile(words.FILE);
        const input = { account, file: file.id, twice: [], withoutUnread: flags['without-unread'] };
        const found = await read(program, input);
        if (!found.ok) return outcomeOf(found);
        const made = await bringIn(program, input, whilst);
        if (made.ok) return { ok: true, value: { ...found.value, ...made.value } };
        const { unread, asked } = found.value;
        return {
          ok: false,
          sentences: [
            made.problem.message,
            ...unread.map(({ row, column, value, expected }) => problemSentence(words.FILE, row, column, value, expected)),
            ...asks(found.value),
            ...asked.map(({ row }) => terminalWords.rowThere(row)),
          ],
        };
      });
    },
  };
}

function noFile(path: string): Refused {
  return { ok: false, sentences: [`There is no file ${path}.`] };
}

/** The changes in a file or, where there is none, of the what-if that is kept by that name; null: neither is there. */
async function changesCalled(program: RunningProgram, account: number, called: string): Promise<unknown> {
  if (existsSync(called)) return parseJson(readFileSync(called, 'utf8'));
  const kept = await program.call('whatIfs.list', { account });
  const named = kept.ok ? kept.value.find(({ name }) => folded(name) === folded(called)) : undefined;
  return named?.changes ?? null;
}

async function bankAccountCalled(program: RunningProgram, account: number, name: string): Promise<{ readonly ok: true; readonly value: number } | Refused> {
  const list = await program.call('records.list', { account, type: 'bankAccounts' });
  if (!list.ok) return { ok: false, sentences: [list.problem.message] };
  const all = list.value.records.flatMap((one) => (one.type === 'bankAccounts' ? [one.record] : []));
  const found = all.find((one) => folded(one.name) === folded(name));
  const names = all.map((one) => one.name).join(', ');
  return found ? { ok: true, value: found.id } : { ok: false, sentences: [`There is no bank account ${name} in this account. There is: ${names}.`] };
}

/** The number of the account with this reference, or what to say where there is none. */
async function accountCalled(program: RunningProgram, reference: string): Promise<{ readonly ok: true; readonly value: number } | Refused> {
  const accounts = await program.call('accounts.list', {});
  if (!accounts.ok) return { ok: false, sentences: [accounts.problem.message] };
  const account = accounts.value.find((one) => folded(one.reference) === folded(reference));
  return account ? { ok: true, value: account.id } : { ok: false, sentences: [`There is no account ${reference} in this file.`] };
}

function taken(program: RunningProgram, { id }: FileHandle): Uint8Array {
  const file = program.takeFile(id);
  if (file === null) throw new Error('the file that was given is not there');
  return file.bytes;
}

/** Throws `Usage` with the place where it breaks, never with what it holds. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Usage(terminalWords.brokenJson(brokenAt(json) ?? { line: 1, column: 1 }));
  }
}

/** The same input. Throws `Usage` where it holds a passphrase, for it came as an argument. */
function withoutPassphrase(method: string, input: unknown): unknown {
  const fields = isKeyOf(methods, method) ? passphraseFields(methods[method].input) : [];
  const held = typeof input === 'object' && input !== null ? Object.entries(input).filter(([, value]) => value !== null) : [];
  if (held.some(([name]) => fields.includes(name))) throw new Usage(terminalWords.passphraseInArgument);
  return input;
}
