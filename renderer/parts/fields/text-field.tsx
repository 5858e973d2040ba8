/**
 * One line (or several) of text: words, money, hours. Money and hours are kept as they were typed; the screen
 * reads them with core's parsers when it saves, so that a slip of the finger is never turned into another amount.
 */
import type { HTMLInputTypeAttribute } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import type { Field } from './draft.ts';
import { Icon } from '../page/icon.tsx';

export interface LabelProps {
  readonly label: string;
  readonly help?: string | undefined;
}

export function FieldHead({ label, help, fault }: LabelProps & { readonly fault: string | undefined }) {
  return (
    <>
      <Label className="field-label">{label}</Label>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-fault">
        <Icon name="warn" />
        <span>{fault}</span>
      </FieldError>
    </>
  );
}

interface TextFieldProps extends LabelProps, Field<string> {
  readonly kind?: 'text' | 'money' | 'hours' | 'note' | 'find';
  readonly autoFocus?: boolean;
  readonly suggest?: 'name' | 'off';
}

export function TextField({ label, help, value, onChange, fault, kind = 'text', autoFocus = false, suggest = 'off' }: TextFieldProps) {
  const type: HTMLInputTypeAttribute = kind === 'find' ? 'search' : 'text';
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      autoFocus={autoFocus}
      autoComplete={suggest}
      type={type}
      inputMode={kind === 'money' || kind === 'hours' ? 'decimal' : 'text'}
    >
      <FieldHead label={label} help={help} fault={fault} />
      {kind === 'note' ? (
        <TextArea className="box" />
      ) : kind === 'money' ? (
        <div className="box box-money">
          <span aria-hidden="true">£</span>
          <Input />
        </div>
      ) : (
        <Input className={`box ${kind === 'hours' ? 'box-short' : ''}`} spellCheck="false" />
      )}
    </AriaTextField>
  );
}
