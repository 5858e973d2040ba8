/**
 * A form: Enter saves, faults stand beside their fields, and after a refused save the focus goes to the first of them.
 * Browser checks are off, since their bubbles come and go and speak another language than the page.
 */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { partsWords } from '../../words/parts/parts.ts';
import { Note } from '../page/note.tsx';

interface FormProps {
  readonly label: string;
  /** From the draft: how many fields have a fault now. */
  readonly faultCount: number;
  readonly onSave: () => void;
  readonly children: ReactNode;
}

export function Form({ label, faultCount, onSave, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const tried = useRef(false);
  useEffect(() => {
    if (!tried.current) return;
    tried.current = false;
    if (faultCount > 0) firstFault(form.current)?.focus();
  });
  return (
    <AriaForm
      ref={form}
      className="form"
      aria-label={label}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        tried.current = true;
        onSave();
      }}
    >
      {faultCount > 0 && (
        <div role="alert">
          <Note weight="bad">
            <strong>{partsWords.faults(faultCount)}</strong>
          </Note>
        </div>
      )}
      {children}
    </AriaForm>
  );
}

/** The first thing that can be focused inside the first field with a fault. */
function firstFault(form: HTMLFormElement | null): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>('.field[data-invalid] :is(input:not([type=hidden], [tabindex="-1"]), textarea, button, a, [role=spinbutton])') ?? null
  );
}

/** Fields that belong together, under one heading. */
export function Fields({ legend, help, children }: { readonly legend: string; readonly help?: string; readonly children: ReactNode }) {
  return (
    <fieldset className="fields">
      <legend>
        <h2>{legend}</h2>
      </legend>
      {help && <p className="field-help">{help}</p>}
      {children}
    </fieldset>
  );
}
