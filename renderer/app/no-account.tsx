/** What an address shows whose account is not in the open file: of another file, mistyped, or taken back since. Never another account in its place. */
import { GoButton } from '../parts/page/button.tsx';
import { Page } from '../parts/page/page.tsx';
import { shellWords as words } from '../words/app/shell.ts';
import { to } from './route.ts';

export function NoAccount({ file }: { readonly file: string }) {
  return (
    <Page title={words.noAccountTitle}>
      <p>{words.noAccount(file)}</p>
      <div className="row">
        <GoButton look="primary" route={to('accounts')}>
          {words.seeAccounts}
        </GoButton>
      </div>
    </Page>
  );
}
