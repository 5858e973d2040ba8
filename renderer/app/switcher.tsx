/**
 * Which account is in view, and the way to another: a button that names it and opens a list. With more than a few
 * accounts the list is searched by typing any part of the name, reference or council.
 */
import { Autocomplete, Button, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField, Separator, useFilter } from 'react-aria-components';
import type { Profile } from '../../core/access/roles.ts';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { Icon } from '../parts/page/icon.tsx';
import { partsWords } from '../words/parts/parts.ts';
import { go, to } from './route.ts';
import type { Route } from './route.ts';
import { maySee } from './screen-rights.ts';
import { shellWords } from '../words/app/shell.ts';

const FEW = 7;

interface SwitcherProps {
  readonly accounts: readonly AccountSummary[];
  /** Null: none in particular is in view. */
  readonly account: AccountSummary | null;
  readonly sameScreen: (account: number) => Route;
  readonly user: Profile | null;
}

export function Switcher(props: SwitcherProps) {
  return (
    <MenuTrigger>
      <Button className="who">
        <span>{props.account === null ? shellWords.choose : <InView account={props.account} />}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover switcher" placement="bottom start">
        {props.accounts.length > FEW ? <Searched {...props} /> : <List {...props} />}
      </Popover>
    </MenuTrigger>
  );
}

function InView({ account }: { readonly account: AccountSummary }) {
  return (
    <>
      {account.person}
      <small>{shellWords.account(account.reference, account.council)}</small>
      <span className="unseen">. {shellWords.change}</span>
    </>
  );
}

function Searched(props: SwitcherProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={shellWords.findAccount} autoFocus className="switcher-find">
        <Input className="box" placeholder={shellWords.findAccount} />
      </SearchField>
      <List {...props} />
    </Autocomplete>
  );
}

function List({ accounts, account, sameScreen, user }: SwitcherProps) {
  return (
    <Menu
      className="options"
      aria-label={account === null ? shellWords.choose : shellWords.change}
      selectionMode="single"
      selectedKeys={account === null ? [] : [account.id]}
      onAction={(key) => go(key === 'all' ? to('accounts') : sameScreen(Number(key)))}
      renderEmptyState={() => <p className="option">{partsWords.nothingFound}</p>}
    >
      {accounts.map(({ id, person, reference, council }) => (
        <MenuItem key={id} id={id} className="option" textValue={`${person}, ${shellWords.account(reference, council)}`}>
          {person}
          <small>{shellWords.account(reference, council)}</small>
        </MenuItem>
      ))}
      {maySee(user, 'accounts') && <Separator className="separator" />}
      {maySee(user, 'accounts') && (
        <MenuItem id="all" className="option" textValue={shellWords.accounts}>
          {shellWords.accounts}
        </MenuItem>
      )}
    </Menu>
  );
}
