/**
 * Picking from a list that opens: one of many (`Pick`), or free text with names met before offered while typing (`Suggest`).
 * Both are a label, a box and a list to the screen reader, and are worked with letters, arrows and Enter.
 */
import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Select, SelectValue, Text, useFilter } from 'react-aria-components';
import { namesKnown } from '../../../core/books/known-names.ts';
import type { Known } from '../../../core/books/known-names.ts';
import { partsWords } from '../../words/parts/parts.ts';
import type { Option } from './choice.tsx';
import type { Field } from './draft.ts';
import { Icon } from '../page/icon.tsx';
import { FieldHead } from './text-field.tsx';
import type { LabelProps } from './text-field.tsx';

interface PickProps<V extends string> extends LabelProps, Field<V> {
  readonly options: readonly Option<V>[];
  readonly labelUnseen?: boolean;
}

export function Pick<V extends string>({ label, help, odd, value, onChange, fault, options, labelUnseen }: PickProps<V>) {
  return (
    <Select
      className="field"
      value={value === '' ? null : value}
      onChange={(key) => {
        const option = options.find((one) => one.value === key);
        if (option) onChange(option.value);
      }}
      isInvalid={fault !== undefined}
      placeholder={partsWords.chooseOne}
    >
      <FieldHead label={label} help={help} odd={odd} fault={fault} labelUnseen={labelUnseen} />
      <Button className="box pick-button">
        <SelectValue>{({ selectedText, defaultChildren, isPlaceholder }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue>
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.title} className="option">
              <Text slot="label">{option.title}</Text>
              {option.detail && (
                <small>
                  <Text slot="description">{option.detail}</Text>
                </small>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface SuggestProps extends LabelProps, Field<string> {
  /** Each is found by its other names too. */
  readonly names: readonly Known[];
}

/** Offers what fits what is typed, and nothing where nothing does; over what stood there already, the other names too. */
export function Suggest({ label, help, odd, value, onChange, fault, names }: SuggestProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  const [began, setBegan] = useState(value);
  const sought = value.trim();
  const fits = names.filter((known) => namesKnown(known).some((one) => contains(one, sought)));
  const rest = value === began && fits.length > 0 ? names.filter((one) => !fits.includes(one)) : [];
  return (
    <ComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      onFocus={() => setBegan(value)}
      items={[...fits, ...rest].map((one) => ({ id: one.name, ...one }))}
      allowsCustomValue
      isInvalid={fault !== undefined}
      menuTrigger="input"
    >
      <FieldHead label={label} help={help} odd={odd} fault={fault} />
      <div className="box box-pick">
        <Input spellCheck="false" />
        <Button className="box-end" aria-label={partsWords.showSuggestions}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<Known> className="options">
          {({ name, alsoKnownAs }) => {
            const first = namesKnown({ name, alsoKnownAs }).find((one) => contains(one, sought));
            const other = first === name ? undefined : first;
            return (
              <ListBoxItem id={name} textValue={name} className="option">
                <Text slot="label">{name}</Text>
                {other !== undefined && (
                  <small>
                    <Text slot="description">{partsWords.otherName(other)}</Text>
                  </small>
                )}
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
