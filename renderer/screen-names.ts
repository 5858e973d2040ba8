/** The names of all screens, as they stand in addresses. `screens.tsx` says what each shows; a name without a screen does not compile. */
export const SCREENS = ['welcome', 'move-in', 'new-account', 'overview', 'working', 'accounts', 'settings'] as const;
export type ScreenName = (typeof SCREENS)[number];
