/** Signs of a cut on file, what the newest does, and a pack about the decision. Neutral in words. */
import { useState } from 'react';
import type { CutSign } from '../../../core/fairness/cut-signs.ts';
import { formatDay } from '../../../core/values/day.ts';
import { formatMoney } from '../../../core/values/money.ts';
import { to as route } from '../../app/route.ts';
import { Button, GoButton } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { CutFigures } from '../ahead/cut.tsx';
import { SavePage } from '../papers/save-page.tsx';
import { paperWords } from '../../words/papers.ts';
import { cutTabWords as words } from '../../words/fairness/outcomes.ts';

export function ACut({ account }: { readonly account: number }) {
  const read = useRead('fairness.cut', { account });
  if (read.error) return <Trouble problem={read.error.problem} again={() => void read.refetch()} />;
  if (!read.data) return <Skeleton what={words.tab} lines={5} />;
  const { signs, cut } = read.data;
  return (
    <div className="stack stack-loose">
      <Section title={words.signs} id="signs">
        <p>{words.lead}</p>
        {signs.length === 0 && <p>{words.none}</p>}
        <ul>
          {signs.map((sign) => (
            <li key={`${sign.sign} ${sign.day} ${'line' in sign ? sign.line : ''}`}>{saidOf(sign)}</li>
          ))}
        </ul>
        <div className="row no-print">
          <GoButton route={route('ahead', account)}>{words.look}</GoButton>
        </div>
      </Section>
      {cut && (
        <Section title={words.does} id="does">
          <CutFigures cut={cut} level={3} />
        </Section>
      )}
      <Section title={words.pack} id="pack">
        <p>{words.packLead}</p>
        <SavePage account={account} of={{ page: 'challenge' }} print={null} />
        <WithPapers account={account} />
        <div className="row no-print">
          <GoButton route={route('record', account, { type: 'unmetNeeds' })}>{words.unmet}</GoButton>
          <GoButton route={route('records', account, { type: 'unmetNeeds' })}>{words.diary}</GoButton>
        </div>
      </Section>
    </div>
  );
}

/** The same, with the papers kept with what it tells of. */
function WithPapers({ account }: { readonly account: number }) {
  const host = useHost();
  const making = useWrite('fairness.pack');
  const [said, setSaid] = useState<readonly string[]>([]);
  const save = async (): Promise<void> => {
    setSaid([]);
    const made = await making.run({ account });
    if (!made.ok) return;
    const { file, papers, lost } = made.value;
    const isSaved = await host.saveFile(file);
    setSaid([isSaved ? words.packSaved(file.path, papers) : paperWords.notSaved, ...(lost.length === 0 ? [] : [words.lost(lost)])]);
  };
  return (
    <div className="no-print">
      <div className="row">
        <Button look="plain" pending={making.pending} onPress={() => void save()}>
          {words.withPapers}
        </Button>
      </div>
      {making.pending && <Progress label={words.packing} done={making.progress} onCancel={making.cancel} />}
      <div role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {making.problem && making.problem.code !== 'cancelled' && <Trouble problem={making.problem} />}
    </div>
  );
}

function saidOf(sign: CutSign): string {
  const [day, before, after] = [formatDay(sign.day), formatMoney(sign.before), formatMoney(sign.after)];
  switch (sign.sign) {
    case 'award':
      return words.award(day, before, after, (sign.percent ?? '').replace('-', '\u2212'));
    case 'short':
      return words.short(day, before, after);
    case 'contribution':
      return words.contribution(day, before, after);
    case 'rate':
      return words.rate(sign.name, before, after);
  }
}
