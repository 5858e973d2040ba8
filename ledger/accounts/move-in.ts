/** Moving in from a chosen folder: looking at it, and making the account of it, all or nothing. What a folder means is core/move-in's to say. */
import { zipSync } from 'fflate';
import type { accountMethods } from '../../core/api/accounts.ts';
import { localDay } from '../../core/values/day.ts';
import { lastWholeDay } from '../../core/figures/known/known.ts';
import { overview } from '../../core/figures/overview.ts';
import { mended } from '../../core/move-in/mend.ts';
import type { Mend } from '../../core/move-in/mend.ts';
import { readFolder } from '../../core/move-in/folder.ts';
import type { Folder } from '../../core/move-in/folder.ts';
import { tellFuture } from '../../core/move-in/notices.ts';
import { templates } from '../../core/move-in/templates.ts';
import { toFacts } from '../../core/move-in/to-facts.ts';
import { Refusal } from '../../core/values/problem.ts';
import { accountWords } from '../../core/words/accounts.ts';
import type { ReadContext } from '../runtime/context.ts';
import type { Handlers } from '../runtime/contract.ts';
import { MOST_TABLE_BYTES } from '../runtime/files.ts';
import { makeAccount, sha256 } from './new-account.ts';
import { importResult } from '../bank/import-results.ts';
import { zipTime } from '../export/zip.ts';

interface ChosenFile {
  readonly id: string;
  readonly path: string;
}

function filesOf(ctx: Pick<ReadContext, 'bytes'>, chosen: readonly ChosenFile[], mends: readonly Mend[]): ReturnType<typeof mended> {
  return mended(
    chosen.map(({ id, path }) => ({ path, bytes: ctx.bytes(id, MOST_TABLE_BYTES) })),
    mends,
    (text) => new TextEncoder().encode(text),
  );
}

function read(ctx: Pick<ReadContext, 'bytes' | 'now'>, chosen: readonly ChosenFile[], mends: readonly Mend[]): { folder: Folder; hashes: Map<string, string> } {
  const files = filesOf(ctx, chosen, mends);
  const found = readFolder(files);
  const future = found.account ? tellFuture(found.account, localDay(new Date(ctx.now))) : [];
  const folder = { ...found, notices: [...found.notices, ...future] };
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const bank = folder.account?.bankAccounts.flatMap((account) => account.files) ?? [];
  return { folder, hashes: new Map(bank.flatMap(({ path }) => (byPath.has(path) ? [[path, sha256(byPath.get(path) ?? new Uint8Array())]] : []))) };
}

export const moveInHandlers = {
  'moveIn.preview': (ctx, { files, mends }) => {
    const { folder } = read(ctx, files, mends);
    const facts = folder.account && toFacts(folder.account);
    const today = localDay(new Date(ctx.now));
    const { reference = '', person = '', council = '', openedOn = '' } = folder.account?.account ?? {};
    return {
      account: folder.account ? { reference, person, council, openedOn } : null,
      files: folder.files,
      problems: folder.problems,
      notices: folder.notices,
      bankLines: facts?.lines.length ?? 0,
      explained: facts?.lines.filter((line) => line.parts.length > 0).length ?? 0,
      overview: facts && overview(facts, lastWholeDay(facts, today), today),
    };
  },
  'moveIn.run': (ctx, { files, mends }) => {
    const { folder, hashes } = read(ctx, files, mends);
    if (!folder.account)
      throw new Refusal('moveInProblems', accountWords.problems(folder.problems.length), { detail: folder.problems.map((problem) => ({ ...problem })) });
    const { account, imports } = makeAccount(ctx, folder.account, hashes);
    return {
      account,
      reference: folder.account.account.reference,
      notices: folder.notices,
      imports: imports.flatMap((id) => importResult(ctx.db, account, id, ctx.now) ?? []),
    };
  },
  'moveIn.mended': (ctx, { files, mends }) => {
    const put = filesOf(ctx, files, mends).map(({ path, bytes }) => [path, bytes] as const);
    return ctx.give(accountWords.mendedFile, zipSync(Object.fromEntries(put), { mtime: zipTime(ctx.now) }));
  },
  'moveIn.templates': ({ give, now }) => {
    const files = templates().map(({ name, text }) => [name, new TextEncoder().encode(text)] as const);
    return give(accountWords.templatesFile, zipSync(Object.fromEntries(files), { mtime: zipTime(now) }));
  },
} satisfies Pick<Handlers<typeof accountMethods>, 'moveIn.preview' | 'moveIn.run' | 'moveIn.mended' | 'moveIn.templates'>;
