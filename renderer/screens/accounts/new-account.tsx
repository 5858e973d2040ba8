/**
 * Making an account by hand, in six short steps and a last look: the few facts from which figures begin, each left open where it is not
 * known yet. What was typed is kept in the file from step to step; faults stand beside their fields, on the step they are of. People are added afterwards.
 */
import { useEffect, useRef, useState } from 'react';
import { useUnsaved } from '../../program/before-leaving.ts';
import { Button } from '../../parts/page/button.tsx';
import type { Faults } from '../../parts/fields/draft.ts';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page } from '../../parts/page/page.tsx';
import { go, goInstead, to } from '../../app/route.ts';
import type { ScreenProps } from '../../app/screen-props.ts';
import { useRead, useWrite } from '../../program/use-program.tsx';
import { newAccountWords as words } from '../../words/accounts/new-account.ts';
import { CreateFile } from '../start/create-file.tsx';
import { LastLook } from './new-account-last-look.tsx';
import { emptyAccount, FIELDS, isPlace, readAccount, STEPS, takenUp } from './new-account-draft.ts';
import type { Place, Step, TypedAccount } from './new-account-draft.ts';
import { STEP_FIELDS } from './new-account-steps.tsx';

/** `file` is `new` where the account is to begin a file of its own. */
export function NewAccount({ address }: ScreenProps<{ readonly file: 'new' | undefined; readonly step: Place | undefined }>) {
  const open = useRead('file.status', {}).data?.open ?? null;
  const needsFile = address.file === 'new' || open === null || open.example;
  if (!needsFile) return <InFile name={open.name} step={address.step} />;
  return (
    <Page title={words.title} below={<p className="lead">{words.lead}</p>}>
      <CreateFile exampleOpen={open?.example ?? false} onMade={() => goInstead(to('new-account'))} />
    </Page>
  );
}

/** What is typed is kept in the file from step to step, and taken up again whenever one comes back. */
function InFile({ name, step }: { readonly name: string; readonly step: Place | undefined }) {
  const kept = useRead('accounts.draft', {});
  // As it was when one came: what is kept meanwhile is what is on the screen.
  const [start, setStart] = useState<{ readonly values: TypedAccount; readonly isKept: boolean } | null>(null);
  const [times, setTimes] = useState(0);
  const keep = useWrite('accounts.keepDraft');
  // What was read before may be of an account that is made by now.
  if (start === null && kept.data !== undefined && !kept.isFetching)
    setStart({ values: kept.data === null ? emptyAccount : takenUp(kept.data), isKept: kept.data !== null });
  const keptAt = kept.data?.['step'];
  const at = step ?? (times === 0 && isPlace(keptAt) ? keptAt : 'person');
  const title = at === 'look' ? words.look : words.steps[at].title;
  const anew = async (): Promise<void> => {
    await keep.run({ draft: null });
    setStart({ values: emptyAccount, isKept: false });
    setTimes(times + 1);
    goInstead(to('new-account'));
  };
  return (
    <Page title={step === undefined ? words.title : words.stepTitle(words.title, title)} below={<p className="lead">{words.lead}</p>}>
      <p className="soft">{words.inFile(name)}</p>
      {kept.error && <Trouble problem={kept.error.problem} again={() => void kept.refetch()} />}
      {start === null && !kept.error && <Skeleton lines={6} />}
      {start?.isKept && (
        <div className="row">
          <p role="status">{words.kept}</p>
          <Button look="plain" onPress={() => void anew()}>
            {words.anew}
          </Button>
        </div>
      )}
      {start !== null && <Interview key={times} start={start.values} at={at} />}
    </Page>
  );
}

/** The faults of one step. */
function faultsOf(step: Step, faults: Faults<TypedAccount>): Faults<TypedAccount> {
  return Object.fromEntries(FIELDS[step].map((name) => [name, faults[name]]));
}

const isFaulty = (faults: Faults<TypedAccount>): boolean => Object.values(faults).some((fault) => fault !== undefined);

function Interview({ start, at }: { readonly start: TypedAccount; readonly at: Place }) {
  const draft = useDraft(start);
  const create = useWrite('accounts.create');
  const keep = useWrite('accounts.keepDraft');
  const saved = useUnsaved(draft.changed);
  const place = at === 'look' ? STEPS.length : STEPS.indexOf(at);
  const [moved, setMoved] = useState(false);
  const show = async (next: Place): Promise<void> => {
    const kept = await keep.run({ draft: { ...draft.values, step: next } });
    if (!kept.ok) return;
    draft.reset(draft.values);
    saved();
    setMoved(true);
    go(to('new-account', null, { step: next }));
  };
  const { faults, input } = readAccount(draft.values);
  const onward = (step: Step): void => {
    if (draft.check(faultsOf(step, faults))) void show(STEPS[place + 1] ?? 'look');
  };
  const make = async (): Promise<void> => {
    const faulty = STEPS.find((step) => isFaulty(faultsOf(step, faults)));
    if (faulty !== undefined || input === null) {
      await show(faulty ?? 'person');
      return void draft.check(faultsOf(faulty ?? 'person', faults));
    }
    const result = await create.run(input);
    if (result.ok) {
      saved();
      return go(to('overview', result.value.account));
    }
    const blamed = STEPS.find((step) => FIELDS[step].some((name) => name === result.problem.field));
    if (blamed === undefined) return;
    await show(blamed);
    draft.blame(result.problem);
  };
  const ahead = STEPS[place - 1];
  const back = place > 0 && (
    <Button icon="left" onPress={() => void show(ahead ?? 'person')}>
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
      {Asked === null ? <LastLook values={draft.values} onChange={(step) => void show(step)} /> : <Asked draft={draft} />}
      <div className="row">
        <Button type="submit" look="primary" pending={create.pending}>
          {at === 'look' ? words.make : words.next}
        </Button>
        {back}
      </div>
      {keep.problem && <Trouble problem={keep.problem} />}
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
