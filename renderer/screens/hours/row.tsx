/** One assistant's week: a box for each day, or the records of a day that has several, what they come to, and what is said of each. */
import type { KeyboardEvent } from 'react';
import type { Output } from '../../../core/api/methods.ts';
import { readCell, showCell, showHours, showTimes } from '../../../core/hours/cell.ts';
import type { HoursSheet } from '../../../core/hours/sheet.ts';
import { formatHours } from '../../../core/values/hours.ts';
import { to } from '../../app/route.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { hoursWords as words } from '../../words/hours.ts';
import type { Cell, Typed } from './typed.ts';
import { isBox } from './typed.ts';

type Totals = Output<'hours.totals'>;

interface RowProps {
  readonly account: number;
  readonly row: number;
  readonly person: HoursSheet['people'][number];
  readonly typed: Typed;
  readonly total: Totals['people'][number] | undefined;
  readonly odd: Totals['odd'];
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export function PersonRow({ account, row, person, typed, total, odd, onKeyDown }: RowProps) {
  const cells = person.days.map((on) => typed.of(person, on));
  const said = cells.flatMap(({ key, on: { day }, fault }) => {
    const message = fault ?? odd.flatMap((one) => (one.day === day ? [one.message] : [])).join(' ');
    return message === '' ? [] : [{ key, day, message, isFault: fault !== undefined }];
  });
  const isSaid = (key: string): boolean => said.some((one) => one.key === key);
  return (
    <>
      <tr role="row" className={said.length > 0 ? 'hours-told' : undefined}>
        <th scope="row" role="rowheader">
          {person.name}
          {person.hoursPerWeek !== null && <span className="hours-small">{words.contract(formatHours(person.hoursPerWeek))}</span>}
        </th>
        {cells.map((cell, column) => (
          <td key={cell.key} role="cell" data-label={words.dayHead(cell.on.day)}>
            {isBox(cell.on) ? (
              <Box cell={cell} row={row} column={column} typed={typed} isSaid={isSaid(cell.key)} onKeyDown={onKeyDown} />
            ) : (
              <Several account={account} cell={cell} />
            )}
          </td>
        ))}
        <td role="cell" className="figure" data-label={words.week}>
          <span>{total && <Sum total={total} />}</span>
        </td>
      </tr>
      {said.length > 0 && (
        <tr role="row" className="hours-said">
          <td role="cell" colSpan={cells.length + 2}>
            {said.map(({ key, day, message, isFault }) => (
              <p key={key} id={idOf(key, 'said')} className={isFault ? 'field-fault' : 'field-odd'}>
                <Icon name="warn" />
                <span>{words.saidOf(words.dayCalled(day), message)}</span>
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function idOf(key: string, part: 'said' | 'spoken'): string {
  return `${part}-${key.replace(' ', '-')}`;
}

interface BoxProps {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly typed: Typed;
  readonly isSaid: boolean;
  readonly onKeyDown: RowProps['onKeyDown'];
}

function Box({ cell, row, column, typed, isSaid, onKeyDown }: BoxProps) {
  const { key, person, on, text, fault } = cell;
  const hours = readCell(text, on.day);
  const [onFile] = on.rows;
  const times = onFile?.times !== undefined && text.trim() === showHours(onFile) ? showTimes(onFile.times) : null;
  return (
    <div>
      <input
        className="box hours-box"
        type="text"
        autoComplete="off"
        spellCheck="false"
        aria-label={words.cell(person.name, words.dayCalled(on.day))}
        aria-describedby={`${idOf(key, 'spoken')}${isSaid ? ` ${idOf(key, 'said')}` : ''}`}
        aria-invalid={fault !== undefined}
        data-row={row}
        data-column={column}
        value={text}
        onChange={(event) => typed.set(cell, event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={onKeyDown}
        onBlur={() => typed.check(cell)}
      />
      {times !== null && (
        <span className="hours-small" aria-hidden="true">
          {times}
        </span>
      )}
      <span id={idOf(key, 'spoken')} className="unseen">
        {hours ? words.spoken(formatHours(hours.hours), hours.kind) : ''}
        {times === null ? '' : `, ${times}`}
      </span>
    </div>
  );
}

/** They are kept and counted each by itself, so each is opened by itself. */
function Several({ account, cell: { person, on } }: { readonly account: number; readonly cell: Cell }) {
  return (
    <div className="hours-several" role="group" aria-label={words.several(person.name, words.dayCalled(on.day), on.rows.length)}>
      <span className="hours-small">{words.records(on.rows.length)}</span>
      {on.rows.map((one) => (
        <GoLink key={one.id} route={to('record', account, { type: 'timesheets', id: String(one.id) })} about={words.spoken(formatHours(one.hours), one.kind)}>
          {showCell(one, on.day)}
        </GoLink>
      ))}
    </div>
  );
}

function Sum({ total: { worked, night, contract, holiday, sick, sleepIn } }: { readonly total: Totals['people'][number] }) {
  const off = contract === null ? null : worked - contract;
  const notes = [
    off === null ? '' : off === 0 ? words.asAgreed : off < 0 ? words.under(formatHours(-off)) : words.over(formatHours(off)),
    night === 0 ? '' : words.night(formatHours(night)),
    holiday === 0 ? '' : words.holiday(formatHours(holiday)),
    sick === 0 ? '' : words.sick(formatHours(sick)),
    sleepIn === 0 ? '' : words.sleepIn(formatHours(sleepIn)),
  ].filter((one) => one !== '');
  return (
    <>
      <strong>{formatHours(worked)}</strong>
      {notes.map((note) => (
        <span key={note} className="hours-small">
          {note}
        </span>
      ))}
    </>
  );
}
