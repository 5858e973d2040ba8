/** An account made by hand and files given to it, through the web host as the screen would: for tests that need no scenario. */
import type { FileHandle } from '../../core/host/host.ts';
import type { WebHost } from '../web-host.ts';

const plain = {
  reference: 'DP-0900',
  person: 'Jo Sample',
  council: 'Westbrook Council',
  openedOn: '2026-04-06',
  planYearStart: '2026-04-06',
  openingBalance: 0,
  nation: 'england-and-wales',
  employmentAllowance: false,
  paymentModel: 'net',
  paidEvery: '4_weekly',
  firstPaymentOn: '2026-04-06',
  weeklyGross: 0,
  contributionWeekly: 0,
  surplusWeeks: 8,
  surplusBasis: 'gross',
  excludes: [],
  agreedContingency: 0,
};

/** Makes an account in the open file, like `plain` where nothing else is said; answers its number. */
export async function newAccount(host: WebHost, some: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const made = await host.call('accounts.create', { ...plain, ...some });
  if (!made.ok) throw new Error(made.problem.message);
  return (made.value as { account: number }).account;
}

/** Sends a file to the host; answers its handle's id. */
export async function sendFile(host: WebHost, path: string, body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${host.port}/files?path=${encodeURIComponent(path)}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${host.token}` },
    body,
  });
  return ((await response.json()) as { value: FileHandle }).value.id;
}

/** Saves a record; answers its number. */
export async function saveRecord(host: WebHost, account: number, type: string, fields: Readonly<Record<string, unknown>>): Promise<number> {
  const saved = await host.call('records.save', { account, type, fields });
  if (!saved.ok) throw new Error(saved.problem.message);
  return (saved.value as { id: number }).id;
}
