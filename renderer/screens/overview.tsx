/** Where one account stands at the end of a day. */
import { Page } from '../parts/page.tsx';
import type { AccountScreenProps } from '../screen-props.ts';

export function Overview({ account }: AccountScreenProps) {
  return <Page title="Where things stand">{account.person}</Page>;
}
