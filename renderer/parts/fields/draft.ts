/**
 * What is being filled in, before it is saved: values as they were typed, and what is wrong with each. A refused save
 * changes no value, so nothing typed is ever lost. Holds no rules of its own: the screen checks and the program decides.
 */
import { useState } from 'react';
import { keysOf } from '../../../core/values/own-keys.ts';
import type { Problem } from '../../../core/values/problem.ts';

export interface Field<V> {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly fault: string | undefined;
}

export type Faults<T> = { readonly [K in keyof T]?: string | undefined };

export interface Draft<T> {
  readonly values: T;
  readonly faults: Faults<T>;
  readonly faultCount: number;
  /** Whether anything differs from how it began. */
  readonly changed: boolean;
  /** What a field part needs, by name. Changing a value takes its fault away. */
  readonly field: <K extends keyof T>(name: K) => Field<T[K]>;
  readonly set: (values: Partial<T>) => void;
  /** Says what is wrong; answers whether nothing is. */
  readonly check: (faults: Faults<T>) => boolean;
  /** Puts a problem beside the field it names; false where it names none of these, so that the screen shows it. */
  readonly blame: (problem: Problem) => boolean;
  readonly reset: (values: T) => void;
  /** Begins with other values under the user's hands: what they did not touch follows, what they did stays. */
  readonly follow: (start: T) => void;
}

/** `start` is read once, like `useState`'s. */
export function useDraft<T extends object>(start: T | (() => T)): Draft<T> {
  const [values, setValues] = useState(start);
  const [began, setBegan] = useState(values);
  const [faults, setFaults] = useState<Faults<T>>({});
  const named = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  const check = (found: Faults<T>): boolean => {
    setFaults(found);
    return Object.values(found).every((fault) => fault === undefined);
  };
  return {
    values,
    faults,
    faultCount: named.length,
    changed: !same(values, began),
    field: (name) => ({
      value: values[name],
      onChange: (value) => {
        setValues((now) => ({ ...now, [name]: value }));
        setFaults((now) => ({ ...now, [name]: undefined }));
      },
      fault: faults[name],
    }),
    set: (some) => setValues((now) => ({ ...now, ...some })),
    check,
    blame: (problem) => {
      const name = problem.field?.split('.').at(-1);
      if (name === undefined || !(name in values)) return false;
      check({ [name]: problem.message } as Faults<T>);
      return true;
    },
    reset: (fresh) => {
      setValues(fresh);
      setBegan(fresh);
      setFaults({});
    },
    follow: (fresh) => {
      const untouched = keysOf(fresh).filter((name) => same(values[name], began[name]));
      setValues({ ...values, ...Object.fromEntries(untouched.map((name) => [name, fresh[name]])) });
      setBegan(fresh);
    },
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
