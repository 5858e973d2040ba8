/** One return, from its checks and questions over its files to how it was sent and answered. What is done is said; what comes next is one button. */
import type { ReturnInFull } from '../../../core/api/returns.ts';
import { returnPaper } from '../../../core/papers/return.ts';
import { changesFront } from '../../../core/papers/return-changes.ts';
import { NO_NAME } from '../../../core/host/folders.ts';
import { isUnchanged } from '../../../core/returns/seal.ts';
import { auditCounted } from '../../../core/words/figures/audit-checks.ts';
import { go, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { PaperBlocks } from '../../parts/tables/paper-blocks.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { readinessWords } from '../../words/readiness.ts';
import { returnWords as words } from '../../words/returns.ts';
import { Later } from './later.tsx';
import { AnswerForm, SentForm } from './letters.tsx';
import { Questions } from './questions.tsx';
import { ReturnFiles } from './files.tsx';
import { ReturnPack } from './pack.tsx';

interface Asked {
  readonly id: number;
}

export function OneReturn({ account: { id: account, person, reference }, address: { id } }: AccountScreenProps<Asked>) {
  const read = useRead('returns.view', { account, return: id });
  const steps = [{ title: words.title, route: route('returns', account) }];
  const { data } = read;
  const title = data ? words.named(data.kept.title, data.kept.from, data.kept.to, data.kept.version) : words.title;
  return (
    <Page title={title} above={<Trail steps={steps} />} below={data && <Standing whole={data} />}>
      <TakeBack />
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!data && !read.error && <Skeleton what={words.readingOne} lines={8} />}
      {data && <Whole key={data.kept.state} account={account} person={person} reference={reference} whole={data} />}
    </Page>
  );
}

function Standing({ whole: { kept, seal } }: { readonly whole: ReturnInFull }) {
  const { state, sent, answered, returnBy, isReplaced } = kept;
  return (
    <div className="lead">
      <p>
        <strong>{words.state(state, sent?.on ?? null, answered?.on ?? null)}</strong> {returnBy !== null && words.by(returnBy)} {isReplaced && words.replaced}
      </p>
      {seal && <p>{words.sealed(seal.closedAt, seal.closedBy === NO_NAME ? null : seal.closedBy, seal.digest)}</p>}
    </div>
  );
}

interface WholeProps {
  readonly account: number;
  readonly person: string;
  readonly reference: string;
  readonly whole: ReturnInFull;
}

function Whole({ account, person, reference, whole }: WholeProps) {
  const { kept, filled } = whole;
  const { id, from, to, state } = kept;
  const paper = returnPaper(filled, { account: { person, reference }, from, to, toSay: [], madeAt: '' });
  return (
    <div className="stack stack-loose">
      {kept.state === 'open' && <Questions account={account} whole={whole} />}
      <Checks account={account} whole={whole} />
      {whole.changes && <Changes account={account} whole={whole} />}
      {state === 'open' && <Close account={account} whole={whole} />}
      <ReturnFiles account={account} id={id} />
      <ReturnPack account={account} id={id} lines={filled.lines} />
      {state === 'closed' && !kept.isReplaced && <SentForm account={account} id={id} />}
      {kept.sent && (
        <Section title={words.send} id="sent">
          <p>
            {words.state('sent', kept.sent.on, null)} <Letter account={account} letter={kept.sent.letter} about={words.send} />
          </p>
        </Section>
      )}
      {state === 'sent' && <AnswerForm account={account} id={id} />}
      {kept.answered && (
        <Section title={words.answer} id="answered">
          <p>
            {words.state('answered', null, kept.answered.on)} <Letter account={account} letter={kept.answered.letter} about={words.answer} />
          </p>
        </Section>
      )}
      <Section title={words.preview} id="preview">
        <PaperBlocks blocks={paper.blocks} more={words.more} />
      </Section>
      {state === 'open' && <Remove account={account} id={id} />}
    </div>
  );
}

function Letter({ account, letter, about }: { readonly account: number; readonly letter: number; readonly about: string }) {
  return (
    <GoLink route={route('record', account, { type: 'letters', id: String(letter) })} about={about}>
      {words.letter}
    </GoLink>
  );
}

function Checks({ account, whole: { kept, filled, open, seal } }: { readonly account: number; readonly whole: ReturnInFull }) {
  const { from, to } = kept;
  return (
    <Section title={seal ? words.checksClosed : words.checks} id="checks">
      <p role="status">{open.length === 0 ? words.nothingOpen : (seal ? words.wasOpen : words.open)(open.length)}</p>
      {open.length > 0 && (
        <ul>
          {open.map(({ code, findings, count, pence }) => (
            <li key={code}>
              {readinessWords.checks[code].title}: {readinessWords.open(auditCounted(code, count, findings), pence)}
            </li>
          ))}
        </ul>
      )}
      {seal?.whyOpen !== undefined && seal.whyOpen !== null && <p>{seal.whyOpen}</p>}
      {!seal && (
        <p className="no-print">
          <GoLink route={route('readiness', account, { from, to })}>{words.toChecks}</GoLink>
        </p>
      )}
      {!seal && filled.values['bank.statementClosing'] === null && (
        <p className="no-print">
          {words.noBalance} <GoLink route={route('reconcile', account, { day: to })}>{words.toBalance}</GoLink>
        </p>
      )}
    </Section>
  );
}

function Close({ account, whole: { kept, open } }: { readonly account: number; readonly whole: ReturnInFull }) {
  const draft = useDraft({ why: '' });
  const save = useChange('returns.close');
  const submit = (): void => {
    const why = draft.values.why.trim();
    void save.run({ account, return: kept.id, ...(why !== '' && { whyOpen: why }) }, words.closed);
  };
  return (
    <Section title={words.close} id="close">
      <p>{words.closeLead}</p>
      <Form label={words.close} faultCount={0} onSave={submit}>
        {open.length > 0 && <TextField kind="note" label={words.whyOpen} help={words.whyOpenHelp} {...draft.field('why')} />}
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.close}
          </Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}

function Changes({ account, whole: { kept, changes, later, chain } }: { readonly account: number; readonly whole: ReturnInFull }) {
  const save = useChange('returns.again', { leadsOn: true });
  if (!changes) return null;
  const again = async (): Promise<void> => {
    const result = await save.run({ account, return: kept.id }, words.againSaved);
    if (result.ok) go(route('return', account, { id: String(result.value.id) }));
  };
  return (
    <Section title={words.changes} id="changes">
      {isUnchanged(changes) ? (
        <p>{words.unchanged}</p>
      ) : (
        <>
          <p>{words.changesLead}</p>
          <PaperBlocks blocks={changesFront(kept.version, changes).slice(1)} more={words.more} />
        </>
      )}
      <Later account={account} later={later} chain={chain} />
      {!kept.isReplaced && !isUnchanged(changes) && (
        <div className="row no-print">
          <Button pending={save.pending} onPress={() => void again()}>
            {words.again}
          </Button>
        </div>
      )}
      {save.problem && <Trouble problem={save.problem} />}
    </Section>
  );
}

function Remove({ account, id }: { readonly account: number; readonly id: number }) {
  const remove = useChange('returns.remove', { leadsOn: true });
  const press = async (): Promise<void> => {
    const result = await remove.run({ account, return: id }, words.removed);
    if (result.ok) go(route('returns', account));
  };
  return (
    <div className="row no-print">
      <Button pending={remove.pending} onPress={() => void press()}>
        {words.remove}
      </Button>
      {remove.problem && <Trouble problem={remove.problem} />}
    </div>
  );
}
