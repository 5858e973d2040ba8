/** A letter to the council, begun from a draft: changed, saved as a PDF, and kept with the letters of the account. Nothing is sent. */
import { useState } from 'react';
import type { LetterKind } from '../../../core/books/facts.ts';
import type { LetterDraft, LetterToWrite } from '../../../core/papers/letters-out.ts';
import { isDay } from '../../../core/values/day.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { go, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { letterOutWords as words } from '../../words/letters-out.ts';
import { returnWords } from '../../words/returns.ts';

const ABOUT = { simpler: 'papers', time: 'papers', howBudget: 'budget', howContribution: 'contribution' } satisfies Readonly<Record<LetterToWrite, LetterKind>>;

export function isLetterToWrite(given: string): given is LetterToWrite {
  return Object.hasOwn(ABOUT, given);
}

export function WriteLetter({ account: { id: account }, address: { which } }: AccountScreenProps<{ readonly which: LetterToWrite }>) {
  const read = useRead('letters.drafts', { account });
  const draft = read.data?.find((one) => one.which === which);
  return (
    <Page
      title={words.links[which]}
      above={<Trail steps={[{ title: returnWords.title, route: route('returns', account) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!draft && !read.error && <Skeleton what={words.reading} lines={8} />}
      {draft && <LetterForm key={which} account={account} draft={draft} />}
    </Page>
  );
}

function LetterForm({ account, draft: { which, about, text } }: { readonly account: number; readonly draft: LetterDraft }) {
  const host = useHost();
  const draft = useDraft<{ about: string; text: string; replyBy: string; print: 'clear' | 'large' }>({ about, text, replyBy: '', print: 'clear' });
  const making = useWrite('letters.pdf');
  const save = useChange('records.save', { leadsOn: true });
  const [said, setSaid] = useState('');
  useUnsaved(draft.changed);
  const { values, field } = draft;
  const isWhole = (): boolean =>
    draft.check({
      about: values.about.trim() === '' ? words.needed : undefined,
      text: values.text.trim() === '' ? words.needed : undefined,
      replyBy: values.replyBy === '' || isDay(values.replyBy) ? undefined : words.notDay,
    });
  const keep = async (): Promise<void> => {
    if (!isWhole()) return;
    const fields = { direction: 'out', what: ABOUT[which], means: 'letter', day: today(), about: values.about, note: values.text };
    const result = await save.run({ account, type: 'letters', fields: { ...fields, ...(isDay(values.replyBy) && { replyBy: values.replyBy }) } }, words.kept);
    if (!result.ok) {
      draft.blame(result.problem);
      return;
    }
    draft.reset(values);
    go(route('record', account, { type: 'letters', id: String(result.value.id) }));
  };
  const pdf = async (): Promise<void> => {
    setSaid('');
    if (!isWhole()) return;
    const made = await making.run({ account, text: values.text, print: values.print });
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
    else draft.blame(made.problem);
  };
  const problem = making.problem ?? save.problem;
  return (
    <Form label={words.links[which]} faultCount={draft.faultCount} onSave={() => void keep()}>
      <TextField label={words.about} {...field('about')} />
      <div className="letter-text">
        <TextField kind="note" label={words.text} help={words.textHelp} {...field('text')} />
      </div>
      <DayField label={words.replyBy} help={words.replyByHelp} {...field('replyBy')} />
      <Choice
        inRow
        label={words.print}
        {...field('print')}
        options={keysOf(returnWords.prints).map((value) => ({ value, title: returnWords.prints[value] }))}
      />
      <div className="row">
        <Button type="submit" look="primary" pending={save.pending}>
          {words.keep}
        </Button>
        <Button pending={making.pending} onPress={() => void pdf()}>
          {words.pdf}
        </Button>
      </div>
      <p role="status">{said}</p>
      {problem && <Trouble problem={problem} />}
    </Form>
  );
}
