/** How a picture may be turned as it is shown, in degrees to the right. Its content stays as it was filed. */
export const TURNS = [0, 90, 180, 270] as const;
export type Turned = (typeof TURNS)[number];
