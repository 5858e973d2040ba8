/**
 * Says what a paper is for: a box that finds money and records, begun with the amount or the day in the paper's name, and what is
 * chosen has the paper from then on, in one change.
 */
import { useDeferredValue, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { EvidenceOwner, KeptPaper } from '../../../core/api/evidence.ts';
import type { FoundThing } from '../../../core/api/find.ts';
import { soughtIn } from '../../../core/evidence/sought-in.ts';
import { kindOf } from '../../../core/records/kinds.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { papersWords as words } from '../../words/evidence.ts';

interface WhatForProps {
  readonly account: number;
  readonly paper: KeptPaper;
  /** What else, beside what it is for already. */
  readonly also?: boolean;
}

export function WhatFor({ account, paper, also = false }: WhatForProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" onPress={() => setOpen(true)}>
        {also ? words.alsoFor : words.whatFor}
        <span className="unseen"> ({paper.name})</span>
      </Button>
      <ModalOverlay className="veil" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="dialog">
          <Dialog>
            <Heading slot="title" level={2} className="paper-name">
              {also ? words.alsoForOne(paper.name) : words.whatForOne(paper.name)}
            </Heading>
            <Choices account={account} paper={paper} also={also} onClose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

function Choices({ account, paper, also = false, onClose }: WhatForProps & { readonly onClose: () => void }) {
  const [text, setText] = useState(soughtIn(paper.name));
  const asked = useDeferredValue(text.trim());
  const found = useRead('find.all', { account, find: asked });
  const tie = useChange('evidence.tie');
  const link = useChange('evidence.link');
  const choose = async (of: EvidenceOwner | null, title: string): Promise<void> => {
    const { id, name } = paper;
    const result =
      also && of !== null
        ? await link.run({ account, id, of }, words.linked(name, title))
        : await tie.run({ account, id, of }, of === null ? words.loosed(name) : words.tied(name, title));
    if (result.ok) onClose();
  };
  const groups = found.data?.groups ?? [];
  return (
    <>
      <TextField
        kind="find"
        label={words.whatForFind}
        help={words.whatForHelp}
        value={text}
        onChange={(next) => setText(next.slice(0, 200))}
        fault={undefined}
        autoFocus
      />
      {found.error && <Trouble problem={found.error.problem} again={() => void found.refetch()} />}
      {!found.data && !found.error && <Skeleton lines={3} />}
      <p role="status" className="soft">
        {found.data && asked !== '' && groups.length === 0 && words.nothingFits}
      </p>
      {groups.map(({ kind, things }) => (
        <section key={kind}>
          <h3>{kind === 'money' ? words.money : kindOf(kind).plural}</h3>
          <ul className="plain paper-for">
            {things.map((thing) => (
              <li key={thing.of.id}>
                <Button look="plain" pending={tie.pending || link.pending} onPress={() => void choose(thing.of, thing.title)}>
                  {saidOf(thing)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {tie.problem && <Trouble problem={tie.problem} />}
      {link.problem && <Trouble problem={link.problem} />}
      <div className="row">
        {paper.of !== null && !also && (
          <Button pending={tie.pending} onPress={() => void choose(null, '')}>
            {words.forNothing}
          </Button>
        )}
        <Button onPress={onClose}>{words.close}</Button>
      </div>
    </>
  );
}

function saidOf({ title, detail, day, amount }: FoundThing): string {
  return [title, day === null ? '' : formatDay(day), amount === null ? '' : formatMoney(amount), detail].filter(Boolean).join(', ');
}
