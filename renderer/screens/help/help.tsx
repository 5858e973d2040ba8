/** The help inside the program: the list of its pages with a search over them, and one page. Back leads to where help was asked for. */
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { ScreenProps } from '../../app/screen-props.ts';
import { to } from '../../app/route.ts';
import { Button, GoLink } from '../../parts/page/button.tsx';
import { Page } from '../../parts/page/page.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useHistoryState } from '../../program/use-history-state.ts';
import { helpWords as words } from '../../words/help.ts';
import { HELP_NAMES, helpText } from './pages.ts';
import type { HelpName } from './pages.ts';
import { Prose } from './prose.tsx';
import { findHelp } from './search.ts';

export function Help({ address: { page, part } }: ScreenProps<{ readonly page: HelpName | undefined; readonly part: string | undefined }>) {
  return page === undefined ? <Contents /> : <OnePage name={page} part={part} />;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function Contents() {
  const [asked, ask] = useHistoryState('asked', '', isText);
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <Back />
      <div className="search no-print" role="search">
        <TextField kind="find" label={words.find} help={words.findHelp} value={asked} onChange={ask} fault={undefined} />
      </div>
      {asked.trim() === '' ? <AllPages /> : <FoundPlaces asked={asked} />}
    </Page>
  );
}

function AllPages() {
  return (
    <section className="section" aria-labelledby="pages">
      <h2 id="pages">{words.pages}</h2>
      <ul className="help-list">
        {HELP_NAMES.map((name) => (
          <li key={name}>
            <GoLink route={to('help', null, { page: name })}>{helpText(name).title}</GoLink>
          </li>
        ))}
        <li>
          <GoLink route={to('keys')}>{words.keys}</GoLink>
        </li>
      </ul>
    </section>
  );
}

function FoundPlaces({ asked }: { readonly asked: string }) {
  const found = findHelp(asked);
  return (
    <section className="section">
      <p role="status">{words.found(found.length)}</p>
      <ul className="help-list">
        {found.map(({ page, part, title, says }) => (
          <li key={`${page} ${part ?? ''}`}>
            <GoLink route={to('help', null, { page, part })}>{title}</GoLink>
            <p className="soft">{says}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnePage({ name, part }: { readonly name: HelpName; readonly part: string | undefined }) {
  const { title, lead, sections } = helpText(name);
  return (
    <Page title={title} above={<Trail steps={[{ title: words.title, route: to('help') }]} />}>
      <Back />
      {sections.length > 1 && (
        <nav className="no-print" aria-label={words.onPage}>
          <ul className="help-list help-list-short">
            {sections.map((section) => (
              <li key={section.id}>
                <GoLink route={to('help', null, { page: name, part: section.id })}>{section.title}</GoLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {lead.length > 0 && (
        <div className="prose">
          <Prose pieces={lead} title={title} />
        </div>
      )}
      {sections.map((section) => (
        <HelpPart key={section.id} id={section.id} title={section.title} isAsked={section.id === part}>
          <Prose pieces={section.inside} title={section.title} />
        </HelpPart>
      ))}
    </Page>
  );
}

/** The section that was asked for comes into sight and takes the focus, after the page's own heading had it. */
function HelpPart({ id, title, isAsked, children }: { readonly id: string; readonly title: string; readonly isAsked: boolean; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView();
  }, [isAsked]);
  return (
    <section className="section prose" aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Back() {
  return (
    <div className="row">
      <Button icon="back" onPress={() => history.back()}>
        {words.back}
      </Button>
    </div>
  );
}
