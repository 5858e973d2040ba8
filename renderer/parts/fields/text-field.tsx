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
  /** What is odd about the value, but may be right. */
  readonly odd?: string | undefined;
}

interface FieldHeadProps extends LabelProps {
  readonly fault: string | undefined;
  /** For the screen reader alone: in a table the row and the head of the column say it. */
  readonly labelUnseen?: boolean | undefined;
}

export function FieldHead({ label, help, odd, fault, labelUnseen = false }: FieldHeadProps) {
  return (
    <>
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>{label}</Label>
      {(help || odd) && (
        <Text slot="description" className="field-help">
          {help}
          {odd && (
            <span className="field-odd">
              <Icon name="warn" />
              <span>{odd}</span>
            </span>
          )}
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

export function TextField({ label, help, odd, value, onChange, fault, kind = 'text', autoFocus = false, suggest = 'off' }: TextFieldProps) {
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
      <FieldHead label={label} help={help} odd={odd} fault={fault} />
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
