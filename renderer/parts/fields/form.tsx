/**
 * A form: Enter saves, faults stand beside their fields, and after a refused save the focus goes to the first of them. A list
 * above says them all, and each leads to its field. It is made of what the fields show, so no screen has to write it again.
 * Browser checks are off, since their bubbles come and go and speak another language than the page.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from '../page/button.tsx';
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
    const [first] = faulty(form.current);
    if (first) focusInside(first);
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
            <FaultList form={form} />
          </Note>
        </div>
      )}
      {children}
    </AriaForm>
  );
}

/** One line for each field with a fault, which leads there. */
function FaultList({ form }: { readonly form: RefObject<HTMLFormElement | null> }) {
  const follow = (changed: () => void): (() => void) => {
    const watch = new MutationObserver(changed);
    if (form.current) watch.observe(form.current, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-invalid'] });
    return () => watch.disconnect();
  };
  const text = useSyncExternalStore(follow, () => faulty(form.current).map(lineOf).join('\n'));
  if (text === '') return null;
  return (
    <ul className="plain fault-list">
      {text.split('\n').map((line, index) => (
        <li key={index}>
          <Button
            look="plain"
            onPress={() => {
              const field = faulty(form.current)[index];
              if (field) focusInside(field);
            }}
          >
            {line}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The fields with a fault, in order. */
function faulty(form: HTMLFormElement | null): readonly HTMLElement[] {
  return [...(form?.querySelectorAll<HTMLElement>('.field[data-invalid]') ?? [])];
}

/** What the field is called, and what is wrong. */
function lineOf(field: HTMLElement): string {
  const [name = '', fault] = ['.field-label', '.field-fault'].map((part) => field.querySelector(part)?.textContent);
  return fault === undefined ? name : `${name}${name.endsWith('?') ? '' : ':'} ${fault}`;
}

function focusInside(field: HTMLElement): void {
  field.querySelector<HTMLElement>(':is(input:not([type=hidden], [tabindex="-1"]), textarea, button, a, [role=spinbutton])')?.focus();
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
