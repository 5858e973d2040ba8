/**
 * Says that there is nothing more up to a day: of a bank account, that no line is missing; of an assistant, that no hours are. It opens in
 * its place, and is taken back like every change.
 */
import { useEffect, useRef, useState } from 'react';
import { formatDay, isDay } from '../../../core/values/day.ts';
import { useRead } from '../../program/use-program.tsx';
import { today } from '../../program/today.ts';
import { nothingMoreWords as words } from '../../words/parts/nothing-more.ts';
import { DayField } from './day-field.tsx';
import { Form } from './form.tsx';
import { Button } from '../page/button.tsx';
import { Trouble } from '../page/note.tsx';
import { useChange } from '../page/undo.tsx';

interface NothingMoreProps {
  readonly account: number;
  readonly type: 'bankAccounts' | 'people';
  readonly id: number;
  /** What it is about, for who hears the button alone. */
  readonly about: string;
  /** Also for who sees it: there are several of these. */
  readonly isNamed?: boolean;
}

export function NothingMore({ account, type, id, about, isNamed = false }: NothingMoreProps) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button look="plain" onPress={() => setOpen(true)}>
        {words.open}
        <span className={isNamed ? undefined : 'unseen'}> ({about})</span>
      </Button>
    );
  return <UpTo account={account} type={type} id={id} onDone={() => setOpen(false)} />;
}

function UpTo({ account, type, id, onDone }: Omit<NothingMoreProps, 'about' | 'isNamed'> & { readonly onDone: () => void }) {
  const read = useRead('records.get', { account, type, id });
  const save = useChange('records.save');
  const [day, setDay] = useState(today());
  const [fault, setFault] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('[role=spinbutton]')?.focus(), []);
  const record = read.data?.record;
  const problem = save.problem ?? read.error?.problem;
  const name = record !== undefined && 'name' in record ? record.name : '';
  const say = async (): Promise<void> => {
    const wrong = !isDay(day) ? words.notDay : day > today() ? words.notLater : undefined;
    setFault(wrong);
    if (wrong !== undefined || record === undefined) return;
    const { id: _, ...fields } = record;
    const said = type === 'people' ? words.saidWork(name, formatDay(day)) : words.saidBank(formatDay(day));
    const result = await save.run({ account, type, id, fields: { ...fields, nothingMoreUpTo: day } }, said);
    if (result.ok) onDone();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.open} faultCount={fault === undefined ? 0 : 1} onSave={() => void say()}>
        <DayField label={words.day} help={type === 'people' ? words.work(name) : words.bank} value={day} onChange={setDay} fault={fault} />
        <div className="row">
          <Button type="submit" look="primary" pending={save.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {problem && <Trouble problem={problem} />}
      </Form>
    </div>
  );
}
