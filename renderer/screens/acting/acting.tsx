/** Acting for somebody else on one page: who acts, the decisions of some days, and interests of those who act with what was told of them. */
import type { ActingView } from '../../../core/api/acting.ts';
import type { ConflictFlag } from '../../../core/acting/conflicts.ts';
import { formatDay } from '../../../core/values/day.ts';
import { conflictWords } from '../../../core/words/books/conflicts.ts';
import { mandateWords } from '../../../core/words/books/mandates.ts';
import { goInstead, to as route } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { DayHeld } from '../../parts/fields/day-held.tsx';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { More } from '../../parts/page/more.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TakeBack } from '../../parts/page/undo.tsx';
import { Day } from '../../parts/tables/amount.tsx';
import { Table } from '../../parts/tables/table.tsx';
import { useRead } from '../../program/use-program.tsx';
import { actingWords as words } from '../../words/acting.ts';
import { recordsWords } from '../../words/records.ts';
import { recordOf } from '../overview/figure-links.ts';
import { OwnMoney } from './own-money.tsx';
import { SavePage } from '../papers/save-page.tsx';

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export function Acting({ account: { id: account }, address }: AccountScreenProps<Days>) {
  const turned = address.from !== undefined && address.to !== undefined && address.to < address.from;
  const { data, error, refetch } = useRead('acting.view', { account, ...address }, { enabled: !turned });
  const show = (days: Partial<Days>): void => goInstead(route('acting', account, { ...address, ...days }));
  const from = address.from ?? data?.from;
  const to = address.to ?? data?.to;
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: recordsWords.title, route: route('records', account) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      <TakeBack />
      {from !== undefined && to !== undefined && (
        <div className="row no-print">
          <DayHeld label={words.from} on={from} onDay={(day) => show({ from: day, to })} />
          <DayHeld label={words.to} on={to} onDay={(day) => show({ from, to: day })} />
        </div>
      )}
      {turned && <p role="alert">{words.turned}</p>}
      {error && <Trouble problem={error.problem} again={() => void refetch()} />}
      {!data && !error && !turned && <Skeleton what={words.reading} lines={8} />}
      {data && !turned && (
        <>
          <Mandates account={account} mandates={data.mandates} />
          <Decisions account={account} view={data} />
          <OwnMoney account={account} savings={data.savings} />
          <Conflicts account={account} view={data} />
        </>
      )}
    </Page>
  );
}

function Mandates({ account, mandates }: { readonly account: number; readonly mandates: ActingView['mandates'] }) {
  return (
    <Section title={words.who} id="who-acts">
      {mandates.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <ul className="stack stack-tight">
          {mandates.map(({ id, who, role, document, standing }) => (
            <li key={id}>
              <GoLink route={route('record', account, { type: 'mandates', id: String(id) })}>{who ?? mandateWords.roles[role].title}</GoLink>{' '}
              <span className="soft">{[mandateWords.roles[role].title, document, words.standing[standing]].filter((part) => part !== null).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <GoButton icon="plus" route={route('record', account, { type: 'mandates' })}>
          {words.add}
        </GoButton>
      </div>
    </Section>
  );
}

function Decisions({ account, view: { decisions, from } }: { readonly account: number; readonly view: ActingView }) {
  return (
    <Section title={words.decisions} id="decisions">
      {decisions.length === 0 ? (
        <p>{words.noDecisions}</p>
      ) : (
        <ul className="stack stack-tight">
          {decisions.map(({ id, title, day, gaps }) => (
            <li key={id}>
              <GoLink route={route('record', account, { type: 'decisions', id: String(id) })}>{title}</GoLink>{' '}
              <span className="soft">
                <Day day={day} />. {gaps.length === 0 ? words.whole : words.gaps(gaps.length)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <More title={words.think}>
        <ul>
          {words.principles.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p>{words.able}</p>
        <ul>
          {words.abilities.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </More>
      <div className="row">
        <GoButton icon="plus" route={route('record', account, { type: 'decisions' })}>
          {words.addDecision}
        </GoButton>
        <GoButton route={route('records', account, { type: 'deputyReports' })}>{words.reports}</GoButton>
      </div>
      {decisions.length > 0 && <SavePage account={account} of={{ page: 'decisions', from }} print={null} />}
    </Section>
  );
}

function Conflicts({ account, view: { conflicts } }: { readonly account: number; readonly view: ActingView }) {
  return (
    <Section title={words.conflicts} id="conflicts">
      <p className="soft">{words.conflictsLead}</p>
      {conflicts.length === 0 ? (
        <p>{words.noConflicts}</p>
      ) : (
        <Table
          caption={words.conflicts}
          captionUnseen
          columns={[
            { key: 'what', head: words.conflicts, kind: 'head', cell: (flag) => <What account={account} flag={flag} /> },
            { key: 'told', head: words.seeDeclared, cell: (flag) => <Told account={account} flag={flag} /> },
          ]}
          rows={conflicts}
          rowKey={({ what, who }) => `${what} ${who ?? ''}`}
        />
      )}
    </Section>
  );
}

function What({ account, flag: { sentence, made } }: { readonly account: number; readonly flag: ConflictFlag }) {
  const [one, another] = made;
  if (one && !another)
    return (
      <>
        {sentence}{' '}
        <GoLink route={recordOf(account, one.opens)} about={sentence}>
          {words.look}
        </GoLink>
      </>
    );
  return (
    <>
      {sentence}
      <More title={words.lookAll(made.length)}>
        <ul className="stack stack-tight">
          {made.map((item) => (
            <li key={`${item.opens.type} ${item.opens.id}`}>
              <GoLink route={recordOf(account, item.opens)}>{words.item(item)}</GoLink>
            </li>
          ))}
        </ul>
      </More>
    </>
  );
}

function Told({ account, flag: { what, who, sentence, declared, lacks } }: { readonly account: number; readonly flag: ConflictFlag }) {
  if (declared === null)
    return (
      <span className="stack stack-tight">
        <span>{words.open}</span>
        <GoLink route={route('record', account, { type: 'conflicts', what, ...(who !== null && { who }) })} about={sentence}>
          {words.declare}
        </GoLink>
      </span>
    );
  return (
    <GoLink route={route('record', account, { type: 'conflicts', id: String(declared.id) })}>
      {[words.declared(formatDay(declared.declaredOn), declared.agreedBy), ...lacks.map((one) => conflictWords.lacks[one])].join(' ')}
    </GoLink>
  );
}
