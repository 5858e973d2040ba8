/**
 * Making an account by hand, in five short steps and a last look: the few facts from which figures begin, each left open where it is not
 * known yet. What was typed is kept as typed; faults stand beside their fields, on the step they are of. Plan and people are added afterwards.
 */
import { useEffect, useRef, useState } from 'react';
import { useUnsaved } from '../../program/before-leaving.ts';
import { Button } from '../../parts/page/button.tsx';
import type { Faults } from '../../parts/fields/draft.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { go, goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { CreateFile } from '../start/create-file.tsx';
import { LastLook } from './new-account-last-look.tsx';
import { emptyAccount, FIELDS, readAccount, STEPS } from './new-account-draft.ts';
import type { Step, TypedAccount } from './new-account-draft.ts';
import { STEP_FIELDS } from './new-account-steps.tsx';

/** `file` is `new` where the account is to begin a file of its own. */
export function NewAccount({ address }: ScreenProps<{ readonly file: 'new' | undefined }>) {
  const open = useRead('file.status', {}).data?.open ?? null;
  const needsFile = address.file === 'new' || open === null || open.example;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      {needsFile ? (
        <CreateFile exampleOpen={open?.example ?? false} onMade={() => goInstead(to('new-account'))} />
      ) : (
        <>
          <p className="soft">{words.inFile(open.name)}</p>
          <Interview />
        </>
      )}
    </Page>
  );
}

/** The faults of one step. */
function faultsOf(step: Step, faults: Faults<TypedAccount>): Faults<TypedAccount> {
  return Object.fromEntries(FIELDS[step].map((name) => [name, faults[name]]));
}

const isFaulty = (faults: Faults<TypedAccount>): boolean => Object.values(faults).some((fault) => fault !== undefined);

function Interview() {
  const draft = useDraft(emptyAccount);
  const create = useWrite('accounts.create');
  const saved = useUnsaved(draft.changed);
  const [at, setAt] = useState<Step | 'look'>('person');
  const place = at === 'look' ? STEPS.length : STEPS.indexOf(at);
  const [moved, setMoved] = useState(false);
  const show = (next: Step | 'look'): void => {
    draft.check({});
    setMoved(true);
    setAt(next);
  };
  const { faults, input } = readAccount(draft.values);
  const onward = (step: Step): void => {
    if (draft.check(faultsOf(step, faults))) show(STEPS[place + 1] ?? 'look');
  };
  const make = async (): Promise<void> => {
    const faulty = STEPS.find((step) => isFaulty(faultsOf(step, faults)));
    if (faulty !== undefined || input === null) {
      setAt(faulty ?? 'person');
      return void draft.check(faultsOf(faulty ?? 'person', faults));
    }
    const result = await create.run(input);
    if (result.ok) {
      saved();
      return go(to('overview', result.value.account));
    }
    const blamed = STEPS.find((step) => FIELDS[step].some((name) => name === result.problem.field));
    if (blamed === undefined) return;
    setAt(blamed);
    draft.blame(result.problem);
  };
  const ahead = STEPS[place - 1];
  const back = place > 0 && (
    <Button icon="left" onPress={() => show(ahead ?? 'person')}>
      {words.back}
    </Button>
  );
  const title = at === 'look' ? words.look : words.steps[at].title;
  const Asked = at === 'look' ? null : STEP_FIELDS[at];
  return (
    <Form key={at} label={title} faultCount={draft.faultCount} onSave={() => (at === 'look' ? void make() : onward(at))}>
      <p className="soft">{words.stepOf(place + 1, STEPS.length + 1)}</p>
      <StepHeading title={title} takesFocus={moved} />
      <p className="field-help">{at === 'look' ? words.lookHelp : words.steps[at].why}</p>
      {Asked === null ? <LastLook values={draft.values} onChange={show} /> : <Asked draft={draft} />}
      <div className="row">
        <Button type="submit" look="primary" pending={create.pending}>
          {at === 'look' ? words.make : words.next}
        </Button>
        {back}
      </div>
      {create.problem && at === 'look' && <Trouble problem={create.problem} />}
    </Form>
  );
}

/** Of the step that is there now: what is read next begins with it. */
function StepHeading({ title, takesFocus }: { readonly title: string; readonly takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {title}
    </h2>
  );
}
