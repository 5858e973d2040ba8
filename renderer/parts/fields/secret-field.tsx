/** A box for a passphrase: its letters are hidden until one asks to see them, and nothing remembers or corrects them. */
import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { passphraseWords as words } from '../../words/settings/passphrase.ts';
import { Button } from '../page/button.tsx';
import type { Field } from './draft.ts';
import { FieldHead } from './text-field.tsx';
import type { LabelProps } from './text-field.tsx';

interface SecretFieldProps extends LabelProps, Field<string> {
  readonly suggest: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
}

export function SecretField({ label, help, value, onChange, fault, suggest, autoFocus = false }: SecretFieldProps) {
  const [seen, setSeen] = useState(false);
  return (
    <div className="stack stack-tight">
      <TextField
        className="field"
        value={value}
        onChange={onChange}
        isInvalid={fault !== undefined}
        autoFocus={autoFocus}
        autoComplete={suggest}
        type={seen ? 'text' : 'password'}
      >
        <FieldHead label={label} help={help} fault={fault} />
        <Input className="box" spellCheck="false" autoCapitalize="none" autoCorrect="off" />
      </TextField>
      <div className="row">
        <Button look="plain" icon="look" onPress={() => setSeen(!seen)}>
          {seen ? words.hide : words.show}
          <span className="unseen"> ({label})</span>
        </Button>
      </div>
    </div>
  );
}
