/**
 * One week to type in: assistants by row, days by column, with what it comes to as one types. The keys are those of a spreadsheet. What it
 * comes to is the program's to say; a box with several records leads to them.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { HoursSheet } from '../../../core/hours/sheet.ts';
import { addDays, formatDays } from '../../../core/values/day.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { TakeBack, useChange, useTakeBack } from '../../parts/page/undo.tsx';
import { useTableFit } from '../../parts/tables/table-fit.ts';
import { newAccountWords } from '../../words/accounts/new-account.ts';
import { hoursWords as words } from '../../words/hours.ts';
import { movesWords } from '../../words/records.ts';
import { AskIfRight } from '../../parts/page/ask-if-right.tsx';
import { MovesSaid } from '../records/moves.tsx';
import { firstBox, moved } from './moves.ts';
import { PersonRow } from './row.tsx';
import { Worth } from './worth.tsx';
import { useTyped } from './typed.ts';

interface WeekProps {
  readonly account: number;
  readonly sheet: HoursSheet;
  /** Its first box does, at first. */
  readonly takesFocus: boolean;
  readonly readAgain: () => Promise<unknown>;
  readonly onMove: (days: number) => void;
}

export function Week({ account, sheet, takesFocus, readAgain, onMove }: WeekProps) {
  const typed = useTyped(sheet);
  const save = useChange('hours.save');
  const takeBack = useTakeBack();
  const saved = useUnsaved(typed.changed);
  const [told, setTold] = useState('');
  const [failed, setFailed] = useState(0);
  /** Whether the same work may be here twice is asked, and what was wanted. */
  const [asked, setAsked] = useState<{ readonly onward: boolean } | null>(null);
  const place = useTableFit(46);
  const buttons = useRef<HTMLDivElement>(null);
  const totals = useRead('hours.totals', { account, on: sheet.from, cells: [...typed.cells] });
  const shown = totals.data?.from === sheet.from ? totals.data : undefined;
  useLayoutEffect(() => {
    if (takesFocus) firstBox(place.current)?.focus();
  }, [takesFocus, place]);
  // After a save that was refused, the first box that needs a look.
  useLayoutEffect(() => {
    if (failed > 0) place.current?.querySelector<HTMLElement>('input[aria-invalid=true]')?.focus();
  }, [failed, place]);

  const days = formatDays(sheet.from, sheet.to);
  const next = addDays(sheet.from, 7);
  const goesOn = next <= today();
  const asks = totals.isPlaceholderData ? [] : (shown?.odd.filter((one) => one.asks) ?? []);
  const submit = async (onward: boolean, sure = false): Promise<void> => {
    if (save.pending) return;
    setTold('');
    const cells = typed.toSave();
    if (cells === null) return setFailed((count) => count + 1);
    if (asks.length > 0 && !sure) return setAsked({ onward });
    setAsked(null);
    if (cells.length > 0) {
      const result = await save.run({ account, cells }, words.saved(days));
      if (!result.ok) {
        if (result.problem.code === 'changedMeanwhile') await readAgain();
        if (typed.blame(result.problem, cells)) setFailed((count) => count + 1);
        return;
      }
      saved();
      typed.clear();
      setFailed(0);
    }
    if (onward && goesOn) onMove(7);
  };
  const fill = (): void => {
    const count = typed.likeLastWeek();
    setTold(count === 0 ? words.nothingToCopy : words.copied(count));
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const box = event.currentTarget;
    if (event.altKey || event.nativeEvent.isComposing) return;
    const isHeld = event.ctrlKey || event.metaKey;
    const act = (doIt: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      doIt();
    };
    if (event.key === 'Enter' && isHeld) return act(() => void submit(true));
    // In a week with nothing typed there is nothing else that it could be of.
    if (event.key.toLowerCase() === 'z' && isHeld && !event.shiftKey && !typed.changed) return act(takeBack);
    if (isHeld || event.shiftKey) return;
    if (event.key.toLowerCase() === 'l' && box.value === '') return act(fill);
    if (event.key === 'PageUp' || event.key === 'PageDown') return act(() => onMove(event.key === 'PageUp' ? -7 : 7));
    const to = moved(place.current, box, event.key);
    if (to === 'end') act(() => buttons.current?.querySelector('button')?.focus());
    else if (to !== null) act(() => to.focus());
  };

  const faults = sheet.people.flatMap((person) => person.days.flatMap((on) => typed.of(person, on).fault ?? []));
  return (
    <div className="stack">
      <p className="soft">{words.keys}</p>
      {sheet.bankHolidays.length > 0 && (
        <p>{words.bankHolidays(newAccountWords.nations[sheet.nation], sheet.bankHolidays.map(words.dayCalled).join(words.and))}</p>
      )}
      {sheet.unknownYears.length > 0 && <p>{words.noBankHolidays(sheet.unknownYears.join(words.and))}</p>}
      <div className="table-place" ref={place}>
        <table role="table" className="table hours-table">
          <caption className="unseen">{words.caption(days)}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {words.assistant}
              </th>
              {sheet.people[0]?.days.map(({ day }) => (
                <th key={day} scope="col" role="columnheader" className="figure">
                  {words.dayHead(day)}
                  {sheet.bankHolidays.includes(day) && <span className="hours-small">{words.bankHoliday}</span>}
                </th>
              ))}
              <th scope="col" role="columnheader" className="figure">
                {words.week}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sheet.people.map((person, row) => (
              <PersonRow
                key={person.person}
                account={account}
                row={row}
                person={person}
                typed={typed}
                onKeyDown={pressed}
                total={shown?.people.find((one) => one.person === person.person)}
                odd={totals.isPlaceholderData ? [] : (shown?.odd.filter((one) => one.person === person.person) ?? [])}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown && <Worth account={account} totals={shown} />}
      <MovesSaid change={totals.isPlaceholderData ? null : (shown?.moves ?? null)} say={movesWords.moves} />
      {totals.error && <Trouble problem={totals.error.problem} />}
      {failed > 0 && faults.length > 0 && (
        <div role="alert">
          <Note weight="bad">
            <strong>{words.faults(faults.length)}</strong>
            {save.problem?.code === 'changedMeanwhile' && <p>{save.problem.message}</p>}
          </Note>
        </div>
      )}
      {save.problem && faults.length === 0 && <Trouble problem={save.problem} />}
      <div className="row" ref={buttons}>
        {goesOn && (
          <Button look="primary" pending={save.pending} onPress={() => void submit(true)}>
            {words.saveAndNext(formatDays(next, addDays(next, 6)))}
          </Button>
        )}
        <Button look={goesOn ? 'act' : 'primary'} pending={save.pending} onPress={() => void submit(false)}>
          {words.save}
        </Button>
        <Button onPress={fill}>
          {words.like} <kbd>L</kbd>
        </Button>
      </div>
      <p role="status" className="told">
        {told}
      </p>
      <TakeBack />
      <AskIfRight
        open={asked !== null}
        messages={asks.map(({ person, day, message }) =>
          words.askedOf(sheet.people.find((one) => one.person === person)?.name ?? '', words.dayCalled(day), message),
        )}
        pending={save.pending}
        onYes={() => void submit(asked?.onward ?? false, true)}
        onNo={() => setAsked(null)}
      />
    </div>
  );
}
