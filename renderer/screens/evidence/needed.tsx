/** What went out and needs a receipt that is not here yet: each can be given one, or it is said why there is none. */
import { useEffect, useRef, useState } from 'react';
import type { WantsPaper, WhyNone } from '../../../core/evidence/needed.ts';
import { WHY_NONE } from '../../../core/evidence/needed.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to } from '../../app/route.ts';
import { chooseFiles } from '../../program/choose-files.ts';
import { useRead } from '../../program/use-program.tsx';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { Pager } from '../../parts/tables/pager.tsx';
import { neededWords as words } from '../../words/papers-needed.ts';
import { useEvidence } from './use-evidence.ts';

const SIZE = 10;

export function Needed({ account }: { readonly account: number }) {
  const [page, setPage] = useState(0);
  const read = useRead('evidence.needed', { account, offset: page * SIZE, limit: SIZE });
  const place = useRef<HTMLParagraphElement>(null);
  const { data } = read;
  const title = data ? words.needs(data.openCount, data.openPence) : words.title;
  // What was on the last page may be done with.
  if (data && data.open.length === 0 && page > 0 && !read.isFetching) setPage(page - 1);
  return (
    <Section title={title} id="needed">
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!data && !read.error && <Skeleton lines={3} />}
      {data && (
        <p ref={place} tabIndex={-1}>
          {words.standing(data.asked, data.proven, data.from, data.to)}
        </p>
      )}
      {data && data.open.length > 0 && (
        <ul className="plain files" aria-label={words.list}>
          {data.open.map((wants) => (
            <NeededRow key={`${wants.of.type} ${wants.of.id}`} account={account} wants={wants} onDone={() => place.current?.focus()} />
          ))}
        </ul>
      )}
      {data && <Pager page={page} size={SIZE} total={data.openCount} onPage={setPage} back={words.before} on={words.after} />}
      {data && data.withoutCount > 0 && (
        <More title={words.without(data.withoutCount, data.withoutPence)}>
          <ul className="plain files">
            {data.without.map((wants) => (
              <WithoutRow key={`${wants.of.type} ${wants.of.id}`} account={account} wants={wants} />
            ))}
          </ul>
          {data.withoutCount > data.without.length && <p>{words.more(data.withoutCount - data.without.length)}</p>}
        </More>
      )}
      <div className="row">
        <GoButton route={to('records', account, { type: 'paperRules' })}>{words.rules}</GoButton>
      </div>
    </Section>
  );
}

interface RowProps {
  readonly account: number;
  readonly wants: WantsPaper;
}

function About({ account, wants: { of, day, pence, text } }: RowProps) {
  return (
    <p>
      <GoLink route={to(of.type === 'line' ? 'money-row' : 'record', account, { type: of.type, id: String(of.id) })}>{text}</GoLink>
      <br />
      {formatDay(day)}, <strong>{formatMoney(pence)}</strong>
    </p>
  );
}

function NeededRow({ account, wants, onDone }: RowProps & { readonly onDone: () => void }) {
  const taking = useEvidence(account, wants.of);
  const [saying, setSaying] = useState(false);
  const about = <span className="unseen"> ({words.one(wants.text, wants.day, wants.pence)})</span>;
  const add = async (): Promise<void> => {
    const files = await chooseFiles({ folder: false });
    await taking.take(files);
    if (files.length > 0) onDone();
  };
  return (
    <li className="paper">
      <About account={account} wants={wants} />
      {!saying && (
        <div className="row no-print">
          <Button icon="plus" pending={taking.pending} onPress={() => void add()}>
            {words.add}
            {about}
          </Button>
          <Button look="plain" onPress={() => setSaying(true)}>
            {words.none}
            {about}
          </Button>
        </div>
      )}
      {saying && (
        <SayNone
          account={account}
          wants={wants}
          onLeave={() => setSaying(false)}
          onSaved={() => {
            setSaying(false);
            onDone();
          }}
        />
      )}
      {taking.faults.length > 0 && (
        <Note weight="warn" title={words.notTaken}>
          {taking.faults.join(' ')}
        </Note>
      )}
      {taking.problem && <Trouble problem={taking.problem} />}
    </li>
  );
}

interface SayNoneProps extends RowProps {
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

function SayNone({ account, wants, onLeave, onSaved }: SayNoneProps) {
  const saving = useChange('evidence.none');
  const draft = useDraft<{ why: WhyNone; note: string }>({ why: 'none_given', note: '' });
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('input[type=text], textarea')?.focus(), []);
  const save = async (): Promise<void> => {
    const [why, note] = [draft.values.why, draft.values.note.trim()];
    if (!draft.check({ note: why === 'other' && note === '' ? words.needsNote : undefined })) return;
    const result = await saving.run({ account, of: wants.of, none: { why, note: note === '' ? null : note } }, words.said(wants.text));
    if (result.ok) onSaved();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.none} faultCount={draft.faultCount} onSave={() => void save()}>
        <Choice label={words.why} options={WHY_NONE.map((value) => ({ value, title: words.whys[value] }))} {...draft.field('why')} />
        <TextField label={words.note} help={words.noteHelp} {...draft.field('note')} />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.save}
          </Button>
          <Button onPress={onLeave}>{words.leave}</Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </div>
  );
}

function WithoutRow({ account, wants }: RowProps) {
  const saving = useChange('evidence.none');
  const { none, of, text, day, pence } = wants;
  if (none === null) return null;
  return (
    <li className="paper">
      <About account={account} wants={wants} />
      <p className="soft">{none.note === null ? words.whys[none.why] : `${words.whys[none.why]}: ${none.note}`}</p>
      <Button look="plain" pending={saving.pending} onPress={() => void saving.run({ account, of, none: null }, words.asksAgain(text))}>
        {words.askAgain}
        <span className="unseen"> ({words.one(text, day, pence)})</span>
      </Button>
      {saving.problem && <Trouble problem={saving.problem} />}
    </li>
  );
}
