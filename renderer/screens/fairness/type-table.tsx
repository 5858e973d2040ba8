/** A council's table typed in, line by line as its page prints it. */
import { useDraft } from '../../parts/fields/draft.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { tableWords as words } from '../../words/fairness/tables.ts';

const EMPTY: { council: string; group: string; source: string; per: 'week' | 'year'; lines: string } = {
  council: '',
  group: '',
  source: '',
  per: 'week',
  lines: '',
};

export function TypeTable({ account }: { readonly account: number }) {
  const draft = useDraft(EMPTY);
  const saving = useChange('ras.type');
  useUnsaved(draft.changed);
  const { values, field } = draft;
  const missing = (text: string): string | undefined => (text.trim() === '' ? words.needed : undefined);
  const save = async (): Promise<void> => {
    if (!draft.check({ council: missing(values.council), source: missing(values.source), lines: missing(values.lines) })) return;
    const kept = await saving.run({ account, ...values }, words.brought(values.council));
    if (kept.ok) draft.reset(EMPTY);
    else draft.blame(kept.problem);
  };
  return (
    <More title={words.type} level={2}>
      <Form label={words.type} faultCount={draft.faultCount} onSave={() => void save()}>
        <TextField label={words.council} {...field('council')} />
        <TextField label={words.group} help={words.groupHelp} {...field('group')} />
        <TextField label={words.from} help={words.fromHelp} {...field('source')} />
        <Choice
          inRow
          label={words.per}
          {...field('per')}
          options={[
            { value: 'week', title: words.pers.week },
            { value: 'year', title: words.pers.year },
          ]}
        />
        <TextField kind="note" label={words.lines} help={words.linesHelp} {...field('lines')} />
        <div className="row">
          <Button type="submit" look="primary" pending={saving.pending}>
            {words.keep}
          </Button>
        </div>
        {saving.problem && <Trouble problem={saving.problem} />}
      </Form>
    </More>
  );
}
