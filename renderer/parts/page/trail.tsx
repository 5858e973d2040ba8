/** The way back: the places above this one, as links, in order. The place itself is the heading below and is not repeated. */
import { partsWords } from '../../words/parts/parts.ts';
import type { Route } from '../../app/route.ts';
import { GoLink } from './button.tsx';

export interface Step {
  readonly title: string;
  readonly route: Route;
}

export function Trail({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <nav className="trail" aria-label={partsWords.trail}>
      <ol className="plain">
        {steps.map((step, index) => (
          <li key={index}>
            <GoLink route={step.route}>{step.title}</GoLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
