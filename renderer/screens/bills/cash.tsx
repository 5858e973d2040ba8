/** Cash tins and cards whose lines are typed in: each with what should be in it; miles in somebody's own car; what the bank charged. */
import { useState } from 'react';
import { to } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useChange } from '../../parts/page/undo.tsx';
import { today } from '../../program/today.ts';
import { useRead } from '../../program/use-program.tsx';
import { cashWords as words } from '../../words/cash.ts';
import { Miles } from './miles.tsx';
import { OneTin } from './tin.tsx';

export function Cash({ account }: { readonly account: number }) {
  const read = useRead('bank.tins', { account, on: today() });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.reading} lines={8} />;
  const { tins, planLines } = read.data;
  return (
    <div className="stack stack-loose">
      {tins.length === 0 ? <NoTin account={account} /> : <p>{words.lead}</p>}
      {tins.map((tin) => (
        <OneTin key={tin.id} account={account} tin={tin} planLines={planLines} />
      ))}
      <MilesPlace account={account} planLines={planLines} />
      <p>
        <GoLink route={to('money', account, { category: 'bank_charge' })}>{words.charges}</GoLink>
      </p>
    </div>
  );
}

/** Until something is put in there is nothing to be missing, so it holds no figure back. */
function NoTin({ account }: { readonly account: number }) {
  const save = useChange('records.save');
  const fields = { name: words.tinName, openingBalance: 0, what: 'cash' };
  return (
    <>
      <p>{words.none}</p>
      <div className="row no-print">
        <Button look="primary" icon="plus" pending={save.pending} onPress={() => void save.run({ account, type: 'bankAccounts', fields }, words.made)}>
          {words.make}
        </Button>
      </div>
      {save.problem && <Trouble problem={save.problem} />}
    </>
  );
}

function MilesPlace({ account, planLines }: Pick<Parameters<typeof Miles>[0], 'account' | 'planLines'>) {
  const [open, setOpen] = useState(false);
  return (
    <Section title={words.miles} id="miles">
      <p>{words.milesLead}</p>
      <div className="row no-print">
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {words.addMiles}
        </Button>
      </div>
      {open && <Miles account={account} planLines={planLines} onDone={() => setOpen(false)} />}
    </Section>
  );
}
