/** The rows of a part: figures under their names, and questions. One is open at a time, so that hundreds of them stay quick. */
import { memo, useState } from 'react';
import type { ReturnField } from '../../../core/returns/fields.ts';
import { RETURN_FIELD_NAMES } from '../../../core/returns/fields.ts';
import type { FormRow } from '../../../core/returns/form.ts';
import { keysOf } from '../../../core/values/own-keys.ts';
import { returnFormWords } from '../../../core/words/returns/form.ts';
import { Choice } from '../../parts/fields/choice.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { returnFormScreenWords as words } from '../../words/return-forms.ts';
import type { Edit, PartDraft, RowDraft } from './form-draft.ts';
import { changePart, movedBy, newKey, newQuestion, renamed, rowCalled } from './form-draft.ts';
import { Moves } from './form-moves.tsx';

interface RowsProps {
  readonly part: PartDraft;
  readonly edit: Edit;
  readonly say: (said: string) => void;
}

export function Rows({ part: { key, rows }, edit, say }: RowsProps) {
  const [open, setOpen] = useState<number | null>(null);
  const [field, setField] = useState<ReturnField>('bank.closing');
  const add = (made: (draft: Parameters<Parameters<Edit>[0]>[0]) => RowDraft): void =>
    edit((now) => {
      const row = made(now);
      return changePart(key, (part) => ({ ...part, rows: [...part.rows, row] }))(now);
    });
  return (
    <>
      <ol className="stack stack-tight">
        {rows.map((row, at) => (
          <Row key={row.key} part={key} row={row} at={at} count={rows.length} isOpen={open === row.key} onOpen={setOpen} edit={edit} say={say} />
        ))}
      </ol>
      <div className="row row-end">
        <Pick
          label={words.field}
          value={field}
          onChange={setField}
          fault={undefined}
          options={RETURN_FIELD_NAMES.map((value) => ({ value, title: returnFormWords.fields[value] }))}
        />
        <Button icon="plus" onPress={() => add(() => ({ key: newKey(), row: field }))}>
          {words.addField}
        </Button>
        <Button icon="plus" onPress={() => add(newQuestion)}>
          {words.addQuestion}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  /** The key of its part. */
  readonly part: number;
  readonly row: RowDraft;
  readonly at: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onOpen: (row: number | null) => void;
  readonly edit: Edit;
  readonly say: (said: string) => void;
}

const Row = memo(function OneRow({ part, row: { key, row }, at, count, isOpen, onOpen, edit, say }: RowProps) {
  const called = rowCalled(row);
  const set = (next: FormRow): void => edit(changePart(part, (now) => ({ ...now, rows: now.rows.map((one) => (one.key === key ? { key, row: next } : one)) })));
  return (
    <li>
      {called}
      <Moves
        what={called}
        at={at}
        count={count}
        say={say}
        onMove={(by) => edit(changePart(part, (now) => ({ ...now, rows: movedBy(now.rows, at, by) })))}
        onDrop={() => edit(changePart(part, (now) => ({ ...now, rows: now.rows.filter((one) => one.key !== key) })))}
      >
        <Button look="plain" aria-expanded={isOpen} onPress={() => onOpen(isOpen ? null : key)}>
          {words.changeRow}
          <span className="unseen"> ({called})</span>
        </Button>
      </Moves>
      {isOpen && <RowFields row={row} set={set} />}
    </li>
  );
});

function RowFields({ row, set }: { readonly row: FormRow; readonly set: (row: FormRow) => void }) {
  if (typeof row === 'object' && 'question' in row)
    return (
      <div className="stack">
        <TextField
          label={words.question}
          value={row.question}
          onChange={(question) => set({ ...row, question })}
          fault={row.question.trim() === '' ? words.needed : undefined}
        />
        <Choice
          inRow
          label={words.answer}
          value={row.answer}
          onChange={(answer) => set({ ...row, answer })}
          fault={undefined}
          options={keysOf(words.answers).map((value) => ({ value, title: words.answers[value] }))}
        />
      </div>
    );
  const field = typeof row === 'string' ? row : row.from;
  return (
    <TextField
      label={words.rowTitle}
      help={returnFormWords.fields[field]}
      value={typeof row === 'string' ? returnFormWords.fields[row] : row.title}
      onChange={(title) => set(renamed(field, title))}
      fault={undefined}
    />
  );
}
