/**
 * Texts as they are kept and compared. One way to write what looks alike: letters composed (NFC), and without signs that cannot be
 * seen, for two names that look the same on screen must be one person. Done where text comes in; what older versions kept is
 * compared through `folded`. Control signs are not taken out but refused: nobody types them, and a text cut there may mean another.
 */

/** Most text there is: nothing to do. */
const PLAIN = /^[\t\n -~]*$/;
/** Signs of no width and of direction; the fillers and marks of Unicode that show nothing. Those in `JOINING` have a use. */
const HIDDEN = /(?!(?:[\u200c-\u200d]|[\ufe0e-\ufe0f]|[\u{e0020}-\u{e007f}]))[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
/** They make emoji, and words of some scripts, out of the signs beside them; behind a blank or a Latin letter they make nothing. */
const JOINING = /(?<![^\p{ASCII}\p{Script=Latin}\p{White_Space}])(?:[\u200c-\u200d]|[\ufe0e-\ufe0f]|[\u{e0020}-\u{e007f}])+/gu;
const CONTROL = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** A text as it is kept, its lines ending in \n. */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return PLAIN.test(lines) ? lines : withoutHidden(lines);
}

/** Composed letters can bring a sign behind another letter, so again until nothing changes. */
function withoutHidden(text: string): string {
  const clean = text.replace(HIDDEN, '').replace(JOINING, '').normalize('NFC');
  return clean === text ? text : withoutHidden(clean);
}

/** The same on one line, runs of blanks as one. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** Whether a text holds what is no sign of any writing: such as the end of a text in many programs, or half a sign. */
export function hasControlSigns(text: string): boolean {
  return CONTROL.test(text);
}

/** A text as it is compared and searched: letter case and blanks do not matter either. */
export function folded(text: string): string {
  return oneLine(text).toLowerCase().normalize('NFC').trim();
}

const snakes = new Map<string, string>();

/** A name of the code as files and tables have it: `planLine` is `plan_line`. Remembered: rows of Money are made of thousands of fields. */
export function snakeCase(name: string): string {
  let snake = snakes.get(name);
  if (snake === undefined) snakes.set(name, (snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  return snake;
}
