/** How a return was sent and what the council answered, each written down as a letter of the account. */
import { LETTER_MEANS } from '../../../core/books/facts.ts';
import { RETURN_OUTCOMES } from '../../../core/returns/kept.ts';
import type { ReturnOutcome } from '../../../core/returns/kept.ts';
import { isDay } from '../../../core/values/day.ts';
import { parseMoney } from '../../../core/values/money.ts';
import { letterWords } from '../../../core/words/books/letters.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { allReturnsWords } from '../../words/all-returns.ts';
import { returnWords as words } from '../../words/returns.ts';

type Means = (typeof LETTER_MEANS)[number];

const OUTCOMES = RETURN_OUTCOMES.map((value) => ({ value, title: allReturnsWords.outcomes[value] }));
const MEANS = LETTER_MEANS.map((value) => ({ value, title: letterWords.means[value] }));

interface LetterProps {
  readonly account: number;
  readonly id: number;
}

export function SentForm({ account, id }: LetterProps) {
  const draft = useDraft<{ on: string; means: Means; who: string; reference: string; note: string }>({
    ...{ on: today(), means: 'email', who: '', reference: '', note: '' },
  });
  const save = useChange('returns.sent');
  useUnsaved(draft.changed);
  const submit = async (): Promise<void> => {
    const { on, means, who, reference, note } = draft.values;
    if (!draft.check({ on: isDay(on) ? undefined : words.notDay })) return;
    const said = { ...(who.trim() !== '' && { who }), ...(reference.trim() !== '' && { reference }), ...(note.trim() !== '' && { note }) };
    const result = await save.run({ account, return: id, on, means, ...said }, words.sentSaved);
    if (!result.ok) draft.blame(result.problem);
  };
  return (
    <Section title={words.send} id="send">
      <p>{words.sendLead}</p>
      <Form label={words.send} faultCount={draft.faultCount} onSave={() => void submit()}>
        <DayField label={words.on} help={undefined} {...draft.field('on')} />
        <Pick label={words.means} {...draft.field('means')} options={MEANS} />
        <TextField label={words.who} help={words.whoHelp} {...draft.field('who')} />
        <TextField label={words.reference} help={undefined} {...draft.field('reference')} />
        <TextField kind="note" label={words.note} help={undefined} {...draft.field('note')} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.writeSent}
          </Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}

export function AnswerForm({ account, id }: LetterProps) {
  const draft = useDraft<{ on: string; means: Means; outcome: ReturnOutcome | ''; says: string; amount: string; replyBy: string }>({
    ...{ on: today(), means: 'letter', outcome: '', says: '', amount: '', replyBy: '' },
  });
  const save = useChange('returns.answered');
  useUnsaved(draft.changed);
  const submit = async (): Promise<void> => {
    const { on, means, outcome, says, amount, replyBy } = draft.values;
    const pence = amount.trim() === '' ? undefined : parseMoney(amount);
    const faults = {
      on: isDay(on) ? undefined : words.notDay,
      says: says.trim() === '' ? words.saysNeeded : undefined,
      amount: pence === null || (pence !== undefined && pence <= 0) ? words.notMoney : undefined,
    };
    if (!draft.check(faults)) return;
    const said = { ...(outcome !== '' && { outcome }), ...(typeof pence === 'number' && { amount: pence }), ...(isDay(replyBy) && { replyBy }) };
    const result = await save.run({ account, return: id, on, means, says, ...said }, words.answerSaved);
    if (!result.ok) draft.blame(result.problem);
  };
  return (
    <Section title={words.answer} id="answer">
      <Form label={words.answer} faultCount={draft.faultCount} onSave={() => void submit()}>
        <DayField label={words.on} help={undefined} {...draft.field('on')} />
        <Pick label={words.means} {...draft.field('means')} options={MEANS} />
        <Pick label={words.outcome} help={words.outcomeHelp} {...draft.field('outcome')} options={OUTCOMES} />
        <TextField kind="note" label={words.says} help={undefined} {...draft.field('says')} />
        <TextField kind="money" label={words.amount} help={words.amountHelp} {...draft.field('amount')} />
        <DayField label={words.replyBy} help={words.replyByHelp} {...draft.field('replyBy')} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.writeAnswer}
          </Button>
        </div>
        {save.problem && <Trouble problem={save.problem} />}
      </Form>
    </Section>
  );
}
