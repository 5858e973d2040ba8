/** What-ifs, up to three, beside what is planned: asked on the screen and gone when it is left, unless they are kept by name. */
import { useState } from 'react';
import type { WhatIf } from '../../../core/api/figures.ts';
import type { GoesOn } from '../../../core/figures/ahead/assumptions.ts';
import type { LookingAhead } from '../../../core/figures/ahead/looking-ahead.ts';
import { addDays } from '../../../core/values/day.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Note, Trouble } from '../../parts/page/note.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { whatIfWords as words } from '../../words/ahead/what-if.ts';
import { overviewWords } from '../../words/overview/overview.ts';
import { Button } from '../../parts/page/button.tsx';
import { Ask } from './ask.tsx';
import type { Belongs } from './ask.tsx';
import type { Shown } from './compared.tsx';
import { Compared } from './compared.tsx';
import { CouldAfford } from './hours.tsx';
import { KeptList } from './kept.tsx';
import { Planned } from './planned.tsx';
import { Rests } from './rests.tsx';
import type { Typed } from './what-if-draft.ts';

const MOST = 3;
const NEW = 'new';

/** One that is asked on the screen. */
interface Made {
  readonly key: string;
  readonly title: string;
  readonly changes: readonly WhatIf[];
  /** By its title, as it is. */
  readonly isKept: boolean;
}

interface WhatIfsProps {
  readonly from: { readonly account: number; readonly on?: string };
  /** As planned. */
  readonly looked: LookingAhead;
}

export function WhatIfs({ from, looked }: WhatIfsProps) {
  const { planned, goesOn } = looked;
  const [made, setMade] = useState<readonly Made[]>([]);
  const [asked, setAsked] = useState(0);
  const [turned, setTurned] = useState<number>();
  const [chosen, setChosen] = useState(NEW);
  const draft = useDraft<Typed>(() => startOf(looked));
  const read = useRead('figures.lookingAhead', { ...from, whatIfs: made.map(({ changes }) => [...changes]) }, { enabled: made.length > 0 });
  const thens = read.isPlaceholderData ? undefined : read.data?.whatIfs;
  const kept = useRead('whatIfs.list', { account: from.account });
  // What was kept may have been taken back or away since.
  const isKept = (one: Made): boolean => one.isKept && (kept.data ?? []).some(({ name }) => name === one.title);
  const shown = made.map((one, index): Shown => ({ ...one, isKept: isKept(one), then: thens?.[index] ?? null }));
  const isFull = made.length >= MOST;
  const belongs: readonly Belongs[] = [
    ...(isFull ? [] : [{ key: NEW, title: words.newOne }]),
    ...made.map(({ key, title }) => ({ key, title: words.with(title) })),
  ];
  const to = belongs.some(({ key }) => key === chosen) ? chosen : (belongs[0]?.key ?? NEW);
  const add = (one: Omit<Made, 'key'>): void => {
    setMade([...made, { key: String(asked + 1), ...one }]);
    setAsked(asked + 1);
  };
  const ask = (change: WhatIf): void => {
    if (to === NEW) return add({ title: words.numbered(asked + 1), changes: [change], isKept: false });
    setMade(made.map((one) => (one.key === to ? { ...one, changes: [...one.changes, change], isKept: false } : one)));
    setAsked(asked + 1);
  };
  // What was typed for another kind is an amount of something else.
  const begin = (kind: Typed['kind'], line: string): void => draft.reset({ ...startOf(looked), kind, line, day: draft.values.day });
  const turnTo = ({ changedBy, line }: GoesOn): void => {
    begin(changedBy ?? '', line === null ? '' : String(line));
    setTurned((turned ?? 0) + 1);
  };
  const takeOut = (key: string, index: number): void =>
    setMade(made.map((one) => (one.key === key ? { ...one, changes: one.changes.filter((_, at) => at !== index), isKept: false } : one)));
  return (
    <div className="stack stack-loose">
      <Planned ahead={planned.ahead} others={shown.flatMap(({ title, then }) => (then ? [{ title, ahead: then.ahead }] : []))} />
      <div className="no-print">
        <Ask
          looked={looked}
          draft={draft}
          onKind={(kind) => begin(kind, '')}
          belongs={belongs}
          chosen={to}
          onChosen={setChosen}
          onAsk={ask}
          takesFocus={turned}
        />
      </div>
      {isFull && <Note>{words.most}</Note>}
      {kept.error && <Trouble problem={kept.error.problem} />}
      <TakeBack />
      {kept.data && kept.data.length > 0 && (
        <KeptList
          account={from.account}
          kept={kept.data}
          shown={made.filter(isKept).map(({ title }) => title)}
          isFull={isFull}
          onShow={({ name, changes }) => add({ title: name, changes, isKept: true })}
        />
      )}
      {made.length > 0 && (
        <Compared
          account={from.account}
          planned={planned.ahead}
          shown={shown}
          problem={read.error?.problem ?? null}
          asked={asked}
          onTakeOut={takeOut}
          onPutAway={(key) => setMade(made.filter((one) => one.key !== key))}
          onKept={(key, name) => setMade(made.map((one) => (one.key === key ? { ...one, title: name, isKept: true } : one)))}
        />
      )}
      {looked.endedFrom === null && <CouldAfford to={planned.ahead.days.at(-1)?.day ?? ''} planned={planned.hours} shown={shown} />}
      <Rests goesOn={goesOn} assumptions={planned.ahead.assumptions} onTurn={turnTo} />
      <div className="row no-print">
        <Button look="plain" icon="print" onPress={() => window.print()}>
          {overviewWords.print}
        </Button>
      </div>
    </div>
  );
}

function startOf({ planned }: LookingAhead): Typed {
  const day = addDays(planned.ahead.from, 1);
  return {
    kind: '',
    line: '',
    amount: '',
    hours: '',
    how: 'percent',
    way: 'less',
    percent: '',
    weeks: '',
    day,
    paidEvery: '4_weekly',
    firstPaymentOn: day,
  };
}
