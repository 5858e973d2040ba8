/**
 * How a screen reads and writes. `useRead` keeps an answer until a write says that what it was made from has changed;
 * `useWrite` makes one call, shows how far it is, and can stop it. No screen calls the program in any other way.
 */
import { QueryClient, QueryClientProvider, QueryObserver, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Query, QueryObserverOptions, UseQueryOptions, UseQueryResult } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Caller } from '../../core/api/caller.ts';
import type { Progress, Result, Scope } from '../../core/api/method.ts';
import type { Input, MethodName, Output } from '../../core/api/methods.ts';
import type { Host, KeychainState } from '../../core/host/host.ts';
import { Refusal } from '../../core/values/problem.ts';
import type { Problem } from '../../core/values/problem.ts';
import type { Connection } from './client.ts';
import { PendingWrites } from './pending-writes.ts';
import { useAskBeforeClosing } from './before-leaving.ts';

interface Connected extends Connection {
  readonly jobs: PendingWrites;
}
const ConnectionContext = createContext<Connected | null>(null);

export function ProgramProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  const [queries] = useState(
    // An answer stays right until it is touched; asking again by itself would only cost.
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' } } }),
  );
  const connected = useMemo(() => ({ ...connection, jobs: new PendingWrites() }), [connection]);
  return (
    <ConnectionContext value={connected}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ConnectionContext>
  );
}

function useConnection(): Connected {
  const connection = use(ConnectionContext);
  if (connection === null) throw new Error('a screen outside ProgramProvider');
  return connection;
}

export function useHost(): Host {
  return useConnection().host;
}

/** The answer of one method; `error.problem` says why there is none. While input changes, the last answer about the same account stays. */
export function useRead<N extends MethodName>(method: N, input: Input<N>, { enabled = true } = {}): UseQueryResult<Output<N>, Refusal> {
  const { program } = useConnection();
  return useQuery<Output<N>, Refusal>({
    ...reading(program, method, input),
    enabled,
    // Never another account's figures under this one's name, not even for a moment.
    // (`never`: the library's type leaves out answers that are functions, and cannot see that ours are plain data.)
    placeholderData: (last, query) => (query !== undefined && accountOf(query.queryKey[1]) === accountOf(input) ? last : undefined) as never,
  });
}

/** The answers of one method for several inputs, in their order: for lists that are read a window at a time. */
export function useReads<N extends MethodName>(method: N, inputs: readonly Input<N>[]): readonly UseQueryResult<Output<N>, Refusal>[] {
  const { program } = useConnection();
  return useQueries({ queries: inputs.map((input) => ({ ...reading(program, method, input), gcTime: 60_000 })) });
}

function reading<N extends MethodName>(program: Caller, method: N, input: Input<N>): UseQueryOptions<Output<N>, Refusal> & { queryKey: readonly unknown[] } {
  return {
    queryKey: [method, input],
    queryFn: async ({ signal }) => {
      const result = await program.call(method, input, { signal });
      if (!result.ok) throw new Refusal(result.problem.code, result.problem.message, result.problem);
      return result.value;
    },
  };
}

/**
 * What is made once of something that never changes, as a small picture of a paper is: it stays whatever is written, until it was out of
 * sight for some minutes or another file is opened. @param key its kind, and what tells it from others of that kind.
 */
export function useMade<T>(key: readonly [string, ...unknown[]], make: (signal: AbortSignal) => Promise<T>, { enabled = true } = {}): T | undefined {
  return useQuery<T>({ queryKey: key, queryFn: ({ signal }) => make(signal), enabled, meta: { lasting: true } }).data;
}

export interface Write<N extends MethodName> {
  /** Makes the call; the screen decides what to do with the answer. What it touched is read again before this resolves. */
  readonly run: (input: Input<N>) => Promise<Result<Output<N>>>;
  /** Stops the call under way, which rolls it back whole. */
  readonly cancel: () => void;
  readonly pending: boolean;
  readonly progress: Progress | null;
  /** Of the last call. */
  readonly problem: Problem | null;
}

interface Standing {
  readonly pending: boolean;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
}
const still: Standing = { pending: false, progress: null, problem: null };

/** @param options.unasked it is done without anyone asking for it and loses nothing when it ends early: the window closes without a question. */
export function useWrite<N extends MethodName>(method: N, { unasked = false } = {}): Write<N> {
  const { program, jobs: pendingWrites } = useConnection();
  const queries = useQueryClient();
  const stop = useRef<AbortController>(null);
  const [standing, setStanding] = useState(still);
  const run = useCallback(
    (input: Input<N>) =>
      pendingWrites.during(async () => {
        stop.current = new AbortController();
        setStanding({ ...still, pending: true });
        const result = await program.call(method, input, {
          signal: stop.current.signal,
          onProgress: (progress) => setStanding({ ...still, pending: true, progress }),
        });
        if (result.ok && OTHER_FILE.has(method)) await queries.resetQueries({ predicate: isOfFile });
        if (result.ok) {
          const predicate = (query: Query): boolean => isTouched(query, result.touched);
          // What no screen shows now is let go: coming back to it, one would see the figures of before for a moment.
          queries.removeQueries({ type: 'inactive', predicate });
          await queries.invalidateQueries({ predicate });
        }
        setStanding(result.ok ? still : { ...still, problem: result.problem });
        return result;
      }),
    [pendingWrites, method, program, queries],
  );
  useAskBeforeClosing(standing.pending && !unasked);
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { run, cancel, ...standing };
}

/** These put another file, or none, in the place of the open one. Its accounts may have the same numbers, so nothing read before may stay. */
const OTHER_FILE: ReadonlySet<MethodName> = new Set<MethodName>([
  'file.open',
  'file.create',
  'file.openExample',
  'file.close',
  'backups.restore',
  'export.bringBack',
  'handover.look',
  // The same file in other hands.
  'profiles.enter',
  'profiles.leave',
]);

function isOfFile({ queryKey: [method] }: Query): boolean {
  return !String(method).startsWith('program.');
}

/** `program.*` reads the program, `file.*` the file; everything else is made from all that the file holds. */
function isTouched({ queryKey: [method], meta }: Query, touched: readonly Scope[]): boolean {
  if (meta?.['lasting'] === true) return false;
  const area = String(method).split('.')[0];
  if (area === 'program') return touched.includes('program');
  if (area === 'file') return touched.includes('file') || touched.includes('program');
  return touched.includes('file') || touched.includes('accounts');
}

interface Hold {
  /** Waits until no write is under way. */
  readonly whenFree: () => Promise<void>;
  /** Closes the file under the screens, which keep all they have read until the function it answers with is called. */
  readonly letGo: () => () => void;
  /** Opens it again, lets in whoever was in, and has everything read anew, what is hidden as soon as it is seen. */
  readonly takeAgain: (input: Input<'file.open'>, enter: Input<'profiles.enter'> | null) => Promise<Result<Output<'file.open'>>>;
}

/** Closing and opening the file without any screen losing what it holds, for locking. */
export function useHold(): Hold {
  const { program, jobs: pendingWrites } = useConnection();
  const queries = useQueryClient();
  return useMemo(
    () => ({
      whenFree: () => pendingWrites.done(),
      letGo: () => {
        // What nobody looks at is let go of after a while; but forms stand on it, and would be lost with it.
        const seen = queries.getQueryCache().findAll({ type: 'active' });
        const looks = seen.map(({ options }) => new QueryObserver(queries, { ...options, enabled: false } as QueryObserverOptions).subscribe(() => {}));
        void program.call('file.close', {});
        return () => looks.forEach((stop) => stop());
      },
      takeAgain: async (input, enter) => {
        const opened = await program.call('file.open', input);
        const result = opened.ok && enter ? await program.call('profiles.enter', enter) : opened;
        if (result.ok) await queries.invalidateQueries();
        return result;
      },
    }),
    [pendingWrites, program, queries],
  );
}

interface Remembering extends KeychainState {
  readonly remember: (passphrase: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** Whether this computer remembers the passphrase of a file, and can. Until that is known, and in a browser: neither. */
export function useRemembering(path: string): Remembering {
  const { keychain } = useHost();
  const queries = useQueryClient();
  const queryKey = ['keychain', path];
  const { data } = useQuery({ queryKey, queryFn: async () => (await keychain?.state(path)) ?? { real: false, remembered: false } });
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['keychain'] });
  return {
    real: data?.real ?? false,
    remembered: data?.remembered ?? false,
    remember: async (passphrase) => keychain?.remember(path, passphrase).then(readAgain),
    forget: async () => keychain?.forget(path).then(readAgain),
  };
}

function accountOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'account' in input ? input.account : undefined;
}
