/** The papers of one record or bank line, and adding to them. */
import type { EvidenceOwner } from '../../../core/api/evidence.ts';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useRead } from '../../program/use-program.tsx';
import { useMay } from '../../program/use-user.ts';
import { papersWords as words } from '../../words/evidence.ts';
import { AddPapers } from './add-papers.tsx';
import { Belongs } from './belongs.tsx';
import { OnePaper } from './one-paper.tsx';
import { WhatFor } from './what-for.tsx';

interface EvidenceProps {
  readonly account: number;
  readonly of: EvidenceOwner;
  /** Of several on one page. */
  readonly title?: string;
}

export function Evidence({ account, of, title }: EvidenceProps) {
  const list = useRead('evidence.list', { account, of });
  const papers = list.data ?? [];
  const enters = useMay('enter');
  const others = useRead('evidence.through', { account, of }).data ?? [];
  return (
    <Section title={title ?? words.title} id={title === undefined ? 'papers' : `papers-${of.type}-${of.id}`}>
      <p className="soft">{words.lead}</p>
      {list.error && <Trouble problem={list.error.problem} again={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton lines={2} />}
      {list.data?.length === 0 && others.length === 0 && <p>{words.none}</p>}
      {papers.length > 0 && (
        <ul className="plain files" aria-label={words.list}>
          {papers.map((paper) => (
            <OnePaper
              key={paper.id}
              account={account}
              paper={paper}
              about={<Belongs account={account} paper={paper} />}
              more={enters && <WhatFor account={account} paper={paper} also />}
            />
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <p>{words.through(others.length)}</p>
          <ul className="plain files" aria-label={words.throughList}>
            {others.map((paper) => (
              <OnePaper key={paper.id} account={account} paper={paper} about={<Belongs account={account} paper={paper} all />} elsewhere />
            ))}
          </ul>
        </>
      )}
      {enters && <AddPapers account={account} of={of} any={papers.length > 0} anywhere={title === undefined} />}
    </Section>
  );
}
