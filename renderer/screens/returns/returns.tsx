/** Returns to the council: where each stands, and the next one begun. */
import { useState } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import { ANSWER_DAYS } from '../../../core/returns/dues.ts';
import type { KeptReturn } from '../../../core/returns/kept.ts';
import { daysBetween, isDay } from '../../../core/values/day.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { go, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack, useChange } from '../../parts/page/undo.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { letterOutWords } from '../../words/letters-out.ts';
import { readinessWords } from '../../words/readiness.ts';
import { shortSummaryScreenWords } from '../../words/short-summary.ts';
import { laterWords } from '../../words/returns-later.ts';
import { returnFormScreenWords } from '../../words/return-forms.ts';
import { returnWords as words } from '../../words/returns.ts';

export function Returns({ account: { id: account } }: AccountScreenProps) {
  const list = useRead('returns.list', { account });
  const forms = useRead('returns.forms', { account });
  const problem = list.error ?? forms.error;
  // What is done most comes first: one that is open, or the next one.
  const isOpen = list.data?.returns.some(({ state }) => state === 'open') === true;
  const begin = list.data && forms.data && <Begin key={list.data.next.from} account={account} next={list.data.next} forms={forms.data} />;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {problem && <Trouble problem={problem.problem} again={() => void Promise.all([list.refetch(), forms.refetch()])} />}
      {!problem && !(list.data && forms.data) && <Skeleton what={words.reading} lines={5} />}
      {list.data && forms.data && (
        <>
          {!isOpen && begin}
          <Section title={words.list} id="returns">
            {list.data.returns.length === 0 && <p>{words.none}</p>}
            <ul className="stack">
              {list.data.returns.toReversed().map((one) => (
                <One key={one.id} account={account} one={one} isChanged={list.data.changed.includes(one.id)} />
              ))}
            </ul>
          </Section>
          {isOpen && begin}
          <div className="row no-print">
            <GoButton route={route('readiness', account)}>{readinessWords.title}</GoButton>
            <GoButton route={route('return-forms', account)}>{returnFormScreenWords.link}</GoButton>
            <GoButton route={route('short-summary', account)}>{shortSummaryScreenWords.link}</GoButton>
          </div>
          <Write account={account} />
        </>
      )}
    </Page>
  );
}

function One({ account, one, isChanged }: { readonly account: number; readonly one: KeptReturn; readonly isChanged: boolean }) {
  const { id, title, from, to, version, state, sent, answered, returnBy, isReplaced } = one;
  const waited = state === 'sent' && sent !== null ? daysBetween(sent.on, today()) : 0;
  return (
    <li className="stack stack-tight">
      <GoLink route={route('return', account, { id: String(id) })}>{words.named(title, from, to, version)}</GoLink>
      <p>
        {words.state(state, sent?.on ?? null, answered?.on ?? null)} {returnBy !== null && (state === 'open' || state === 'closed') && words.by(returnBy)}{' '}
        {waited >= ANSWER_DAYS && words.noAnswer(waited)} {isReplaced && words.replaced} {isChanged && laterWords.changed}
      </p>
    </li>
  );
}

interface BeginProps {
  readonly account: number;
  readonly next: Output<'returns.list'>['next'];
  readonly forms: Output<'returns.forms'>;
}

function Begin({ account, next, forms }: BeginProps) {
  const [notices, setNotices] = useState<readonly string[]>([]);
  const draft = useDraft({ from: next.from, to: next.to, form: forms[0]?.id ?? '', sentOut: '' });
  const save = useChange('returns.start', { leadsOn: true });
  const chosen = forms.find(({ id }) => id === draft.values.form);
  const submit = async (): Promise<void> => {
    const { from, to, form, sentOut } = draft.values;
    if (!draft.check({ from: isDay(from) ? undefined : words.notDay, to: isDay(to) ? undefined : words.notDay })) return;
    const result = await save.run({ account, from, to, form, ...(isDay(sentOut) && { sentOut }) }, words.begun);
    if (!result.ok) {
      draft.blame(result.problem);
      return;
    }
    setNotices(result.value.notices);
    go(route('return', account, { id: String(result.value.id) }));
  };
  return (
    <Section title={words.begin} id="begin">
      <Form label={words.begin} faultCount={draft.faultCount} onSave={() => void submit()}>
        <DayField label={words.from} help={undefined} {...draft.field('from')} />
        <DayField label={words.to} help={undefined} {...draft.field('to')} />
        <Pick
          label={words.form}
          help={words.formHelp}
          {...draft.field('form')}
          options={forms.map(({ id, council, title }) => ({ value: id, title: council === null ? title : `${council}: ${title}` }))}
        />
        {chosen && <p className="soft">{words.certainties[chosen.certainty]}</p>}
        <DayField label={words.sentOut} help={words.sentOutHelp} {...draft.field('sentOut')} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.start}
          </Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Form>
    </Section>
  );
}

function Write({ account }: { readonly account: number }) {
  return (
    <Section title={letterOutWords.list} id="write">
      <p>{letterOutWords.listLead}</p>
      <ul className="stack stack-tight">
        {keysOf(letterOutWords.links).map((which) => (
          <li key={which}>
            <GoLink route={route('write-letter', account, { which })}>{letterOutWords.links[which]}</GoLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
