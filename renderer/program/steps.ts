/**
 * The steps of the browser's history. The browser keeps no more of each than a name and its place in their order; which one is
 * shown is known here, for the browser may be at another one already while the page asks whether to leave.
 */
interface Step {
  readonly step: string;
  readonly at: number;
}

let shown: Step | null = null;
/** Where the browser came to last. */
let newest = 0;

function isStep(state: unknown): state is Step {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'string' && 'at' in state && typeof state.at === 'number';
}

/** The step the browser is at; one without a name was made just now. */
export function stepCome(): Step {
  const state: unknown = history.state;
  const step = isStep(state) ? { step: state.step, at: state.at } : { step: crypto.randomUUID(), at: shown === null ? 0 : newest + 1 };
  if (!isStep(state)) history.replaceState(step, '');
  newest = step.at;
  return step;
}

/** The step whose place is on the page. */
export function stepShown(): Step {
  return (shown ??= stepCome());
}

/** The step the browser is at is shown from now on. */
export function showStep(): void {
  shown = stepCome();
}

/** A new step in the place of the one that is shown. */
export function replaceStep(href: string): void {
  shown = { step: crypto.randomUUID(), at: stepShown().at };
  history.replaceState(shown, '', href);
}
