/**
 * Using a rule of one account in others: for people who look after many, of which several are paid by the same council. Chosen in a
 * dialog, saved as one change in all of them, taken back the same way. Not there where the file holds one account.
 */
import { useState } from 'react';
import { Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components';
import type { AccountSummary } from '../../../core/api/accounts.ts';
import { folded } from '../../../core/values/text.ts';
import { Button } from '../../parts/page/button.tsx';
import { Icon } from '../../parts/page/icon.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useRead } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { ruleElsewhereWords as words } from '../../words/records.ts';

interface Copied {
  readonly account: AccountSummary;
  readonly rule: number;
  readonly contains: string;
}

export function RuleElsewhere(copied: Copied) {
  const { account, contains } = copied;
  const others = (useRead('accounts.list', {}).data ?? []).filter(({ id, handedTo }) => id !== account.id && handedTo === null);
  const [open, setOpen] = useState(false);
  const [allHad, setAllHad] = useState(false);
  if (others.length === 0) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      <span role="status">{allHad && words.allHad}</span>
      <ModalOverlay className="veil" isOpen={open} onOpenChange={setOpen} isDismissable={false}>
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title" level={2}>
              {words.title(contains)}
            </Heading>
            <Choosing
              {...copied}
              others={others}
              onDone={(had) => {
                setAllHad(had);
                setOpen(false);
              }}
              onLeave={() => setOpen(false)}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

interface ChoosingProps extends Copied {
  readonly others: readonly AccountSummary[];
  readonly onDone: (allHad: boolean) => void;
  readonly onLeave: () => void;
}

function Choosing({ account, rule, contains, others, onDone, onLeave }: ChoosingProps) {
  const [find, setFind] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [missing, setMissing] = useState(false);
  const copy = useChange('rules.copy');
  const sought = folded(find);
  const shown = others.filter(({ person, reference, council }) => folded(`${person}\n${reference}\n${council}`).includes(sought));
  const ofCouncil = others.filter(({ council }) => folded(council) === folded(account.council));
  const choose = (ids: Iterable<number>): void => {
    setChosen(new Set(ids));
    setMissing(false);
  };
  const save = async (): Promise<void> => {
    setMissing(chosen.size === 0);
    if (chosen.size === 0) return;
    const result = await copy.run({ accounts: [...chosen], from: { account: account.id, rule } }, (copies) => {
      const had = copies.filter((one) => one.rule === null).length;
      return had === copies.length ? null : words.done(contains, copies.length - had, had);
    });
    if (result.ok) onDone(result.value.every((one) => one.rule === null));
  };
  return (
    <>
      <p>{words.lead}</p>
      <p>{words.waiting}</p>
      <TextField kind="find" label={words.find} help={words.findHelp} value={find} onChange={setFind} fault={undefined} autoFocus />
      {ofCouncil.length > 0 && (
        <div className="row">
          <Button onPress={() => choose([...chosen, ...ofCouncil.map(({ id }) => id)])}>{words.ofCouncil(ofCouncil.length, account.council)}</Button>
        </div>
      )}
      <ListBox
        className="choices choices-long"
        aria-label={words.list}
        selectionMode="multiple"
        // Escape leaves the dialog, as everywhere.
        escapeKeyBehavior="none"
        items={shown}
        selectedKeys={chosen}
        onSelectionChange={(keys) => choose(keys === 'all' ? [...chosen, ...shown.map(({ id }) => id)] : [...keys].map(Number))}
        renderEmptyState={() => <p>{words.noneFound}</p>}
      >
        {({ person, reference, council }) => (
          <ListBoxItem className="choice" textValue={`${person}, ${words.about(reference, council)}`}>
            <span className="choice-mark" aria-hidden="true">
              <Icon name="tick" />
            </span>
            <span>
              {person}
              <small>{words.about(reference, council)}</small>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
      <p role="status">{missing ? words.choose : words.chosen(chosen.size)}</p>
      <div className="row">
        <Button look="primary" pending={copy.pending} onPress={() => void save()}>
          {words.save(chosen.size)}
        </Button>
        <Button onPress={onLeave}>{partsWords.cancel}</Button>
      </div>
      {copy.pending && <Progress label={words.saving} done={copy.progress} onCancel={copy.cancel} />}
      {copy.problem && <Trouble problem={copy.problem} />}
    </>
  );
}
