/** Text size, colours, who is using it, the open file and its passphrase, and what the program is. */
import { useState } from 'react';
import type { Settings as Kept } from '../../../core/api/program.ts';
import { GoLink } from '../../parts/page/button.tsx';
import { Choice } from '../../parts/fields/choice.tsx';
import { Facts } from '../../parts/tables/facts.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useRead } from '../../program/use-program.tsx';
import { useUser } from '../../program/use-user.ts';
import { accessWords } from '../../words/access.ts';
import { settingsWords as words } from '../../words/settings/settings.ts';
import { OpenFileSettings } from './file.tsx';
import { RemindSettings } from './remind.tsx';
import { useChoices } from './use-choices.ts';
import { UserName } from './user-name.tsx';

/** In the order they are offered. The program's own lists come with its whole contract, which the page has no use for. */
const SIZES: readonly Kept['textSize'][] = [100, 125, 150, 200];
const THEMES: readonly Kept['theme'][] = ['system', 'light', 'dark'];

export function Settings({ address }: ScreenProps<{ readonly check: true | undefined }>) {
  const settings = useRead('program.settings', {});
  return (
    <Page title={words.title}>
      {settings.error && <Trouble problem={settings.error.problem} again={() => void settings.refetch()} />}
      {!settings.data && !settings.error && <Skeleton lines={6} />}
      {settings.data && (
        <>
          <Look kept={settings.data} />
          <RemindSettings kept={settings.data} />
          <WhoSettings who={settings.data.who} />
        </>
      )}
      <OpenFileSettings check={address.check === true} />
      <About />
    </Page>
  );
}

function Look({ kept }: { readonly kept: Kept }) {
  const { now, choose, problem } = useChoices(kept);
  const { textSize, theme } = now;
  return (
    <Section title={words.lookTitle} id="look">
      <div className="form">
        <Choice
          inRow
          label={words.size}
          help={words.sizeHelp}
          options={SIZES.map((size) => ({ value: `${size}` as const, title: words.sizes[size] }))}
          value={`${textSize}`}
          onChange={(size) => choose({ textSize: SIZES.find((one) => `${one}` === size) ?? 100 })}
          fault={undefined}
        />
        <Choice
          inRow
          label={words.theme}
          help={words.themeHelp}
          options={THEMES.map((one) => ({ value: one, title: words.themes[one] }))}
          value={theme}
          onChange={(next) => choose({ theme: next })}
          fault={undefined}
        />
        {problem && <Trouble problem={problem} />}
      </div>
    </Section>
  );
}

function WhoSettings({ who }: { readonly who: string }) {
  const user = useUser();
  const [saved, setSaved] = useState(false);
  if (user)
    return (
      <Section title={words.whoTitle} id="who">
        <p>{accessWords.trailName(user.name)}</p>
        <p>
          <GoLink route={to('me')}>{accessWords.meTitle(user.name)}</GoLink>
        </p>
      </Section>
    );
  return (
    <Section title={words.whoTitle} id="who">
      <UserName who={who} onSaved={() => setSaved(true)} />
      <p role="status">{saved && words.whoSaved(who)}</p>
    </Section>
  );
}

function About() {
  const about = useRead('program.about', {});
  return (
    <Section title={words.aboutTitle} id="about">
      {about.error && <Trouble problem={about.error.problem} />}
      {!about.data && !about.error && <Skeleton />}
      {about.data && (
        <Facts
          facts={[
            [words.version, about.data.version],
            [words.runs, words.hosts[about.data.host]],
            [words.with, `Node ${about.data.node}, SQLite ${about.data.sqlite}${about.data.electron === null ? '' : `, Electron ${about.data.electron}`}`],
            [words.settingsFolder, about.data.settingsFolder],
            [words.filesFolder, about.data.filesFolder],
          ]}
        />
      )}
      <p>
        {words.offline} {words.licence}
      </p>
      <p>
        <GoLink route={to('keys')}>{words.keys}</GoLink>
      </p>
      <p>
        <GoLink route={to('log')}>{words.log}</GoLink>
      </p>
    </Section>
  );
}
