/**
 * Finding what a line was for by typing: plan lines, kinds of money, people and suppliers, found here at once, and what is still open on
 * file. The first one found is the one Enter takes; with nothing typed, Enter takes nothing.
 */
import { useDeferredValue, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField, Text } from 'react-aria-components';
import type { Candidate, Choices, Suggestion, UnexplainedLine } from '../../../../core/api/bank.ts';
import { choicesFound } from '../../../../core/explain/choices.ts';
import { formatDay } from '../../../../core/values/day.ts';
import { choiceWords } from '../../../../core/words/bank/choices.ts';
import { Trouble } from '../../../parts/page/note.tsx';
import { useRead } from '../../../program/use-program.tsx';
import { refundsWords } from '../../../words/refunds.ts';
import { findWords as words, questionWords } from '../../../words/bank/match.ts';

interface FindProps {
  readonly account: number;
  readonly line: UnexplainedLine;
  readonly choices: Choices;
  readonly onFound: (found: Suggestion) => void;
  readonly onDocument: (paper: Candidate) => void;
}

/** Of what somebody found by themselves nothing else is to be said. */
const CHOSEN = { detail: '', fits: false, sure: false, left: null, note: null, bill: null } as const;
const MOST_CHOICES = 8;
const MOST_PAPERS = 8;

interface Found {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly take: () => void;
}

export function Find({ account, line, choices, onFound, onDocument }: FindProps) {
  const [find, setFind] = useState('');
  const sought = useDeferredValue(find.trim().slice(0, 200));
  const papers = useRead('bank.candidates', { account, line: line.id, find: sought, rest: line.amount, limit: MOST_PAPERS });
  const open = papers.isPlaceholderData || sought !== find.trim() ? [] : (papers.data?.candidates ?? []);
  const refundable = useRead('bank.refundable', { account, line: line.id, find: sought, limit: MOST_PAPERS }, { enabled: line.amount > 0 && sought !== '' });
  const back = sought === '' || refundable.isPlaceholderData || sought !== find.trim() ? [] : (refundable.data?.found ?? []);
  const found: readonly Found[] = [
    ...choicesFound(choices, line.amount, find, MOST_CHOICES).map((suggestion): Found => ({
      // A plan line may be called like a kind of money: what it says and comes to tells them apart.
      key: `choice ${JSON.stringify([suggestion.title, suggestion.detail, suggestion.parts, suggestion.bill])}`,
      title: suggestion.title,
      detail: joined(suggestion.detail, suggestion.left === null ? '' : choiceWords.left(suggestion.left)),
      take: () => onFound(suggestion),
    })),
    ...open.map((paper): Found => ({
      key: `${paper.settles.kind} ${paper.settles.id}`,
      title: paper.title,
      detail: joined(
        formatDay(paper.day),
        questionWords.open(paper.amount, paper.stillToPay),
        Math.abs(paper.stillToPay) === Math.abs(line.amount) ? questionWords.fits : '',
      ),
      take: () => onDocument(paper),
    })),
    ...back.map(({ refunds, title, day, paid, back: already, planLine, fund }): Found => ({
      key: `refund ${refunds.kind} ${refunds.id}`,
      title,
      detail: joined(formatDay(day), refundsWords.paid(paid, already), paid - already === line.amount ? questionWords.fits : ''),
      take: () => onFound({ ...CHOSEN, title, parts: [{ amount: line.amount, settles: null, category: 'refund', planLine, fund, refunds }] }),
    })),
  ];
  return (
    <Autocomplete inputValue={find} onInputChange={setFind}>
      <SearchField className="field" autoFocus onKeyDown={(event) => (event.key !== 'Escape' || find === '' ? event.continuePropagation() : undefined)}>
        <Label className="field-label">{words.label}</Label>
        <Text slot="description" className="field-help">
          {words.help}
        </Text>
        <Input className="box" spellCheck="false" />
      </SearchField>
      {papers.error && <Trouble problem={papers.error.problem} again={() => void papers.refetch()} />}
      <p role="status" className={found.length > 0 ? 'unseen' : undefined}>
        {found.length > 0 ? words.found(found.length) : find.trim() === '' ? words.begin : words.none}
      </p>
      <ListBox
        className="options answer-options"
        aria-label={words.list}
        items={found}
        onAction={(key) => found.find((one) => one.key === key)?.take()}
        renderEmptyState={() => null}
      >
        {({ key, title, detail }) => (
          <ListBoxItem id={key} textValue={title} className="option">
            {title} {detail && <small>{detail}</small>}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  );
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(', ');
}
