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
import { Pick } from './pick.tsx';
import { Button } from '../page/button.tsx';
import { Trouble } from '../page/note.tsx';
import { useChange } from '../page/undo.tsx';

interface NothingMoreProps {
  readonly account: number;
  readonly type: 'bankAccounts' | 'people';
  /** One bank account; or assistants, of whom one may be chosen or all. */
  readonly ids: readonly number[];
  /** What it is about, for who hears the button alone. */
  readonly about: string;
  /** Also for who sees it: there are several of these. */
  readonly isNamed?: boolean;
  /** The day it begins with; else today. */
  readonly upTo?: string;
}

export function NothingMore({ about, isNamed = false, ...of }: NothingMoreProps) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button look="plain" onPress={() => setOpen(true)}>
        {words.open}
        <span className={isNamed ? undefined : 'unseen'}> ({about})</span>
      </Button>
    );
  return <UpTo {...of} onDone={() => setOpen(false)} />;
}

const EVERYBODY = 'all';

function UpTo({ account, type, ids, upTo, onDone }: Omit<NothingMoreProps, 'about' | 'isNamed'> & { readonly onDone: () => void }) {
  const read = useRead('accounts.setup', { account });
  const saveBank = useChange('records.save');
  const saveWork = useChange('hours.nothingMore');
  const [day, setDay] = useState(upTo ?? today());
  const [who, setWho] = useState(EVERYBODY);
  const [fault, setFault] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // Whoever pressed goes on typing here.
  useEffect(() => place.current?.querySelector<HTMLElement>('.pick-button, [role=spinbutton]')?.focus(), []);
  const problem = saveBank.problem ?? saveWork.problem ?? read.error?.problem;
  const people = ids.map((id) => ({ id, name: read.data?.people.find((person) => person.id === id)?.called ?? '' }));
  const chosen = people.filter(({ id }) => who === EVERYBODY || who === String(id));
  const names = chosen.map(({ name }) => name).join(', ');
  const run = async (): Promise<{ readonly ok: boolean }> => {
    const on = formatDay(day);
    if (type === 'people') return saveWork.run({ account, people: chosen.map(({ id }) => id), upTo: day }, words.saidWork(names, on));
    const { id, ...fields } = read.data?.bankAccounts.find((bank) => bank.id === ids[0]) ?? {};
    return saveBank.run({ account, type, ...(id !== undefined && { id }), fields: { ...fields, nothingMoreUpTo: day } }, words.saidBank(on));
  };
  const say = async (): Promise<void> => {
    const wrong = !isDay(day) ? words.notDay : day > today() ? words.notLater : undefined;
    setFault(wrong);
    if (wrong !== undefined || read.data === undefined) return;
    if ((await run()).ok) onDone();
  };
  return (
    <div className="nothing-more" ref={place}>
      <Form label={words.open} faultCount={fault === undefined ? 0 : 1} onSave={() => void say()}>
        {people.length > 1 && (
          <Pick
            label={words.who}
            options={[{ value: EVERYBODY, title: words.everybody }, ...people.map(({ id, name }) => ({ value: String(id), title: name }))]}
            value={who}
            onChange={setWho}
            fault={undefined}
          />
        )}
        <DayField label={words.day} help={type === 'people' ? words.work(names) : words.bank} value={day} onChange={setDay} fault={fault} />
        <div className="row">
          <Button type="submit" look="primary" pending={saveBank.pending || saveWork.pending}>
            {words.save}
          </Button>
          <Button onPress={onDone}>{words.stop}</Button>
        </div>
        {problem && <Trouble problem={problem} />}
      </Form>
    </div>
  );
}
