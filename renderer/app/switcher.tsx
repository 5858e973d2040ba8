/**
 * Which account is in view, and the way to another: a button that names it and opens a list. With more than a few
 * accounts the list is searched by typing any part of the name, reference or council.
 */
import { Autocomplete, Button, Input, Menu, MenuItem, MenuTrigger, Popover, SearchField, Separator, useFilter } from 'react-aria-components';
import type { AccountSummary } from '../../core/api/accounts.ts';
import { Icon } from '../parts/page/icon.tsx';
import { partsWords } from '../words/parts/parts.ts';
import { go, to } from './route.ts';
import { shellWords } from '../words/app/shell.ts';

const FEW = 7;

export function Switcher({ accounts, account }: { readonly accounts: readonly AccountSummary[]; readonly account: AccountSummary }) {
  return (
    <MenuTrigger>
      <Button className="who">
        <span>
          {account.person}
          <small>{shellWords.account(account.reference, account.council)}</small>
          <span className="unseen">. {shellWords.change}</span>
        </span>
        <Icon name="down" />
      </Button>
      <Popover className="popover switcher" placement="bottom start">
        {accounts.length > FEW ? <Searched accounts={accounts} account={account} /> : <List accounts={accounts} account={account} />}
      </Popover>
    </MenuTrigger>
  );
}

function Searched(props: { readonly accounts: readonly AccountSummary[]; readonly account: AccountSummary }) {
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

function List({ accounts, account }: { readonly accounts: readonly AccountSummary[]; readonly account: AccountSummary }) {
  return (
    <Menu
      className="options"
      aria-label={shellWords.change}
      selectionMode="single"
      selectedKeys={[account.id]}
      onAction={(key) => go(key === 'all' ? to('accounts') : to('overview', Number(key)))}
      renderEmptyState={() => <p className="option">{partsWords.nothingFound}</p>}
    >
      {accounts.map(({ id, person, reference, council }) => (
        <MenuItem key={id} id={id} className="option" textValue={`${person}, ${shellWords.account(reference, council)}`}>
          {person}
          <small>{shellWords.account(reference, council)}</small>
        </MenuItem>
      ))}
      <Separator className="separator" />
      <MenuItem id="all" className="option" textValue={shellWords.allAccounts}>
        {shellWords.allAccounts}
      </MenuItem>
    </Menu>
  );
}
