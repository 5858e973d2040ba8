/** One line for many things: parts are added, papers and kinds of money, until nothing of the line is left; then it is saved whole. */
import { useState } from 'react';
import type { AccountSetup } from '../../../../core/api/accounts.ts';
import type { Candidate, UnexplainedLine } from '../../../../core/api/bank.ts';
import { formatMoney, parseMoney } from '../../../../core/values/money.ts';
import { Amount } from '../../../parts/tables/amount.tsx';
import { Button } from '../../../parts/page/button.tsx';
import { useDraft } from '../../../parts/fields/draft.ts';
import { More } from '../../../parts/page/more.tsx';
import { Table } from '../../../parts/tables/table.tsx';
import { TextField } from '../../../parts/fields/text-field.tsx';
import { useUnsaved } from '../../../program/before-leaving.ts';
import { questionWords as words } from '../../../words/bank/match.ts';
import { partsWords } from '../../../words/parts/parts.ts';
import { Kind } from './kind.tsx';
import { OpenDocuments } from './document.tsx';
import { kindTitle, partOfPaper, restOf } from './parts.ts';
import type { NamedPart } from './parts.ts';
import { Shares } from './shares.tsx';

interface SplitProps {
  readonly account: number;
  readonly setup: AccountSetup;
  readonly line: UnexplainedLine;
  readonly start: readonly NamedPart[];
  readonly pending: boolean;
  readonly onSave: (parts: readonly NamedPart[]) => void;
}

export function Split({ account, setup, line, start, pending, onSave }: SplitProps) {
  const [parts, setParts] = useState(start);
  useUnsaved(parts !== start);
  const rest = restOf(line, parts);
  const over = rest !== 0 && Math.sign(rest) !== Math.sign(line.amount);
  const add = (part: NamedPart): void => setParts([...parts, part]);
  return (
    <div className="stack">
      <p>{words.splitLead}</p>
      {parts.length > 0 && (
        <Table
          caption={words.parts}
          columns={[
            { key: 'title', head: words.part, kind: 'head', cell: ({ title }) => title, foot: words.rest },
            { key: 'amount', head: words.amount, kind: 'figure', cell: ({ part }) => <Amount pence={part.amount} />, foot: <Amount pence={rest} /> },
            {
              key: 'remove',
              head: words.remove,
              cell: ({ title, index }) => (
                <Button look="plain" aria-label={`${words.remove}: ${title}`} onPress={() => setParts(parts.filter((_, other) => other !== index))}>
                  {words.remove}
                </Button>
              ),
              foot: '',
            },
          ]}
          rows={parts.map((part, index) => ({ ...part, index }))}
          rowKey={({ index }) => index}
        />
      )}
      <p role="status">{rest === 0 ? words.restNone : over ? words.tooMuch(rest) : words.restIs(rest)}</p>
      {rest === 0 && (
        <div className="row">
          <Button look="primary" pending={pending} autoFocus onPress={() => onSave(parts)}>
            {words.saveSplit}
          </Button>
        </div>
      )}
      {rest !== 0 && !over && (
        // A fresh form for each part: what was typed for the last one is done with.
        <div key={parts.length}>
          <More title={words.kindTitle} open>
            <Kind
              setup={setup}
              rest={rest}
              asPart
              save={words.add}
              pending={false}
              onSave={({ amount, category, planLine, fund }) =>
                add({
                  title: kindTitle(setup, category, planLine),
                  part: { amount, settles: null, category, planLine, fund },
                })
              }
            />
          </More>
          {setup.funds.length > 1 && (
            <More title={words.sharesTitle}>
              <Shares setup={setup} rest={rest} onAdd={(shared) => setParts([...parts, ...shared])} />
            </More>
          )}
          <More title={words.paperTitle}>
            <PaperPart account={account} line={line} parts={parts} rest={rest} onAdd={add} />
          </More>
        </div>
      )}
    </div>
  );
}

interface PaperPartProps {
  readonly account: number;
  readonly line: UnexplainedLine;
  readonly parts: readonly NamedPart[];
  readonly rest: number;
  readonly onAdd: (part: NamedPart) => void;
}

/** A paper takes what is still to pay on it, at most the amount given. One that is a part already can't be added twice. */
function PaperPart({ account, line, parts, rest, onAdd }: PaperPartProps) {
  const { values, field, check, changed } = useDraft({ amount: formatMoney(Math.abs(rest)).slice(1) });
  useUnsaved(changed);
  const choose = (paper: Candidate): void => {
    const most = parseMoney(values.amount);
    const taken = parts.some(({ part }) => part.settles?.kind === paper.settles.kind && part.settles.id === paper.settles.id);
    const fault = most === null ? partsWords.notMoney : most <= 0 ? words.partZero : taken ? words.partAgain : undefined;
    if (check({ amount: fault }) && most !== null) onAdd(partOfPaper(paper, Math.sign(rest) * Math.min(most, Math.abs(rest))));
  };
  return (
    <div className="stack">
      <TextField kind="money" label={words.partAmount} help={words.partAmountHelp} {...field('amount')} />
      <OpenDocuments account={account} line={line.id} rest={rest} onChoose={choose} />
    </div>
  );
}
