/** Papers past their date: each with why and until when. Only here can one be destroyed, after a question that wants a reason. */
import { useState } from 'react';
import type { KeptPaper } from '../../../core/api/evidence.ts';
import type { Keeping } from '../../../core/evidence/retention.ts';
import { keepWords } from '../../../core/words/books/keeping.ts';
import { to } from '../../app/route.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useTell } from '../../parts/page/undo.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { keptWords as words } from '../../words/papers-kept.ts';
import { Belongs } from './belongs.tsx';
import { OnePaper } from './one-paper.tsx';

const SIZE = 20;

function whyPast(keeping: Keeping): string {
  if (keeping.until === null) return '';
  const { kept, years, by, source } = keeping.term;
  const said = words.saidBy[by];
  return words.why(keeping.until, keeping.of, keepWords.term(kept, years), source === null ? said : `${said}: ${source}`);
}

export function PastDate({ account }: { readonly account: number }) {
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<readonly KeptPaper[]>([]);
  const read = useRead('evidence.pastDate', { account, offset: page * SIZE, limit: SIZE });
  const { data } = read;
  // What was on the last page may be destroyed.
  if (data && data.papers.length === 0 && page > 0 && !read.isFetching) setPage(page - 1);
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!data) return null;
  return (
    <More title={words.title(data.total)} level={2}>
      <p>{data.total === 0 ? words.none : words.lead}</p>
      {data.papers.length > 0 && (
        <ul className="plain files" aria-label={words.list}>
          {data.papers.map((paper) => (
            <OnePaper
              key={paper.id}
              account={account}
              paper={paper}
              about={
                <>
                  <Belongs account={account} paper={paper} all />
                  <p>{whyPast(paper.keeping)}</p>
                </>
              }
              more={
                <Button look="plain" onPress={() => setAsked([paper])}>
                  {words.destroy}
                  <span className="unseen"> ({paper.name})</span>
                </Button>
              }
              elsewhere
              past
            />
          ))}
        </ul>
      )}
      <Pager page={page} size={SIZE} total={data.total} onPage={setPage} back={words.earlier} on={words.later} />
      <div className="row">
        {data.papers.length > 1 && <Button onPress={() => setAsked(data.papers)}>{words.destroyAll(data.papers.length)}</Button>}
        <GoButton route={to('records', account, { type: 'keepRules' })}>{words.rules}</GoButton>
      </div>
      {asked.length > 0 && <Destroy account={account} papers={asked} onDone={() => setAsked([])} />}
    </More>
  );
}

interface DestroyProps {
  readonly account: number;
  readonly papers: readonly KeptPaper[];
  readonly onDone: () => void;
}

function Destroy({ account, papers, onDone }: DestroyProps) {
  const destroy = useWrite('evidence.destroy');
  const tell = useTell();
  const [why, setWhy] = useState('');
  const [fault, setFault] = useState<string | undefined>();
  const run = async (): Promise<void> => {
    if (why.trim() === '') return setFault(words.needsReason);
    const result = await destroy.run({ account, ids: papers.map(({ id }) => id), why });
    if (!result.ok) return;
    tell(words.destroyed(papers.map(({ name }) => name)), words.stays);
    onDone();
  };
  return (
    <Ask open title={words.ask(papers.length)} yes={words.yes} no={words.no} danger pending={destroy.pending} onYes={() => void run()} onNo={onDone}>
      <ul>
        {papers.map(({ id, name }) => (
          <li key={id} className="paper-name">
            {name}
          </li>
        ))}
      </ul>
      <p>
        <strong>{words.cannot}</strong>
      </p>
      <p>{words.backups}</p>
      <p>{words.noted}</p>
      <TextField label={words.reason} help={words.reasonHelp} value={why} onChange={setWhy} fault={fault} />
      {destroy.problem && <Trouble problem={destroy.problem} />}
    </Ask>
  );
}
