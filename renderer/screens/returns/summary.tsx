/** The short summary of some days: read on screen or aloud, printed, or saved as a PDF in large letters. */
import { useState } from 'react';
import type { Paper } from '../../../core/papers/paper.ts';
import { goInstead, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { PaperBlocks } from '../../parts/tables/paper-blocks.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { shortSummaryScreenWords as words } from '../../words/short-summary.ts';
import { ReadAloud } from './read-aloud.tsx';

interface Asked {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly pounds: true | undefined;
}

export function ShortSummary({ account: { id: account }, address }: AccountScreenProps<Asked>) {
  const { from, to, pounds } = address;
  const turned = from !== undefined && to !== undefined && to < from;
  const asked = { account, ...(from !== undefined && { from }), ...(to !== undefined && { to }), wholePounds: pounds === true };
  const read = useRead('papers.shortSummary', asked, { enabled: !turned });
  const { data } = read;
  const show = (change: Partial<Asked>): void => {
    const next = { ...address, ...change };
    goInstead(route('short-summary', account, { from: next.from, to: next.to, pounds: next.pounds && 'yes' }));
  };
  const [first, last] = [from ?? data?.from, to ?? data?.to];
  return (
    <Page title={words.title} below={<p className="lead no-print">{words.lead}</p>}>
      <TakeBack />
      {first !== undefined && last !== undefined && (
        <div className="row no-print">
          <DayHeld label={words.from} on={first} onDay={(day) => show({ from: day, to: last })} />
          <DayHeld label={words.to} on={last} onDay={(day) => show({ from: first, to: day })} />
        </div>
      )}
      <div className="no-print">
        <Check value={pounds === true} onChange={(yes) => show({ pounds: yes ? true : undefined })}>
          {words.wholePounds}
        </Check>
      </div>
      {turned && <p role="alert">{words.turned}</p>}
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!data && !read.error && !turned && <Skeleton what={words.reading} lines={8} />}
      {data && !turned && <Said account={account} paper={data.paper} asked={asked} />}
    </Page>
  );
}

interface SaidProps {
  readonly account: number;
  readonly paper: Paper;
  readonly asked: { readonly account: number; readonly from?: string; readonly to?: string; readonly wholePounds: boolean };
}

function Said({ account, paper, asked }: SaidProps) {
  const host = useHost();
  const making = useWrite('papers.shortSummaryPdf');
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid('');
    const made = await making.run(asked);
    if (made.ok) setSaid((await host.saveFile(made.value)) ? words.saved(made.value.path) : words.notSaved);
  };
  const { title, toSay = [], blocks } = paper;
  const sentences = [title, ...toSay, ...blocks.flatMap((block) => (block.kind === 'pictured' ? [block.heading, ...block.lines] : []))];
  return (
    <>
      <div className="row no-print">
        <Button look="primary" pending={making.pending} onPress={() => void save()}>
          {words.pdf}
        </Button>
        <Button icon="print" onPress={() => window.print()}>
          {words.print}
        </Button>
        <ReadAloud key={sentences.join('\n')} sentences={sentences.filter((sentence) => sentence !== '')} />
      </div>
      <p role="status">{said}</p>
      {making.problem && <Trouble problem={making.problem} />}
      <article className="short-summary stack">
        <p>
          <strong>{title}</strong>
        </p>
        {toSay.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <PaperBlocks blocks={blocks} more={String} />
      </article>
      <p className="soft no-print">{words.check}</p>
      <p className="no-print">
        <GoLink route={route('about-account', account)}>{words.ask}</GoLink>
      </p>
    </>
  );
}
