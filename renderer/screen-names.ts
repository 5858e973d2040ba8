/** The names of all screens, as they stand in addresses, in the order of the menu. `screens.tsx` says what each shows; a name without a screen does not compile. */
export const SCREENS = [
  'overview',
  'working',
  'money',
  'money-row',
  'bank',
  'bank-import',
  'bank-files',
  'records',
  'record',
  'done',
  'done-change',
  'history',
  'accounts',
  'settings',
  'file-done',
  'file-done-change',
  'keys',
  'welcome',
  'move-in',
  'new-account',
] as const;
export type ScreenName = (typeof SCREENS)[number];
