/** One part of a form, changed: its heading and what belongs to its kind. */
import { useState } from 'react';
import type { LineColumn, ReturnField } from '../../../core/returns/fields.ts';
import { LINE_COLUMNS, RETURN_FIELD_NAMES, RETURN_FIELDS, SIGNATORIES } from '../../../core/returns/fields.ts';
import type { FormPart } from '../../../core/returns/form.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { returnPaperWords } from '../../../core/words/papers/return.ts';
import { returnFormWords } from '../../../core/words/returns/form.ts';
import { Check, Choice } from '../../parts/fields/choice.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import type { Edit, PartDraft } from './form-draft.ts';
import { changePart, movedBy } from './form-draft.ts';
import { Moves } from './form-moves.tsx';
import { Rows } from './form-rows.tsx';

interface PartProps {
  readonly part: PartDraft;
  readonly edit: Edit;
  readonly say: (said: string) => void;
}

type Of<K extends FormPart['kind']> = Extract<FormPart, { readonly kind: K }>;

export function Part({ part: whole, edit, say }: PartProps) {
  const { key, part } = whole;
  const set = (next: FormPart): void => edit(changePart(key, (now) => ({ ...now, part: next })));
  return (
    <div className="stack">
      {'title' in part || part.kind === 'fields' || part.kind === 'lines' ? (
        <TextField label={words.heading} value={part.title ?? ''} onChange={(title) => set({ ...part, title })} fault={titleFault(part)} />
      ) : null}
      {(part.kind === 'fields' || part.kind === 'text') && <Who part={part} set={set} />}
      {part.kind === 'fields' && <Rows part={whole} edit={edit} say={say} />}
      {part.kind === 'table' && (
        <Pick
          label={words.field}
          value={part.from}
          onChange={(from) => set({ ...part, from })}
          fault={undefined}
          options={TABLES.map((value) => ({ value, title: returnFormWords.fields[value] }))}
        />
      )}
      {part.kind === 'lines' && <Lines part={part} set={set} say={say} />}
      {part.kind === 'text' && (
        <TextField kind="note" label={words.text} help={words.textHelp} value={part.text ?? ''} onChange={(text) => set({ ...part, text })} fault={undefined} />
      )}
      {part.kind === 'checklist' && <Checklist part={part} set={set} />}
      {part.kind === 'declaration' && <Declaration part={part} set={set} />}
      {part.kind === 'signatures' && <Signatures part={part} set={set} />}
    </div>
  );
}

const TABLES: readonly ReturnField[] = RETURN_FIELD_NAMES.filter((name) => RETURN_FIELDS[name] === 'rows');

function titleFault(part: FormPart): string | undefined {
  if (part.kind !== 'table' && part.kind !== 'text' && part.kind !== 'checklist') return undefined;
  return part.title.trim() === '' ? words.needed : undefined;
}

interface OfProps<K extends FormPart['kind']> {
  readonly part: Of<K>;
  readonly set: (next: FormPart) => void;
}

function Who({ part, set }: OfProps<'fields' | 'text'>) {
  const choose = (who: keyof typeof words.whos): void => {
    const { who: _, ...rest } = part;
    set(who === 'none' ? rest : { ...rest, who });
  };
  return (
    <Pick
      label={words.who}
      value={part.who ?? 'none'}
      onChange={choose}
      fault={undefined}
      options={keysOf(words.whos).map((value) => ({ value, title: words.whos[value] }))}
    />
  );
}

function Lines({ part, set, say }: OfProps<'lines'> & { readonly say: (said: string) => void }) {
  const left = LINE_COLUMNS.filter((column) => !part.columns.includes(column));
  const [chosen, setChosen] = useState<LineColumn | ''>('');
  const adding = left.find((column) => column === chosen) ?? left[0];
  const called = returnPaperWords.columns;
  return (
    <>
      <p>{words.columns}</p>
      <ol className="stack stack-tight">
        {part.columns.map((column, at) => (
          <li key={column}>
            {called[column]}
            <Moves
              what={called[column]}
              at={at}
              count={part.columns.length}
              say={say}
              onMove={(by) => set({ ...part, columns: [...movedBy(part.columns, at, by)] })}
              onDrop={() => set({ ...part, columns: part.columns.filter((one) => one !== column) })}
            />
          </li>
        ))}
      </ol>
      {adding !== undefined && (
        <div className="row row-end">
          <Pick label={words.column} value={adding} onChange={setChosen} fault={undefined} options={left.map((value) => ({ value, title: called[value] }))} />
          <Button icon="plus" onPress={() => set({ ...part, columns: [...part.columns, adding] })}>
            {words.addColumn}
          </Button>
        </div>
      )}
      <Choice
        inRow
        label={words.order}
        value={part.order}
        onChange={(order) => set({ ...part, order })}
        fault={undefined}
        options={keysOf(words.orders).map((value) => ({ value, title: words.orders[value] }))}
      />
      <TextField label={words.note} value={part.note ?? ''} onChange={(note) => set({ ...part, note })} fault={undefined} />
    </>
  );
}

function Checklist({ part, set }: OfProps<'checklist'>) {
  const [typed, setTyped] = useState(part.options.join('\n'));
  const change = (next: string): void => {
    setTyped(next);
    const options = next.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    if (options.length > 0) set({ ...part, options });
  };
  const require = (when: keyof typeof words.required): void => {
    const { requiredWhen: _, ...rest } = part;
    set(when === 'never' ? rest : { ...rest, requiredWhen: when });
  };
  return (
    <>
      <TextField
        kind="note"
        label={words.options}
        help={words.optionsHelp}
        value={typed}
        onChange={change}
        fault={typed.trim() === '' ? words.needed : undefined}
      />
      <Check value={part.amounts} onChange={(amounts) => set({ ...part, amounts })}>
        {words.amounts}
      </Check>
      <Pick
        label={words.requiredWhen}
        value={part.requiredWhen ?? 'never'}
        onChange={require}
        fault={undefined}
        options={keysOf(words.required).map((value) => ({ value, title: words.required[value] }))}
      />
    </>
  );
}

function Declaration({ part, set }: OfProps<'declaration'>) {
  const isOwn = part.text === 'own';
  return (
    <>
      <Choice
        label={words.declarationKind}
        value={isOwn ? 'own' : 'other'}
        onChange={(which) => set({ ...part, text: which === 'own' ? 'own' : returnPaperWords.own })}
        fault={undefined}
        options={keysOf(words.declarations).map((value) => ({ value, title: words.declarations[value] }))}
      />
      {!isOwn && <TextField kind="note" label={words.text} value={part.text} onChange={(text) => set({ ...part, text })} fault={undefined} />}
    </>
  );
}

function Signatures({ part, set }: OfProps<'signatures'>) {
  const mark = (who: (typeof SIGNATORIES)[number], isThere: boolean): void =>
    set({ ...part, who: SIGNATORIES.filter((one) => (one === who ? isThere : part.who.includes(one))) });
  return (
    <fieldset className="field">
      <legend className="field-label">{words.signers}</legend>
      {SIGNATORIES.map((who) => (
        <Check key={who} value={part.who.includes(who)} onChange={(isThere) => mark(who, isThere)}>
          {returnPaperWords.signatories[who]}
        </Check>
      ))}
    </fieldset>
  );
}
