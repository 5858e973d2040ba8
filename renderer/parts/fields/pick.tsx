/**
 * Picking from a list that opens: one of many (`Pick`), or free text with names met before offered while typing (`Suggest`).
 * Both are a label, a box and a list to the screen reader, and are worked with letters, arrows and Enter.
 */
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { partsWords } from '../../words/parts/parts.ts';
import type { Option } from './choice.tsx';
import type { Field } from './draft.ts';
import { Icon } from '../page/icon.tsx';
import { FieldHead } from './text-field.tsx';
import type { LabelProps } from './text-field.tsx';

interface PickProps<V extends string> extends LabelProps, Field<V> {
  readonly options: readonly Option<V>[];
}

export function Pick<V extends string>({ label, help, value, onChange, fault, options }: PickProps<V>) {
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
      <FieldHead label={label} help={help} fault={fault} />
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

export function Suggest({ label, help, value, onChange, fault, names }: LabelProps & Field<string> & { readonly names: readonly string[] }) {
  return (
    <ComboBox className="field" inputValue={value} onInputChange={onChange} allowsCustomValue isInvalid={fault !== undefined} menuTrigger="input">
      <FieldHead label={label} help={help} fault={fault} />
      <div className="box box-pick">
        <Input spellCheck="false" />
        <Button className="box-end" aria-label={partsWords.showSuggestions}>
          <Icon name="down" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="options">
          {names.map((name) => (
            <ListBoxItem key={name} id={name} textValue={name} className="option">
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
