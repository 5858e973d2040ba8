/** The bank: how many lines wait, the ways to bring a statement in, explaining what waits, and lines that may be there twice. */
import { useState } from 'react';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { NothingMore } from '../../parts/fields/nothing-more.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useRead } from '../../program/use-program.tsx';
import { bankWords as words } from '../../words/bank/match.ts';
import { PossibleDuplicates } from './match/possible-duplicates.tsx';
import { Explain } from './match/explain.tsx';
import { putOffOf, useWaiting } from './use-waiting.ts';

/** `line`: the waiting line to begin at. */
export function Bank({ account, address: { line } }: AccountScreenProps<{ readonly line: number | undefined }>) {
  const wanted = line ?? null;
  const setup = useRead('accounts.setup', { account: account.id });
  const all = useRead('bank.lines', { account: account.id, from: '1900-01-01', to: '2199-12-31', offset: 0, limit: 1 });
  const waiting = useRead('bank.unexplained', { account: account.id, limit: 1, line });
  const trouble = setup.error ?? all.error ?? waiting.error;
  const total = waiting.data?.total ?? 0;
  const isThere = setup.data && all.data && waiting.data;
  return (
    <Page title={words.title} below={isThere && <p className="lead">{leadOf(all.data.total, total, waiting.data.pence)}</p>}>
      <div className="row">
        <GoButton look={total === 0 ? 'primary' : 'act'} route={to('bank-import', account.id)}>
          {words.bringIn}
        </GoButton>
        {all.data && all.data.total > 0 && <GoButton route={to('bank-files', account.id)}>{words.files}</GoButton>}
        {setup.data?.bankAccounts.map(({ id, name }) => (
          <NothingMore key={id} account={account.id} type="bankAccounts" ids={[id]} about={name} isNamed={setup.data.bankAccounts.length > 1} />
        ))}
      </div>
      {isThere && total === 0 && <TakeBack />}
      {trouble && <Trouble problem={trouble.problem} again={() => void Promise.all([setup.refetch(), all.refetch(), waiting.refetch()])} />}
      {!isThere && !trouble && <Skeleton lines={6} />}
      {all.data?.total === 0 && <p>{words.noneLead}</p>}
      <PossibleDuplicates account={account.id} />
      {isThere && total > 0 && <Waiting account={account} setup={setup.data} total={total} wanted={wanted} place={waiting.data.place} />}
    </Page>
  );
}

function leadOf(all: number, waits: number, pence: number): string {
  if (all === 0) return words.none;
  return waits === 0 ? words.allExplained(all) : words.waiting(waits, all, pence);
}

interface WaitingProps {
  readonly account: AccountScreenProps['account'];
  readonly setup: AccountSetup;
  readonly total: number;
  readonly wanted: number | null;
  /** Where the wanted line stands among those that wait; null: it does not. */
  readonly place: number | null;
}

function Waiting({ account: { id: account, reference, person }, setup, total, wanted, place }: WaitingProps) {
  // The list begins there, and stays where it is when that line is explained.
  const [start] = useState(place);
  const { lines, offset, onGo, onNear, putOff, error, again } = useWaiting(account, total, start ?? 0, putOffOf(`${account} ${reference} ${person}`));
  return (
    <Section title={words.explain} id="explain">
      {wanted !== null && start === null && <p role="status">{words.goneLine}</p>}
      {error && <Trouble problem={error.problem} again={again} />}
      {!lines && !error && <Skeleton lines={6} />}
      {lines && (
        <Explain
          account={account}
          setup={setup}
          lines={lines}
          offset={offset}
          total={total}
          startAt={start === null ? null : wanted}
          onGo={onGo}
          onNear={onNear}
          onPutOff={putOff}
        />
      )}
      <TryAgain account={account} />
    </Section>
  );
}

function TryAgain({ account }: { readonly account: number }) {
  const again = useChange('bank.explainAgain');
  const [none, setNone] = useState(false);
  const run = async (): Promise<void> => {
    const result = await again.run({ account }, ({ explained }) => (explained === 0 ? null : words.againDone(explained)));
    setNone(result.ok && result.value.explained === 0);
  };
  return (
    <div className="stack stack-tight">
      <div className="row">
        <Button pending={again.pending} onPress={() => void run()}>
          {words.again}
        </Button>
        <p className="soft">{words.againHelp}</p>
      </div>
      <p role="status">{none && words.againNone}</p>
      {again.problem && <Trouble problem={again.problem} />}
    </div>
  );
}
