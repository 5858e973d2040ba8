/** What an auditor of the council looks at, on paper, as on screen: what is open first, then what is in order, and what was agreed to. */
import { datedFileName } from '../export/file-names.ts';
import type { AuditCheck, Readiness } from '../figures/readiness/readiness.ts';
import type { AskedAbout } from '../figures/readiness/spending.ts';
import { spendingWords } from '../words/books/spending.ts';
import { auditCounted } from '../words/figures/audit-checks.ts';
import { auditListWords } from '../words/figures/audit-list.ts';
import { readinessWords } from '../words/figures/readiness.ts';
import { figurePaperWords } from '../words/papers/figures.ts';
import { listPaperWords as words } from '../words/papers/lists.ts';
import type { FiguresOf } from './figures.ts';
import { heading, text } from './figures.ts';
import type { Paper, PaperBlock } from './paper.ts';

const isOpen = ({ state }: AuditCheck): boolean => state === 'open' || state === 'not_known';

export function readinessPaper({ from, to, checks, asked }: Readiness, { account, madeAt }: FiguresOf): Paper {
  const counted = (state: AuditCheck['state']): number => checks.filter((check) => check.state === state).length;
  return {
    fileName: datedFileName(words.files.readiness, account.reference, to),
    title: auditListWords.title,
    toSay: [
      figurePaperWords.whose(account.person, account.reference, account.council),
      auditListWords.summary(counted('clear'), counted('open'), counted('not_known'), from, to),
    ],
    blocks: [...checks.filter(isOpen).flatMap(openOf), ...inOrder(checks.filter((check) => !isOpen(check))), ...agreed(asked)],
    foot: words.foot(account.reference, to),
    madeAt,
  };
}

function openOf({ code, state, findings, count, pence }: AuditCheck): PaperBlock[] {
  const { title, by } = auditListWords.checks[code];
  const standing =
    state === 'open'
      ? auditListWords.open(auditCounted(code, count, findings.length), pence)
      : auditListWords.notKnown(auditCounted(code, count, findings.length));
  return [heading(`${title}: ${standing}`), text(by), { kind: 'list', items: findings.map(({ sentence }) => sentence) }];
}

function inOrder(checks: readonly AuditCheck[]): PaperBlock[] {
  if (checks.length === 0) return [];
  const said = ({ code, state }: AuditCheck): string => {
    const { title, by } = auditListWords.checks[code];
    return `${state === 'none' ? auditListWords.noneOf(title) : `${title}.`} ${by}`;
  };
  return [heading(auditListWords.inOrder(checks.length)), { kind: 'list', items: checks.map(said) }];
}

function agreed(asked: readonly AskedAbout[]): PaperBlock[] {
  const said = asked.flatMap((one) => {
    const { what, text: of, pence, day } = one;
    const sentence = readinessWords.spending(spendingWords.kinds[what].title, of, pence, day);
    return one.agreed === null ? [] : [auditListWords.agreed(sentence, one.agreed.why, one.agreed.agreedBy)];
  });
  return said.length === 0 ? [] : [heading(auditListWords.agreedTitle(said.length)), { kind: 'list', items: said }];
}
