/** Changing one field of all records that are found: chosen, tried with what it moves, then done as one change. */
import { useEffect, useRef, useState } from 'react';
import type { RecordType } from '../../../core/records/kinds.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { SayWhy } from '../../parts/fields/say-why.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { manyWords as words, movesWords, recordWords } from '../../words/records.ts';
import { fieldsOfMany } from '../../../core/records/change-many.ts';
import type { Names } from './form.tsx';
import { namesIn } from './form.tsx';
import { formOf } from './forms.ts';
import type { FieldForm } from './forms.ts';
import { MovesSaid } from './moves.tsx';

interface ManyProps {
  readonly account: number;
  readonly type: RecordType;
  /** The words by which they were found. */
  readonly find: string;
  readonly total: number;
}

export function ChangeMany(many: ManyProps) {
  const [open, setOpen] = useState(false);
  if (many.total < 2 || fieldsOfMany(many.type).length === 0) return null;
  if (!open) return <Button onPress={() => setOpen(true)}>{words.open(many.total)}</Button>;
  return <Choosing {...many} onLeave={() => setOpen(false)} />;
}

function optionsOf(form: FieldForm, names: Names): readonly { readonly value: string; readonly title: string }[] {
  if (form.as === 'pick' || form.as === 'choice') return typeof form.options === 'function' ? form.options({}) : form.options;
  const listed = form.refers ? names[form.refers] : [];
  return form.optional ? [{ value: '', title: words.nothing }, ...listed] : listed;
}

function Choosing({ account, type, find, total, onLeave }: ManyProps & { readonly onLeave: () => void }) {
  const setup = useRead('accounts.setup', { account });
  const suppliers = useRead('records.list', { account, type: 'suppliers', limit: 1000 });
  const change = useChange('records.changeMany');
  const fields = formOf(type).fields.filter(({ name }) => fieldsOfMany(type).includes(name));
  const draft = useDraft({ field: (fields.find(({ name }) => name === 'planLine') ?? fields[0])?.name ?? '', value: NOT_CHOSEN });
  const { field, value } = draft.values;
  const form = fields.find(({ name }) => name === field);
  const isId = form?.refers !== undefined;
  const given = value === '' ? null : isId ? Number(value) : value;
  const asked = { account, type, find, field, value: given };
  const tried = useRead('records.tryMany', asked, { enabled: value !== NOT_CHOSEN });
  // Elsewhere suppliers are typed by name; here one is chosen.
  const supplierIds = (suppliers.data?.records ?? []).flatMap((one) =>
    one.type === 'suppliers' ? [{ value: String(one.record.id), title: one.record.name }] : [],
  );
  const names = setup.data && { ...namesIn(setup.data, []), supplier: supplierIds };
  const options = form && names ? optionsOf(form, names) : [];
  const { data } = tried;
  const can = data !== undefined && data.changes > 0 && data.refused.length === 0;
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on choosing here.
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  const save = async (why?: string): Promise<void> => {
    if (!draft.check({ value: value === NOT_CHOSEN ? recordWords.choose : undefined }) || !can) return;
    const result = await change.run({ ...asked, changes: data.changes, ...(why !== undefined && { why }) }, words.done(data.changes));
    if (result.ok) onLeave();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.open(total)} faultCount={draft.faultCount} onSave={() => void save()}>
        <p>{words.lead}</p>
        <Pick
          label={words.field}
          options={fields.map(({ name, label }) => ({ value: name, title: label }))}
          {...draft.field('field')}
          onChange={(name) => draft.set({ field: name, value: NOT_CHOSEN })}
        />
        <Pick label={words.value} options={options} {...draft.field('value')} />
        {tried.error && <Trouble problem={tried.error.problem} />}
        {data && (
          <div role="status" className="stack stack-tight">
            <p>{words.would(data.changes, data.same)}</p>
            {data.refused.length > 0 && (
              <Note weight="warn" title={words.cannot}>
                <ul>
                  {data.refused.map(({ title, message }) => (
                    <li key={title}>{words.refused(title, message)}</li>
                  ))}
                </ul>
              </Note>
            )}
            <MovesSaid change={data.moves} say={movesWords.moves} />
          </div>
        )}
        <div className="row">
          <Button type="submit" look="primary" pending={change.pending}>
            {data && can ? words.save(data.changes) : words.saveNone}
          </Button>
          <Button onPress={onLeave}>{recordWords.stop}</Button>
        </div>
      </Form>
      <SayWhy problem={change.problem} pending={change.pending} onSay={(why) => void save(why)} />
    </div>
  );
}

/** No option has it: '' is nothing at all, which may be chosen. */
const NOT_CHOSEN = 'choose';
