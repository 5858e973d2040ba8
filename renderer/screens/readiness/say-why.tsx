/** Why one spending that is asked about is all right: of this one alone, or of all that are like it. */
import { useEffect, useRef } from 'react';
import type { AskedAbout } from '../../../core/figures/readiness/spending.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { readinessWords as words } from '../../words/readiness.ts';

interface SayWhyProps {
  readonly account: number;
  readonly asked: AskedAbout;
  readonly onDone: () => void;
}

type Reach = 'one' | 'alike';

export function SayWhy({ account, asked: { what, day, pence, text, words: told }, onDone }: SayWhyProps) {
  const saving = useChange('records.save');
  const draft = useDraft<{ why: string; by: string; reach: Reach }>({ why: '', by: '', reach: 'one' });
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const save = async (): Promise<void> => {
    const why = draft.values.why.trim();
    if (!draft.check({ why: why === '' ? words.needsWhy : undefined })) return;
    const by = draft.values.by.trim();
    const isOne = draft.values.reach === 'one';
    const fields = {
      ...{ what, from: day, to: isOne ? day : null, contains: isOne ? text.slice(0, 100) : told, most: isOne ? pence : null },
      ...{ why, agreedBy: by === '' ? null : by, agreedOn: null },
    };
    const result = await saving.run({ account, type: 'spendingAgreed', fields }, words.saved(why));
    if (result.ok) onDone();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.say} faultCount={draft.faultCount} onSave={() => void save()}>
        <TextField label={words.why} help={words.whyHelp} {...draft.field('why')} />
        <TextField label={words.by} help={words.byHelp} {...draft.field('by')} />
        <Choice
          label={words.reach}
          options={[
            { value: 'one', title: words.thisOne },
            { value: 'alike', title: words.alike(told) },
          ]}
          {...draft.field('reach')}
        />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </div>
  );
}
