/**
 * Who uses a file, on one computer: the roles there are, and what each may do. It keeps order among people who trust each other; nothing is
 * encrypted between them, for each of them knows the passphrase of the file (docs/roles.md).
 */
import type { Day } from '../values/units.ts';

export const ROLES = ['owner', 'bookkeeper', 'approver', 'supporter', 'person', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/**
 * `always`: before anybody is in too. `in`: whoever is in. `summary`: the short summary. `check`: what an auditor looks at. `look`: everything
 * of an account. `enter`: writing down and changing. `agree`: being the second pair of eyes. `undo`: taking back what one may do. `manage`: the file as a whole.
 */
const RIGHTS = ['always', 'in', 'summary', 'check', 'look', 'enter', 'agree', 'undo', 'manage'] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  owner: RIGHTS,
  bookkeeper: ['always', 'in', 'summary', 'check', 'look', 'enter', 'undo'],
  approver: ['always', 'in', 'summary', 'check', 'look', 'agree', 'undo'],
  supporter: ['always', 'in', 'summary', 'check', 'look'],
  person: ['always', 'in', 'summary'],
  auditor: ['always', 'in', 'summary', 'check'],
};

export function hasRight(role: Role, right: Right): boolean {
  return RIGHTS_OF[role].includes(right);
}

/** How many accounts a role is for: all of the file, those chosen, or one. */
export const ACCOUNTS_OF: Readonly<Record<Role, 'all' | 'some' | 'one'>> = {
  owner: 'all',
  bookkeeper: 'all',
  approver: 'all',
  supporter: 'some',
  person: 'one',
  auditor: 'one',
};

/** One who uses the file. */
export interface Profile {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  /** Null: every account of the file. */
  readonly accounts: readonly number[] | null;
  /** Of an auditor: the days looked at, and the last day on which it may be entered. */
  readonly period: { readonly from: Day; readonly to: Day; readonly until: Day } | null;
}
