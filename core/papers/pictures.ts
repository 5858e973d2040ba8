/** Pictures beside the sentences of papers for people who read with them: lines drawn for this program on a ground of 48 by 48. The words always stand beside them. */
export const PICTURES = {
  in: 'M8 24v18h32V24M24 6v24M15 21l9 9 9-9',
  out: 'M8 24v18h32V24M24 32V8M15 17l9-9 9 9',
  left: 'M10 14h28a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4zM10 14l22-8 4 8M42 24H32a4 4 0 0 0 0 8h10',
  promised: 'M12 22h24v20H12zM17 22v-6a7 7 0 0 1 14 0v6M24 30v5',
  emergency: 'M24 5v4M4 28a20 19 0 0 1 40 0zM24 28v10a4 4 0 0 1-8 0',
  plan: 'M10 8h28v36H10zM18 4h12v8H18zM16 22l3 3 5-5M16 34l3 3 5-5M29 23h4M29 35h4',
  next: 'M6 10h36v32H6zM6 20h36M15 5v9M33 5v9M15 30h6',
  ask: 'M14 5l7 10-5 5c2 5 6 9 11 11l5-5 11 7c0 6-4 10-9 10C17 42 6 30 5 14c0-5 4-9 9-9z',
  helper: 'M18 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM4 44c0-12 5-19 14-19 4 0 7 1 9 4M35 43l-7-7a4.6 4.6 0 0 1 7-6 4.6 4.6 0 0 1 7 6z',
  agency: 'M8 44V10h32v34zM24 16v12M18 22h12M20 44V34h8v10M4 44h40',
  office: 'M10 4h20l8 8v32H10zM30 4v8h8M29 21a5 5 0 0 0-9 3v6l-3 6h13M17 29h9',
  bought: 'M8 16h32l-3 28H11zM16 22v-8a8 8 0 0 1 16 0v8',
  insurance: 'M24 4l16 6v12c0 11-7 18-16 22C15 40 8 33 8 22V10zM16 24l6 6 11-12',
  activity: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40zM4 24h40M24 4c-8 6-8 34 0 40M24 4c8 6 8 34 0 40',
  transport: 'M16 35a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM42 35a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM6 35H3v-9l7-2 5-11h17l7 11 6 2v9h-3M16 35h16M10 24h29',
  training: 'M24 12C19 8 12 7 5 8v30c7-1 14 0 19 4 5-4 12-5 19-4V8c-7-1-14 0-19 4zM24 12v30',
  break: 'M24 33a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM24 4v6M24 38v6M4 24h6M38 24h6M10 10l4 4M34 34l4 4M38 10l-4 4M14 34l-4 4',
  bank: 'M6 18L24 6l18 12zM11 18v20M20 18v20M28 18v20M37 18v20M5 42h38',
  council: 'M6 44V22h36v22zM24 22V4l10 4-10 4M14 30v6M24 30v14M34 30v6M3 44h42',
  other: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40zM15 24h.01M24 24h.01M33 24h.01',
  unknown: 'M24 44a20 20 0 1 0 0-40 20 20 0 0 0 0 40zM18 19a6 6 0 1 1 9 5c-2 1-3 2-3 5M24 36v.01',
} as const;
export type PictureName = keyof typeof PICTURES;

/** Of the ground, and how thick the lines are on it. */
export const PICTURE = { side: 48, stroke: 2.5 };
