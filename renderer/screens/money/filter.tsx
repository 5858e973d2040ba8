/** What Money shows: month, kind, fund, plan line, explained or not, and a search. Nothing chosen: everything. */
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { MoneyChoices, MoneyFilter } from '../../../core/api/money.ts';
import { formatMonth } from '../../../core/values/day.ts';
import { CATEGORIES } from '../../../core/books/facts.ts';
import { categoryWords } from '../../../core/words/books/categories.ts';
import { Button } from '../../parts/page/button.tsx';
import { Check } from '../../parts/fields/choice.tsx';
import type { Option } from '../../parts/fields/choice.tsx';
import { More } from '../../parts/page/more.tsx';
import { Pick } from '../../parts/fields/pick.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { moneyWords as words } from '../../words/money.ts';

/** Stands for "all" and "outside the plan" in lists whose other values are ids and words. None has a line break. */
const ALL = '\n';
const OUTSIDE = '\noutside';

interface MoneyFilterProps {
  readonly filter: MoneyFilter;
  readonly choices: MoneyChoices | undefined;
  readonly onFilter: (filter: MoneyFilter) => void;
  /** What is shown, in a sentence. */
  readonly children: ReactNode;
}

export function isFilter(value: unknown): value is MoneyFilter {
  return typeof value === 'object' && value !== null;
}

/** Whether anything is left out. */
export function narrows(filter: MoneyFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'corrections' && value !== undefined);
}

export const Filters = memo(function Filters({ filter, choices, onFilter, children }: MoneyFilterProps) {
  const change = (some: { [K in keyof MoneyFilter]?: MoneyFilter[K] | undefined }): void => {
    const next = Object.entries({ ...filter, ...some }).filter(([, value]) => value !== undefined);
    onFilter(Object.fromEntries(next));
  };
  const ones = (all: MoneyChoices['funds'] = []): Option<string>[] => [
    { value: ALL, title: words.any },
    ...all.map(({ id, name }) => ({ value: String(id), title: name })),
  ];
  const names = (all: readonly string[] = [], title = (name: string): string => name): Option<string>[] => [
    { value: ALL, title: words.any },
    ...all.map((name) => ({ value: name, title: title(name) })),
  ];
  const chosen = (value: string): string | undefined => (value === ALL ? undefined : value);
  const chosenId = (value: string): number | undefined => (value === ALL ? undefined : Number(value));
  return (
    <div className="search money-search" role="search" aria-label={words.filters}>
      <TextField
        kind="find"
        label={words.find}
        help={words.findHelp}
        value={filter.text ?? ''}
        onChange={(text) => change({ text: text.slice(0, 200) || undefined })}
        fault={undefined}
      />
      <More level={2} title={words.filters} open={narrows({ ...filter, ...{ text: undefined } })}>
        <div className="filters">
          <Pick
            label={words.month}
            options={names(choices?.months, formatMonth)}
            value={filter.month ?? ALL}
            onChange={(month) => change({ month: chosen(month) })}
            fault={undefined}
          />
          <Pick
            label={words.category}
            options={names(choices?.categories, (name) => categoryWords[CATEGORIES.find((one) => one === name) ?? 'other'])}
            value={filter.category ?? ALL}
            onChange={(name) => change({ category: CATEGORIES.find((one) => one === name) })}
            fault={undefined}
          />
          <Pick
            label={words.planLine}
            options={[...ones(choices?.planLines), { value: OUTSIDE, title: words.outside }]}
            value={filter.planLine === undefined ? ALL : filter.planLine === null ? OUTSIDE : String(filter.planLine)}
            onChange={(line) => change({ planLine: line === OUTSIDE ? null : chosenId(line) })}
            fault={undefined}
          />
          <Pick
            label={words.fund}
            options={ones(choices?.funds)}
            value={filter.fund === undefined ? ALL : String(filter.fund)}
            onChange={(fund) => change({ fund: chosenId(fund) })}
            fault={undefined}
          />
          <Pick
            label={words.explained}
            options={[
              { value: ALL, title: words.any },
              { value: 'yes', title: words.explainedOnly },
              { value: 'no', title: words.unexplainedOnly },
            ]}
            value={filter.explained === undefined ? ALL : filter.explained ? 'yes' : 'no'}
            onChange={(value) => change({ explained: value === ALL ? undefined : value === 'yes' })}
            fault={undefined}
          />
          <Check value={filter.corrections === true} onChange={(corrections) => change({ corrections: corrections || undefined })}>
            {words.corrections}
          </Check>
        </div>
      </More>
      <div className="row money-shown">
        {children}
        {narrows(filter) && <Button onPress={() => onFilter({})}>{words.showAll}</Button>}
      </div>
    </div>
  );
});
