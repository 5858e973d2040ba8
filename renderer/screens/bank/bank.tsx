/** The bank: how many lines wait, the ways to bring a statement in, explaining what waits, and lines that may be there twice. */
import { useState } from 'react';
import type { AccountSetup } from '../../../core/api/accounts.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useRead, useReads } from '../../program/use-program.tsx';
import { bankWords as words } from '../../words/bank/match.ts';
import { PossibleDuplicates } from './match/possible-duplicates.tsx';
import { Explain } from './match/explain.tsx';

/** Lines on one page of the list, and lines asked for at once when one is looked for. */
const PAGE = 100;
const WINDOW = 1000;

/** `line`: the waiting line to begin at. */
export function Bank({ account, address: { line } }: AccountScreenProps<{ readonly line: number | undefined }>) {
  const wanted = line ?? null;
  const setup = useRead('accounts.setup', { account: account.id });
  const all = useRead('bank.lines', { account: account.id, from: '1900-01-01', to: '2199-12-31', offset: 0, limit: 1 });
  const waiting = useRead('bank.unexplained', { account: account.id, limit: 1 });
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
      </div>
      <div className="take-back-stays">
        <TakeBack />
      </div>
      {trouble && <Trouble problem={trouble.problem} again={() => void Promise.all([setup.refetch(), all.refetch(), waiting.refetch()])} />}
      {!isThere && !trouble && <Skeleton lines={6} />}
      {all.data?.total === 0 && <p>{words.noneLead}</p>}
      <PossibleDuplicates account={account.id} />
      {isThere && total > 0 && <Waiting account={account.id} setup={setup.data} total={total} wanted={wanted} />}
    </Page>
  );
}

function leadOf(all: number, waits: number, pence: number): string {
  if (all === 0) return words.none;
  return waits === 0 ? words.allExplained(all) : words.waiting(waits, all, pence);
}

interface WaitingProps {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly total: number;
  readonly wanted: number | null;
}

/** A line that is asked for is looked for among all that wait, so that the list begins on its page. */
function Waiting({ account, setup, total, wanted }: WaitingProps) {
  const windows = wanted === null ? 0 : Math.ceil(total / WINDOW);
  const answers = useReads(
    'bank.unexplained',
    Array.from({ length: windows }, (_, index) => ({ account, offset: index * WINDOW, limit: WINDOW })),
  );
  const [looked, setLooked] = useState(wanted === null);
  const [start, setStart] = useState({ page: 0, line: wanted });
  if (!looked && answers.every(({ data, error }) => data ?? error)) {
    const at = answers.flatMap(({ data }) => data?.lines ?? []).findIndex(({ id }) => id === wanted);
    setLooked(true);
    setStart({ page: Math.max(0, Math.floor(at / PAGE)), line: at < 0 ? null : wanted });
  }
  if (!looked) return <Skeleton lines={6} />;
  return (
    <>
      {wanted !== null && start.line === null && <p role="status">{words.goneLine}</p>}
      <Pages account={account} setup={setup} startPage={start.page} startAt={start.line} />
    </>
  );
}

interface PagesProps {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly startPage: number;
  readonly startAt: number | null;
}

function Pages({ account, setup, startPage, startAt }: PagesProps) {
  const [chosen, setChosen] = useState(startPage);
  const read = useRead('bank.unexplained', { account, offset: chosen * PAGE, limit: PAGE });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton lines={6} />;
  const { total, lines } = read.data;
  // The last page may have been explained away.
  const last = Math.max(0, Math.ceil(total / PAGE) - 1);
  if (chosen > last) setChosen(last);
  const from = chosen * PAGE + 1;
  return (
    <Section title={words.explain} id="explain">
      {lines.length > 0 && <Explain account={account} setup={setup} lines={lines} startAt={startAt} />}
      {total > PAGE && (
        <div className="row">
          <Button isDisabled={chosen === 0} onPress={() => setChosen(chosen - 1)}>
            {words.earlier}
          </Button>
          <p role="status">{words.part(from, Math.min(from + PAGE - 1, total), total)}</p>
          <Button isDisabled={chosen === last} onPress={() => setChosen(chosen + 1)}>
            {words.later}
          </Button>
        </div>
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
