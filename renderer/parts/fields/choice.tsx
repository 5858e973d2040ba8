/** Picking by marking: one of a few, or yes and no. All choices are seen at once; for long lists there is `pick.tsx`. */
import type { ReactNode } from 'react';
import { Checkbox, Radio, RadioGroup } from 'react-aria-components';
import type { Field } from './draft.ts';
import { Icon } from '../page/icon.tsx';
import { FieldHead } from './text-field.tsx';
import type { LabelProps } from './text-field.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly title: string;
  readonly detail?: string | undefined;
}

interface ChoiceProps<V extends string> extends LabelProps, Field<V> {
  readonly options: readonly Option<V>[];
  /** Side by side where there is room: for short words only. */
  readonly inRow?: boolean;
}

export function Choice<V extends string>({ label, help, odd, value, onChange, fault, options, inRow = false }: ChoiceProps<V>) {
  return (
    <RadioGroup
      className="field"
      // Nothing chosen yet is null: with any other value Tab goes only to the option that has it.
      value={value === '' ? null : value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChange(option.value);
      }}
      isInvalid={fault !== undefined}
    >
      <FieldHead label={label} help={help} odd={odd} fault={fault} />
      <div className={`choices ${inRow ? 'choices-row' : ''}`}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="choice-mark choice-round" aria-hidden="true" />
            <span>
              {option.title}
              {option.detail && <small>{option.detail}</small>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

export function Check({ value, onChange, children }: Pick<Field<boolean>, 'value' | 'onChange'> & { readonly children: ReactNode }) {
  return (
    <Checkbox className="choice" isSelected={value} onChange={onChange}>
      <span className="choice-mark" aria-hidden="true">
        <Icon name="tick" />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
