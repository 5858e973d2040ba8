/** Ready for the council? Each check with what is open and the way to mend it; and why spending that is asked about is all right. */
import { useState } from 'react';
import type { AuditCheck } from '../../../core/figures/readiness/readiness.ts';
import type { AskedAbout } from '../../../core/figures/readiness/spending.ts';
import { spendingWords } from '../../../core/words/books/spending.ts';
import { coverageWords } from '../../words/bank/coverage.ts';
import { auditCounted } from '../../../core/words/figures/audit-checks.ts';
import { readinessWords as said } from '../../../core/words/figures/readiness.ts';
import { reconcileWords } from '../../words/reconcile.ts';
import { goInstead, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { Button, GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { useRead } from '../../program/use-program.tsx';
import { actingWords } from '../../words/acting.ts';
import { readinessWords as words } from '../../words/readiness.ts';
import { routeOf } from '../overview/figure-links.ts';
import { SavePage } from '../papers/save-page.tsx';
import { SayWhy } from './say-why.tsx';

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function ReadyForAudit({ account: { id: account }, address }: AccountScreenProps<Days>) {
  const turned = address.from !== undefined && address.to !== undefined && address.to < address.from;
  const read = useRead('readiness.view', { account, ...address }, { enabled: !turned });
  const { data } = read;
  const show = (days: Partial<Days>): void => goInstead(route('readiness', account, { ...address, ...days }));
  const counted = (state: AuditCheck['state']): number => (data?.checks ?? []).filter((check) => check.state === state).length;
  const from = address.from ?? data?.from;
  const to = address.to ?? data?.to;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <TakeBack />
      {from !== undefined && to !== undefined && (
        <div className="row no-print">
          <DayHeld label={words.from} on={from} onDay={(day) => show({ from: day, to })} />
          <DayHeld label={words.to} on={to} onDay={(day) => show({ from, to: day })} />
        </div>
      )}
      {turned && <p role="alert">{words.turned}</p>}
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!data && !read.error && !turned && <Skeleton what={words.reading} lines={8} />}
      {data && !turned && (
        <>
          <p role="status">
            <strong>{words.summary(counted('clear'), counted('open'), counted('not_known'), data.from, data.to)}</strong>
          </p>
          {data.checks.filter(isOpen).map((check) => (
            <Check key={check.code} account={account} on={data.to} check={check} asked={data.asked} />
          ))}
          <InOrder checks={data.checks.filter((check) => !isOpen(check))} />
          <Agreed account={account} asked={data.asked} />
          <div className="row no-print">
            <GoButton route={route('records', account, { type: 'spendingRules' })}>{words.rules}</GoButton>
          </div>
          <SavePage account={account} of={{ page: 'readiness', ...address }} print={words.print} />
        </>
      )}
    </Page>
  );
}

interface CheckProps {
  readonly account: number;
  readonly on: string;
  readonly check: AuditCheck;
  readonly asked: readonly AskedAbout[];
}

function isOpen({ state }: AuditCheck): boolean {
  return state === 'open' || state === 'not_known';
}

function Check({ account, on, check: { code, state, findings, count, pence }, asked }: CheckProps) {
  const { title, by } = words.checks[code];
  const counted = auditCounted(code, count, findings.length);
  const standing = state === 'open' ? words.open(counted, pence) : words.notKnown(counted);
  return (
    <Section title={`${title}: ${standing}`} id={`check-${code}`}>
      <p className="soft">{by}</p>
      {code === 'spending' ? (
        <Spending account={account} asked={asked} />
      ) : (
        <ul className="stack stack-tight">
          {findings.map(({ sentence, opens }) => (
            <li key={sentence}>
              {sentence}{' '}
              {opens !== null && (
                <GoLink route={routeOf(account, on, opens)} about={sentence}>
                  {words.look}
                </GoLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {code === 'statements' && (
        <p className="no-print">
          <GoLink route={route('bank-files', account)}>{coverageWords.title}</GoLink>{' '}
          <GoLink route={route('reconcile', account)}>{reconcileWords.title}</GoLink>
        </p>
      )}
      {code === 'conflicts' && (
        <p className="no-print">
          <GoLink route={route('acting', account)}>{actingWords.title}</GoLink>
        </p>
      )}
      {code === 'receipts' && (
        <p className="no-print">
          <GoLink route={route('papers', account)}>{words.toReceipts}</GoLink>
        </p>
      )}
    </Section>
  );
}

function InOrder({ checks }: { readonly checks: readonly AuditCheck[] }) {
  if (checks.length === 0) return null;
  return (
    <Section title={words.inOrder(checks.length)} id="in-order">
      <ul className="stack stack-tight">
        {checks.map(({ code, state }) => (
          <li key={code}>
            {state === 'none' ? words.noneOf(words.checks[code].title) : `${words.checks[code].title}.`} <span className="soft">{words.checks[code].by}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Spending that would be asked about, with why it is all right. */
function Agreed({ account, asked }: { readonly account: number; readonly asked: readonly AskedAbout[] }) {
  const agreed = asked.flatMap((one) => (one.agreed === null ? [] : [{ ...one, agreed: one.agreed }]));
  if (agreed.length === 0) return null;
  return (
    <More title={words.agreedTitle(agreed.length)} level={2}>
      <ul>
        {agreed.map((one) => (
          <li key={keyOf(one)}>
            {words.agreed(sentenceOf(one), one.agreed.why, one.agreed.agreedBy)}{' '}
            <GoLink route={route('record', account, { type: 'spendingAgreed', id: String(one.agreed.id) })} about={sentenceOf(one)}>
              {words.look}
            </GoLink>
          </li>
        ))}
      </ul>
    </More>
  );
}

const keyOf = ({ what, of }: AskedAbout): string => `${what} ${of.type} ${of.id}`;

function sentenceOf({ what, text, pence, day }: AskedAbout): string {
  return said.spending(spendingWords.kinds[what].title, text, pence, day);
}

/** Spending that nobody has said a word of yet. */
function Spending({ account, asked }: { readonly account: number; readonly asked: readonly AskedAbout[] }) {
  const [saying, setSaying] = useState<string | null>(null);
  const open = asked.filter(({ agreed }) => agreed === null);
  if (open.length === 0) return null;
  return (
    <ul className="stack stack-tight">
      {open.map((one) => (
        <li key={keyOf(one)} className="stack stack-tight">
          <p>
            {sentenceOf(one)}{' '}
            <GoLink route={routeOf(account, one.day, one.of)} about={sentenceOf(one)}>
              {words.look}
            </GoLink>
          </p>
          {saying === keyOf(one) ? (
            <SayWhy account={account} asked={one} onDone={() => setSaying(null)} />
          ) : (
            <div className="no-print">
              <Button onPress={() => setSaying(keyOf(one))}>
                {words.say} <span className="unseen">{sentenceOf(one)}</span>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
