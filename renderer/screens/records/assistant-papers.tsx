/** Beside an assistant's record: their papers that run out, with the way to each and to add one. */
import { formatDay } from '../../../core/values/day.ts';
import { to } from '../../app/route.ts';
import { GoButton, GoLink } from '../../parts/page/button.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Section } from '../../parts/page/page.tsx';
import { useRead } from '../../program/use-program.tsx';
import { assistantPaperWords as words } from '../../words/assistant-papers.ts';

interface AssistantPapersProps {
  readonly account: number;
  readonly person: number;
}

export function AssistantPapers({ account, person }: AssistantPapersProps) {
  const read = useRead('reminders.ofAssistant', { account, person });
  return (
    <Section title={words.title} id="papers-that-run-out">
      <p>{words.lead}</p>
      {read.error && <Trouble problem={read.error.problem} again={() => void read.refetch()} />}
      {!read.data && !read.error && <Skeleton lines={2} />}
      {read.data && read.data.papers.length > 0 && (
        <ul>
          {read.data.papers.map(({ id, what, title, givenOn, dueOn, state }) => (
            <li key={id} className="link-line">
              <GoLink route={to('record', account, { type: 'reminders', id: String(id) })}>{words.paper(words.kinds[what], title)}</GoLink>{' '}
              {words.states[state](dueOn === null ? '' : formatDay(dueOn))} {givenOn === null ? '' : words.given(formatDay(givenOn))}
            </li>
          ))}
        </ul>
      )}
      {read.data && read.data.without.length > 0 && <p className="soft">{words.without(read.data.without.map((what) => words.kinds[what]).join(', '))}</p>}
      <div className="row">
        <GoButton route={to('record', account, { type: 'reminders', what: read.data?.without[0] ?? 'training', person: String(person) })}>{words.add}</GoButton>
      </div>
    </Section>
  );
}
