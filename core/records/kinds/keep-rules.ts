/** How long papers are kept, by what they belong to: where the council says it by kind of paper. */
import { KEPT_FOR, PAPER_CLASSES } from '../../books/facts.ts';
import { formatDay } from '../../values/day.ts';
import { keepWords as words } from '../../words/books/keeping.ts';
import { defineKind, fromTo, joined, may, need } from '../kind.ts';
import { choice, DAY, pick, whole, WORDS } from '../natures.ts';

export const keepRules = defineKind({
  table: 'keep_rule',
  order: 'from',
  one: 'rule on keeping papers',
  title: 'Rule on keeping papers',
  plural: 'How long papers are kept',
  lead: 'Only where your council says it by kind of paper. Else papers are kept for the years of your council rules, or for 6 years and the year they are of.',
  fields: {
    papers: need(pick(PAPER_CLASSES, words.classes), { label: 'Which papers?', column: 'papers' }),
    kept: need(choice(KEPT_FOR, words.kept), { label: 'How long are they kept?', column: 'kept' }),
    years: may(whole(0, 50), { label: 'How many years?', when: ({ kept }) => kept !== 'for_ever', column: 'years' }),
    from: need(DAY, { label: 'From which day does this hold?', help: 'It then holds for older papers too.', column: 'from' }),
    source: may(WORDS, { label: 'Where is it written?', help: 'Such as: council page “Keeping paperwork”, read on 2 May 2026.', column: 'source' }),
  },
  form: ['papers', 'kept', 'years', 'from', 'source'],
  tells: ['source'],
  start: (today) => ({ papers: 'spending', kept: 'years', from: today }),
  row: ({ papers, kept, years, from, source }) => ({
    day: from,
    title: words.classes[papers],
    detail: joined(words.term(kept, years ?? 0), fromTo(formatDay(from), null), source),
    amount: null,
  }),
  called: ({ papers, from }) => `rule on keeping ‘${words.classes[papers]}’ from ${formatDay(from)}`,
  check: ({ papers, kept, years }, _facts, found) => {
    if (kept !== 'for_ever' && years === null) found.faults.push({ field: 'years', message: words.needsYears });
    if (kept === 'life' && papers !== 'equipment') found.faults.push({ field: 'kept', message: words.lifeOfThings });
  },
  sheet: {
    file: 'keep_rules.csv',
    title: 'How long papers are kept',
    example: { from: '06/04/2026', papers: 'spending', kept: 'years', years: '1', source: 'Council page on records' },
  },
  posts: null,
});
