/** What people wrote in a return, with names taken out: answers, outcomes, payments, and a form of their own. What the program says stays as it is. */
import type { PaperBlock } from '../papers/paper.ts';
import type { FilledReturn } from './filled.ts';
import type { ReturnValue } from './figures.ts';
import { isRows } from './figures.ts';
import type { FormPart, FormRow, ReturnForm } from './form.ts';
import type { ReturnLine } from './lines.ts';
import type { Renamed } from './pack-names.ts';
import { questionsOf } from './questions.ts';

/** At totals alone plan lines, bank accounts and people have numbers already. */
export function writtenRenamed(filled: FilledReturn, renamed: Renamed): FilledReturn {
  const { form, values, answers, lines, pay, withoutStatement, totalsOnly } = filled;
  const texts = new Set(questionsOf(form).flatMap(({ id, answer }) => (answer === 'text' ? [id] : [])));
  const rows = (value: ReturnValue, what: readonly ('label' | 'detail')[]): ReturnValue =>
    isRows(value) ? value.map((row) => ({ ...row, ...Object.fromEntries(what.map((key) => [key, renamed(row[key])])) })) : value;
  const holder = values['holder.name'];
  return {
    ...filled,
    form: form.certainty === 'own' ? formRenamed(form, renamed) : form,
    answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, texts.has(id) ? renamed(answer) : answer])),
    values: {
      ...values,
      'holder.name': typeof holder === 'string' ? renamed(holder) : holder,
      'award.weeklyByFund': rows(values['award.weeklyByFund'], ['label']),
      'award.yearlyByFund': rows(values['award.yearlyByFund'], ['label']),
      outcomes: rows(values.outcomes, totalsOnly ? ['detail'] : ['label', 'detail']),
      ...(!totalsOnly && { employees: rows(values.employees, ['label']), insurance: rows(values.insurance, ['label']) }),
    },
    lines: lines.map((line) => lineRenamed(line, renamed)),
    ...(pay && { pay: pay.map((slip) => ({ ...slip, person: renamed(slip.person) })) }),
    ...(withoutStatement && !totalsOnly && { withoutStatement: withoutStatement.map((one) => ({ ...one, bankAccount: renamed(one.bankAccount) })) }),
  };
}

function lineRenamed(line: ReturnLine, renamed: Renamed): ReturnLine {
  const { payee, bankAccount, fund, planLine, noPaper } = line;
  return {
    ...line,
    ...{ payee: renamed(payee), bankAccount: renamed(bankAccount), fund: renamed(fund), planLine: renamed(planLine) },
    noPaper: noPaper && { ...noPaper, note: noPaper.note === null ? null : renamed(noPaper.note) },
  };
}

function formRenamed(form: ReturnForm, renamed: Renamed): ReturnForm {
  return {
    ...form,
    title: renamed(form.title),
    parts: form.parts.map((part) => partRenamed(part, renamed)),
    attachments: form.attachments.map((one) => (one.note === undefined ? one : { ...one, note: renamed(one.note) })),
  };
}

function partRenamed(part: FormPart, renamed: Renamed): FormPart {
  switch (part.kind) {
    case 'fields':
      return { ...part, ...(part.title !== undefined && { title: renamed(part.title) }), rows: part.rows.map((row) => rowRenamed(row, renamed)) };
    case 'table':
      return { ...part, title: renamed(part.title) };
    case 'lines':
      return { ...part, ...(part.title !== undefined && { title: renamed(part.title) }), ...(part.note !== undefined && { note: renamed(part.note) }) };
    case 'text':
      return { ...part, title: renamed(part.title), ...(part.text !== undefined && { text: renamed(part.text) }) };
    case 'checklist':
      return { ...part, title: renamed(part.title), options: part.options.map(renamed) };
    case 'declaration':
      return part.text === 'own' ? part : { ...part, text: renamed(part.text) };
    case 'signatures':
      return part;
  }
}

function rowRenamed(row: FormRow, renamed: Renamed): FormRow {
  if (typeof row === 'string') return row;
  return 'question' in row ? { ...row, question: renamed(row.question) } : { ...row, title: renamed(row.title) };
}

/** The rows of its tables, which say whom a payment was to. */
export function tablesRenamed(blocks: readonly PaperBlock[], renamed: Renamed): PaperBlock[] {
  return blocks.map((block) => (block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(renamed)) } : block));
}
