/** One's own page, where several people use the file: what one may do, one's passphrase, and letting somebody else in. */
import { useState } from 'react';
import { useUser } from '../../program/use-user.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { SecretField } from '../../parts/fields/secret-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { goFirst } from '../../app/route.ts';
import { useUnsaved } from '../../program/before-leaving.ts';
import { useWrite } from '../../program/use-program.tsx';
import { formatDay, formatDays } from '../../../core/values/day.ts';
import { accessWords as words } from '../../words/access.ts';

export function Me(_props: ScreenProps) {
  const user = useUser();
  const leaving = useWrite('profiles.leave');
  if (user === null) return null;
  const { name, role, period } = user;
  return (
    <Page title={words.meTitle(name)} below={<p className="lead">{`${words.roles[role]}. ${words.does[role]}`}</p>}>
      {period && <p>{words.looksAt(formatDays(period.from, period.to), formatDay(period.until))}</p>}
      <div className="stack stack-tight">
        <p>{words.switchHelp}</p>
        <div className="row">
          <Button look="primary" pending={leaving.pending} onPress={() => void leaving.run({}).then((result) => result.ok && goFirst())}>
            {words.switch}
          </Button>
        </div>
        {leaving.problem && <Trouble problem={leaving.problem} />}
      </div>
      <OwnPassphrase />
      <p className="soft">{words.honest}</p>
    </Page>
  );
}

function OwnPassphrase() {
  const changing = useWrite('profiles.changePassphrase');
  const draft = useDraft({ current: '', next: '' });
  const [done, setDone] = useState(false);
  const saved = useUnsaved(draft.changed, { secret: true });
  const save = async (): Promise<void> => {
    const { current, next } = draft.values;
    setDone(false);
    if (!draft.check({ current: current === '' ? words.yoursNeeded : undefined, next: next === '' ? words.yoursNeeded : undefined })) return;
    const result = await changing.run({ current, next });
    if (!result.ok) return void draft.blame(result.problem);
    saved();
    draft.reset({ current: '', next: '' });
    setDone(true);
  };
  return (
    <Section title={words.ownTitle} id="own">
      <Form label={words.ownTitle} faultCount={draft.faultCount} onSave={() => void save()}>
        <SecretField label={words.current} suggest="current-password" {...draft.field('current')} />
        <SecretField label={words.ownNext} suggest="new-password" {...draft.field('next')} />
        <div className="row">
          <Button type="submit" pending={changing.pending}>
            {words.ownSave}
          </Button>
        </div>
        <p role="status">{done && words.ownChanged}</p>
        {changing.problem && changing.problem.field === undefined && <Trouble problem={changing.problem} />}
      </Form>
    </Section>
  );
}
