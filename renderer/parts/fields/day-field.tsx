/**
 * A day, typed as day, month and year or picked from a month. Values are `YYYY-MM-DD`, or '' while it is not whole.
 * Each of the three parts takes figures and the up and down keys.
 */
import { parseDate } from '@internationalized/date';
import type { DateValue } from '@internationalized/date';
import { useState } from 'react';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
  Button,
} from 'react-aria-components';
import { isDay } from '../../../core/values/day.ts';
import { partsWords } from '../../words/parts/parts.ts';
import type { Field } from './draft.ts';
import { Icon } from '../page/icon.tsx';
import { FieldHead } from './text-field.tsx';
import type { LabelProps } from './text-field.tsx';

export function DayField({ label, help, odd, value, onChange, fault }: LabelProps & Field<string>) {
  // While a year is being typed the date is of the year 2, 20, 202: kept here, so that what is typed is not swept away.
  const [date, setDate] = useState(asDate(value));
  const shown = asDay(date) === value ? date : asDate(value);
  const change = (next: DateValue | null): void => {
    setDate(next);
    if (asDay(next) !== value) onChange(asDay(next));
  };
  return (
    <DatePicker className="field" value={shown} onChange={change} isInvalid={fault !== undefined} shouldForceLeadingZeros granularity="day">
      <FieldHead label={label} help={help} odd={odd} fault={fault} />
      <Group className="box box-day">
        <DateInput className="day-parts">{(segment) => <DateSegment className="day-part" segment={segment} />}</DateInput>
        <Button className="box-end" aria-label={partsWords.calendar}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog>
          <Calendar className="calendar">
            <header>
              <Button slot="previous" className="box-end" aria-label={partsWords.monthBefore}>
                <Icon name="left" />
              </Button>
              <Heading />
              <Button slot="next" className="box-end" aria-label={partsWords.monthAfter}>
                <Icon name="right" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>{(name) => <CalendarHeaderCell>{name}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(cell) => <CalendarCell date={cell} className="calendar-day" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function asDay(date: DateValue | null): string {
  const day = date?.toString() ?? '';
  return isDay(day) ? day : '';
}

function asDate(day: string): DateValue | null {
  return isDay(day) ? parseDate(day) : null;
}
