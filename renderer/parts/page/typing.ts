/** Whether a key is typed into something that takes keys as text, so that it is not one of the page's own. */

const TYPED_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true], [role=spinbutton]';

/** A box over a list sends each key on to the option it stands at, so the key's own target is not enough: what has the focus counts too. */
export function isTyping({ target }: { readonly target: EventTarget | null }): boolean {
  return [target, document.activeElement].some((one) => one instanceof Element && one.matches(TYPED_IN));
}
