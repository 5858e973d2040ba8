/**
 * One person's books for somebody else: as a file to go on with, after which one's own copy is only looked at, or as a file to look at.
 * The two steps of handing over are two for good reason: a file may get lost on its way.
 */
import { useState } from 'react';
import type { HandoverMade, HandoverState } from '../../../core/api/handover.ts';
import type { Result } from '../../../core/api/method.ts';
import { isDay } from '../../../core/values/day.ts';
import { handoverWords as said } from '../../../core/words/handover.ts';
import { go, to } from '../../app/route.ts';
import type { AccountScreenProps } from '../../app/screen-props.ts';
import { Check } from '../../parts/fields/choice.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { useDraft } from '../../parts/fields/draft.ts';
import { Form } from '../../parts/fields/form.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Button } from '../../parts/page/button.tsx';
import { Ask } from '../../parts/page/dialog.tsx';
import { Note, Skeleton, Trouble } from '../../parts/page/note.tsx';
import { Page, Section } from '../../parts/page/page.tsx';
import { Progress } from '../../parts/page/progress.tsx';
import { Trail } from '../../parts/page/trail.tsx';
import { useUnsaved } from '../../program/before-leaving.ts';
import { today } from '../../program/today.ts';
import { useHost, useRead, useWrite } from '../../program/use-program.tsx';
import { aboutAccountWords } from '../../words/accounts/about-account.ts';
import { handoverWords as words } from '../../words/handover.ts';
import { faultsOf, NewPassphrase } from '../settings/new-passphrase.tsx';

export function HandOver({ account: { id } }: AccountScreenProps<object>) {
  const state = useRead('handover.state', { account: id });
  const handed = state.data?.handedOver ?? null;
  return (
    <Page
      title={words.title}
      above={<Trail steps={[{ title: aboutAccountWords.title, route: to('about-account', id) }]} />}
      below={<p className="lead">{words.lead}</p>}
    >
      {state.error && <Trouble problem={state.error.problem} again={() => void state.refetch()} />}
      {!state.data && !state.error && <Skeleton lines={6} />}
      {handed && <Handed account={id} handed={handed} />}
      {state.data && !handed && (
        <>
          <Make account={id} />
          <Done account={id} made={state.data.made} />
          <Look account={id} />
        </>
      )}
    </Page>
  );
}

const FIRST = { to: '', next: '', again: '', notes: true, mandates: true, fees: true };

interface Giving {
  readonly status: string;
  readonly lost: readonly string[];
  readonly begin: () => void;
  /** Saves what was made; answers whether it was. */
  readonly give: (made: Result<HandoverMade>) => Promise<boolean>;
}

function useGiving(): Giving {
  const host = useHost();
  const [status, setStatus] = useState('');
  const [lost, setLost] = useState<readonly string[]>([]);
  const begin = (): void => {
    setStatus('');
    setLost([]);
  };
  const give = async (made: Result<HandoverMade>): Promise<boolean> => {
    if (!made.ok) return false;
    const { file, papers } = made.value;
    setLost(made.value.lost);
    const isSaved = await host.saveFile(file);
    setStatus(isSaved ? words.saved(file.path, papers) : words.notSaved);
    return isSaved;
  };
  return { status, lost, begin, give };
}

function Given({ status, lost }: Pick<Giving, 'status' | 'lost'>) {
  return (
    <>
      <p role="status">{status}</p>
      {lost.length > 0 && (
        <Note weight="bad" title={words.lost}>
          <ul>
            {lost.map((paper, index) => (
              <li key={index}>{paper}</li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

function Make({ account }: { readonly account: number }) {
  const draft = useDraft(FIRST);
  const making = useWrite('handover.make');
  const giving = useGiving();
  const kept = useUnsaved(draft.changed, { secret: true });
  const { values, field } = draft;
  const make = async (): Promise<void> => {
    giving.begin();
    if (!draft.check({ to: values.to.trim() === '' ? words.toNeeded : undefined, ...faultsOf(values) })) return;
    const { to: whom, next: passphrase, notes, mandates, fees } = values;
    const result = await making.run({ account, to: whom, passphrase, notes, mandates, fees });
    if (!result.ok) return void draft.blame(result.problem);
    if (await giving.give(result)) {
      kept();
      draft.reset(FIRST);
    }
  };
  return (
    <Section title={words.makeTitle} id="make">
      <p>{words.makeLead}</p>
      <Form label={words.makeTitle} faultCount={draft.faultCount} onSave={() => void make()}>
        <TextField label={words.to} help={words.toHelp} {...field('to')} />
        <p>{words.passphraseLead}</p>
        <NewPassphrase draft={draft} fileName={values.to} />
        <Check {...field('notes')}>{words.notes}</Check>
        <Check {...field('mandates')}>{words.mandates}</Check>
        <Check {...field('fees')}>{words.fees}</Check>
        <div className="row">
          <Button type="submit" look="primary" pending={making.pending}>
            {words.make}
          </Button>
        </div>
        {making.pending && <Progress label={words.making} done={making.progress} onCancel={making.cancel} />}
        {making.problem && draft.faultCount === 0 && <Trouble problem={making.problem} />}
      </Form>
      <Given {...giving} />
    </Section>
  );
}

function Done({ account, made }: { readonly account: number; readonly made: HandoverState['made'] }) {
  const draft = useDraft({ keepUntil: '' });
  const done = useWrite('handover.done');
  useUnsaved(draft.changed);
  const save = async (): Promise<void> => {
    const { keepUntil } = draft.values;
    if (!draft.check({ keepUntil: isDay(keepUntil) ? undefined : words.notDay })) return;
    const result = await done.run({ account, keepUntil });
    if (!result.ok) draft.blame(result.problem);
  };
  return (
    <Section title={words.doneTitle} id="done">
      {made === null ? (
        <p>{words.doneNotYet}</p>
      ) : (
        <Form label={words.doneTitle} faultCount={draft.faultCount} onSave={() => void save()}>
          <p>{words.doneLead(made.to)}</p>
          <DayField label={words.keepUntil} help={words.keepUntilHelp} {...draft.field('keepUntil')} />
          <div className="row">
            <Button type="submit" pending={done.pending}>
              {words.done}
            </Button>
          </div>
          {done.problem && draft.faultCount === 0 && <Trouble problem={done.problem} />}
        </Form>
      )}
    </Section>
  );
}

function Handed({ account, handed }: { readonly account: number; readonly handed: NonNullable<HandoverState['handedOver']> }) {
  const back = useWrite('handover.takeBack');
  const remove = useWrite('accounts.remove');
  const [asking, setAsking] = useState<'back' | 'remove' | null>(null);
  const yes = async (): Promise<void> => {
    const which = asking;
    setAsking(null);
    const result = which === 'remove' ? await remove.run({ account }) : await back.run({ account });
    if (result.ok && which === 'remove') go(to('accounts'));
  };
  return (
    <Section title={words.handedTitle} id="handed">
      <p>{said.handedOver(handed.to, handed.on, handed.keepUntil)}</p>
      <div className="row">
        <Button pending={back.pending} onPress={() => setAsking('back')}>
          {words.back}
        </Button>
        <Button look="plain" pending={remove.pending} onPress={() => setAsking('remove')}>
          {words.remove}
        </Button>
      </div>
      <Ask
        open={asking !== null}
        title={asking === 'remove' ? words.remove : words.back}
        yes={asking === 'remove' ? words.remove : words.backYes}
        danger
        onYes={() => void yes()}
        onNo={() => setAsking(null)}
      >
        <p>{asking === 'remove' ? words.removeLead : words.backLead}</p>
      </Ask>
      {back.problem && <Trouble problem={back.problem} />}
      {remove.problem && <Trouble problem={remove.problem} />}
    </Section>
  );
}

function Look({ account }: { readonly account: number }) {
  const first = { to: '', next: '', again: '', until: '', from: '', upTo: today(), notes: false };
  const draft = useDraft(first);
  const making = useWrite('handover.makeLook');
  const giving = useGiving();
  const kept = useUnsaved(draft.changed, { secret: true });
  const { values, field } = draft;
  const make = async (): Promise<void> => {
    giving.begin();
    const day = (value: string): string | undefined => (isDay(value) ? undefined : words.notDay);
    const days = { until: day(values.until), from: day(values.from), upTo: day(values.upTo) };
    if (!draft.check({ to: values.to.trim() === '' ? words.toNeeded : undefined, ...days, ...faultsOf(values) })) return;
    const { to: whom, next: passphrase, until, from, upTo, notes } = values;
    const result = await making.run({ account, to: whom, passphrase, until, from, upTo, notes });
    if (!result.ok) return void draft.blame(result.problem);
    if (await giving.give(result)) {
      kept();
      draft.reset(first);
    }
  };
  return (
    <Section title={words.lookTitle} id="look">
      <p>{words.lookLead}</p>
      <Note>
        <p>{words.lookWarning}</p>
      </Note>
      <Form label={words.lookTitle} faultCount={draft.faultCount} onSave={() => void make()}>
        <TextField label={words.to} help={words.toHelp} {...field('to')} />
        <DayField label={words.until} {...field('until')} />
        <DayField label={words.from} {...field('from')} />
        <DayField label={words.upTo} {...field('upTo')} />
        <Check {...field('notes')}>{words.notes}</Check>
        <p>{words.passphraseLead}</p>
        <NewPassphrase draft={draft} fileName={values.to} />
        <div className="row">
          <Button type="submit" pending={making.pending}>
            {words.lookMake}
          </Button>
        </div>
        {making.pending && <Progress label={words.making} done={making.progress} onCancel={making.cancel} />}
        {making.problem && draft.faultCount === 0 && <Trouble problem={making.problem} />}
      </Form>
      <Given {...giving} />
    </Section>
  );
}
