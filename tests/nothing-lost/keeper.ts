/**
 * A person who keeps care money with the program, as the tests of "nothing lost" need one: saves payments and papers under names that can be
 * told apart, in any ledger of one folder, and through nothing but the program's own methods.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgramOptions, RunningProgram } from '../../core/api/caller.ts';
import type { CallOptions, Result } from '../../core/api/method.ts';
import type { Input, MethodName, Output } from '../../core/api/methods.ts';
import type { Problem } from '../../core/values/problem.ts';
import { startDirect } from '../../ledger/dispatch.ts';
import { plainAccount } from '../ledger.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
export const MOMENT = '2026-10-05T09:30:00.000Z';

export class Keeper {
  readonly program: RunningProgram;
  readonly files: string;
  now = MOMENT;

  /** Settings and files lie in `folder`, or where `options` says. */
  constructor(folder: string, options: Partial<ProgramOptions> = {}) {
    this.files = join(folder, 'files');
    mkdirSync(this.files, { recursive: true });
    this.program = startDirect({
      host: 'direct',
      version: '0.0.0',
      settingsFolder: join(folder, 'settings'),
      filesFolder: this.files,
      migrationsFolder: MIGRATIONS,
      systemUser: 'tester',
      now: () => this.now,
      ...options,
    });
  }

  path(name: string): string {
    return join(this.files, name);
  }

  async call<N extends MethodName>(method: N, input: Input<N>, options?: CallOptions): Promise<Output<N>> {
    const result = await this.program.call(method, input, options);
    if (!result.ok) throw new Error(`${method}: ${result.problem.code}: ${result.problem.message}`);
    return result.value;
  }

  async refused<N extends MethodName>(method: N, input: Input<N>): Promise<Problem> {
    const result = await this.program.call(method, input);
    if (result.ok) throw new Error(`${method} was not refused`);
    return result.problem;
  }

  create(name: string, passphrase?: string): Promise<Output<'file.create'>> {
    return this.call('file.create', { path: this.path(name), ...(passphrase !== undefined && { passphrase }) });
  }

  open(name: string, passphrase?: string): Promise<Output<'file.open'>> {
    return this.call('file.open', { path: this.path(name), ...(passphrase !== undefined && { passphrase }) });
  }

  async account(reference: string): Promise<void> {
    await this.call('accounts.create', plainAccount(reference));
  }

  tryPay(to: string): Promise<Result<Output<'records.save'>>> {
    const fields = { day: '2026-09-01', to, amount: 1250, invoice: null, category: 'other', planLine: null, reference: null } as const;
    return this.program.call('records.save', { account: 1, type: 'payments', fields });
  }

  /** A payment to somebody. The number of its record. */
  async pay(to: string): Promise<number> {
    const result = await this.tryPay(to);
    if (!result.ok) throw new Error(`${to}: ${result.problem.code}: ${result.problem.message}`);
    return result.value.id;
  }

  tryPaper(payment: number, name: string, bytes: Uint8Array = Buffer.from(`The paper ${name}`)): Promise<Result<Output<'evidence.add'>>> {
    const file = this.program.addFile({ path: `${name}.txt`, bytes }).id;
    return this.program.call('evidence.add', { account: 1, of: { type: 'payments', id: payment }, files: [file] });
  }

  async paper(payment: number, name: string, bytes?: Uint8Array): Promise<void> {
    const result = await this.tryPaper(payment, name, bytes);
    if (!result.ok) throw new Error(`${name}: ${result.problem.code}: ${result.problem.message}`);
  }

  /** A ledger with one account, one payment, and a paper with it. The number of the payment. */
  async ledger(name: string, passphrase?: string): Promise<number> {
    const short = name.replace(/\.headroom$/, '');
    await this.create(name, passphrase);
    await this.account(short);
    const payment = await this.pay(`${short} payment`);
    await this.paper(payment, `${short} paper`);
    return payment;
  }

  async close(): Promise<void> {
    await this.call('file.close', {});
  }
}
