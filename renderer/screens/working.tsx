/** How one figure is worked out. */
import { Page } from '../parts/page.tsx';
import type { AccountScreenProps } from '../screen-props.ts';

export function WorkingOut({ query }: AccountScreenProps) {
  return <Page title="How this is worked out">{query['figure']}</Page>;
}
