/**
 * Who may do what: each role against each method of the contract, through the dispatcher. What is expected is said here by what kind of thing a method
 * does, and not by the table it is refused by.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../core/access/roles.ts';
import type { Role } from '../core/access/roles.ts';
import type { MethodName } from '../core/api/methods.ts';
import { methods } from '../core/api/methods.ts';
import { plainAccount, TestLedger } from './ledger.ts';
import { problemOf } from './temporary.ts';

const PASSPHRASE = 'otter lantern gravel';
const NAMES = Object.keys(methods) as MethodName[];

/** Before anybody is in: the program's own, what opens or makes another file, and choosing who one is. */
const OPEN: ReadonlySet<MethodName> = new Set<MethodName>([
  ...(['program.about', 'program.log', 'program.settings', 'program.saveSettings', 'program.forgetRecent'] as const),
  ...([
    'file.status',
    'file.list',
    'file.create',
    'file.open',
    'file.openExample',
    'file.close',
    'export.bringBack',
    'handover.read',
    'handover.look',
  ] as const),
  ...(['moveIn.preview', 'moveIn.mended', 'moveIn.templates', 'backups.makeDue'] as const),
  ...(['profiles.list', 'profiles.enter', 'profiles.leave', 'profiles.forgotten'] as const),
]);
/** Whoever is in. */
const OWN: ReadonlySet<MethodName> = new Set<MethodName>(['profiles.changePassphrase', 'file.checkPassphrase', 'backups.state']);
/** The file as a whole, which accounts are in it, and what cannot be taken back. */
const OWNERS: ReadonlySet<MethodName> = new Set<MethodName>([
  ...([
    'profiles.save',
    'profiles.remove',
    'profiles.secondLook',
    'file.discard',
    'file.changePassphrase',
    'papers.recoverySheet',
    'export.everything',
  ] as const),
  ...(['backups.setFolders', 'backups.otherKeys', 'backups.rekey', 'backups.preview', 'backups.restore'] as const),
  ...(['accounts.create', 'accounts.remove', 'accounts.draft', 'accounts.keepDraft', 'moveIn.run'] as const),
  ...(['handover.make', 'handover.makeLook', 'handover.take', 'handover.done', 'handover.takeBack', 'evidence.destroy'] as const),
]);
/** No write methods, and yet done by those who enter: a step before it, or a change of something beside the file. */
const ENTERING: ReadonlySet<MethodName> = new Set<MethodName>([
  ...(['backups.askLater', 'backups.make', 'backups.list', 'evidence.folder', 'evidence.setFolder', 'evidence.fromFolder', 'returns.pack'] as const),
  ...(['hours.readFile', 'bank.preview', 'bank.previewMany', 'bills.readFile', 'forms.read', 'forms.preview', 'ras.read', 'pools.preview'] as const),
]);
const SUMMARY: ReadonlySet<MethodName> = new Set<MethodName>(['accounts.list', 'papers.shortSummary', 'papers.shortSummaryPdf']);
/** What an auditor looks at. */
const AUDIT: ReadonlySet<MethodName> = new Set<MethodName>([
  ...SUMMARY,
  ...(['money.rows', 'money.row', 'money.choices', 'bank.lines', 'reconcile.view', 'reconcile.paper'] as const),
  ...(['figures.overview', 'figures.working', 'readiness.view', 'acting.view'] as const),
  ...(['evidence.list', 'evidence.through', 'evidence.open', 'evidence.needed'] as const),
]);

/** A second pair of eyes, which is not of who enters. */
const AGREEING: ReadonlySet<MethodName> = new Set<MethodName>(['bills.lookedAt']);
/** Each takes back what they may do. */
const UNDOING: ReadonlySet<MethodName> = new Set<MethodName>(['changes.undo', 'changes.undoBatch']);

function isEntering(method: MethodName): boolean {
  return ENTERING.has(method) || methods[method].kind === 'write';
}

function may(role: Role, method: MethodName): boolean {
  if (OPEN.has(method) || OWN.has(method) || role === 'owner') return true;
  if (OWNERS.has(method)) return false;
  if (role === 'person') return SUMMARY.has(method);
  if (role === 'auditor') return AUDIT.has(method);
  if (AGREEING.has(method)) return role === 'approver';
  if (UNDOING.has(method)) return role !== 'supporter';
  return role === 'bookkeeper' || !isEntering(method);
}

/** No method takes it, so that whoever is let through is told so, and nothing is done. */
const NOTHING = { 'no such field': true };

async function refusedOf(ledger: TestLedger, code: string): Promise<string[]> {
  const answers: (readonly [method: string, code: string])[] = [];
  for (const method of NAMES) answers.push([method, problemOf(await ledger.program.callUnknown(method, NOTHING)).code]);
  expect(answers.filter(([, given]) => given !== code && given !== 'badInput')).toEqual([]);
  return answers.filter(([, given]) => given === code).map(([method]) => method);
}

async function withEveryRole() {
  const ledger = await TestLedger.start();
  const { account } = await ledger.call('accounts.create', plainAccount('DP-1'));
  await ledger.call('accounts.create', { ...plainAccount('DP-2'), person: 'Another Person' });
  const ids: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const limits = ['supporter', 'person', 'auditor'].includes(role) ? { accounts: [account] } : {};
    const period = role === 'auditor' ? { period: { from: '2026-05-01', to: '2026-07-31', until: '2026-10-31' } } : {};
    const { id } = await ledger.call('profiles.save', { name: `The ${role}`, role, passphrase: PASSPHRASE, ...limits, ...period });
    ids[role] = id;
  }
  const enter = (role: Role) => ledger.call('profiles.enter', { profile: ids[role] ?? 0, passphrase: PASSPHRASE });
  return { ledger, account, enter };
}

describe('each role and each method', () => {
  let all: Awaited<ReturnType<typeof withEveryRole>>;
  beforeAll(async () => {
    all = await withEveryRole();
    return () => all.ledger.close();
  });

  test.each(ROLES)('%s: does what the role is for, and nothing else', async (role) => {
    await all.enter(role);
    expect(await refusedOf(all.ledger, 'notAllowed')).toEqual(NAMES.filter((method) => !may(role, method)));
  });

  test('nobody yet: the program itself, and saying who one is', async () => {
    await all.ledger.call('profiles.leave', {});
    expect(await refusedOf(all.ledger, 'profileNeeded')).toEqual(NAMES.filter((method) => !OPEN.has(method)));
  });
});

test('without a list whoever opens the file does everything, and is asked nothing', async () => {
  const ledger = await TestLedger.forThisTest();
  expect(await refusedOf(ledger, 'notAllowed')).toEqual([]);
  expect((await ledger.call('file.status', {})).open?.users).toBeNull();
});
