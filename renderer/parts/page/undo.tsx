/**
 * Taking back the last change. A screen saves with `useChange` and puts `<TakeBack />` beside what was saved: it says
 * what was done and offers to take it back; Ctrl+Z does the same from anywhere that is not a box being typed in. The line goes with its
 * screen; Ctrl+Z does not. Only the last change of the account in view is remembered; older ones are taken back where they are listed.
 */
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Result } from '../../../core/api/method.ts';
import type { Input, MethodName, Output } from '../../../core/api/methods.ts';
import type { Problem } from '../../../core/values/problem.ts';
import { useWrite } from '../../program/use-program.tsx';
import type { Write } from '../../program/use-program.tsx';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from './button.tsx';
import { isOverlaid } from './dialog.tsx';
import { isTyping } from './typing.ts';
import { Trouble } from './note.tsx';

interface Change {
  /** What takes it back; null: told, but not taken back from here. */
  readonly back: Input<'changes.undo'> | Input<'changes.undoBatch'> | null;
  /** What Ctrl+Z says then. */
  readonly stays?: string;
  /** What was done, as a sentence. */
  readonly said: string;
  /** That it is outside the authority to act of whoever did it. */
  readonly outside?: string;
  /** The screen leads on once it is done, so it is said on the next one. */
  readonly leadsOn?: boolean;
}

interface Undo {
  /** What the line says; null: nothing. */
  readonly said: string | null;
  /** Of what was done and stands: that it is outside an authority to act. */
  readonly outside: string | null;
  /** Whether the line offers to take it back. */
  readonly offers: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  /** How many `<TakeBack />` the screen has put up itself. */
  readonly places: number;
  readonly note: (change: Change | null) => void;
  readonly takeBack: () => void;
  readonly put: () => () => void;
}

const UndoContext = createContext<Undo | null>(null);

function useUndo(): Undo {
  const undo = use(UndoContext);
  if (undo === null) throw new Error('a change outside UndoProvider');
  return undo;
}

interface UndoProviderProps {
  /** What tells the screen that is shown from others. */
  readonly place: string;
  readonly children: ReactNode;
}

/** The shell keeps one for each account, so that Ctrl+Z never reaches into another. */
export function UndoProvider({ place, children }: UndoProviderProps) {
  const one = useWrite('changes.undo');
  const batch = useWrite('changes.undoBatch');
  const pending = one.pending || batch.pending;
  const [last, setLast] = useState<Change | null>(null);
  const [taken, setTaken] = useState(false);
  const [places, setPlaces] = useState(0);
  const [shown, setShown] = useState(false);
  // Ctrl+Z was pressed, and there was nothing.
  const [nothing, setNothing] = useState(false);
  const [at, setAt] = useState(place);
  if (at !== place) {
    setAt(place);
    setNothing(false);
    if (last?.leadsOn) setLast({ ...last, leadsOn: false });
    else setShown(false);
  }
  const { problem } = last?.back && 'accounts' in last.back ? batch : one;
  const note = useCallback((change: Change | null) => {
    setLast(change);
    setTaken(false);
    setNothing(false);
    setShown(true);
  }, []);
  const [undoOne, undoBatch] = [one.run, batch.run];
  const takeBack = useCallback(() => {
    if (pending) return;
    setShown(true);
    if (last === null || taken) return setNothing(true);
    if (last.stays !== undefined) setLast({ ...last, said: last.stays });
    if (last.back === null) return;
    const done: Promise<Result<unknown>> = 'accounts' in last.back ? undoBatch(last.back) : undoOne(last.back);
    void done.then((result) => setTaken(result.ok));
  }, [last, taken, pending, undoOne, undoBatch]);
  const put = useCallback(() => {
    setPlaces((count) => count + 1);
    return () => setPlaces((count) => count - 1);
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || isTyping(event) || isOverlaid()) return;
      event.preventDefault();
      takeBack();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [takeBack]);
  const said = nothing ? partsWords.nothingToTakeBack : !shown || last === null ? null : taken ? partsWords.takenBack(last.said) : last.said;
  const offers = shown && !nothing && !taken && last !== null && last.back !== null;
  const outside = offers ? (last.outside ?? null) : null;
  const failed = shown ? problem : null;
  const undo = useMemo(
    () => ({ said, outside, offers, pending, problem: failed, places, note, takeBack, put }),
    [said, outside, offers, pending, failed, places, note, takeBack, put],
  );
  return <UndoContext value={undo}>{children}</UndoContext>;
}

export interface Save<N extends MethodName> extends Omit<Write<N>, 'run'> {
  /** Like `useWrite`'s, and remembers the change under the sentence `said`: "Invoice INV1046 saved." Null: nothing came of it. */
  run(input: Input<N>, said: string | ((value: Output<N>) => string | null)): Promise<Result<Output<N>>>;
}

/** A write of an account, or of a batch of them, that can be taken back. `leadsOn`: the screen goes to another one once it is done. */
export function useChange<N extends MethodName>(method: N, { leadsOn = false } = {}): Save<N> {
  const { run, ...standing } = useWrite(method);
  const { note } = useUndo();
  const save = useCallback(
    async (input: Input<N>, said: string | ((value: Output<N>) => string | null)) => {
      const result = await run(input);
      if (!result.ok || result.change === undefined) return result;
      const { change, accounts = [] } = result;
      const [account] = accounts;
      if (account === undefined) return result;
      const back = accounts.length === 1 ? { account, change } : { accounts: [...accounts], change };
      const sentence = typeof said === 'string' ? said : said(result.value);
      if (sentence !== null) note({ back, said: sentence, leadsOn, ...(result.outside !== undefined && { outside: result.outside }) });
      return result;
    },
    [run, note, leadsOn],
  );
  return { run: save, ...standing };
}

/** Says in the same place what was done where it is not taken back by one press, and how else (`stays`), and forgets the change before it. */
export function useTell(): (said: string, stays: string) => void {
  const { note } = useUndo();
  return useCallback((said, stays) => note({ back: null, said, stays }), [note]);
}

/** Takes the last change back, as Ctrl+Z does: for a box in which nothing is typed that Ctrl+Z could be of. */
export function useTakeBack(): () => void {
  return useUndo().takeBack;
}

/** The line that says what was saved and takes it back. Put it where the saving happened. */
export function TakeBack() {
  const { put } = useUndo();
  useEffect(() => put(), [put]);
  return <TakeBackLine />;
}

/** The shell's: only where the screen has put up none. */
export function TakeBackElsewhere() {
  return useUndo().places === 0 ? <TakeBackLine /> : null;
}

function TakeBackLine() {
  const { said, outside, offers, pending, problem, takeBack } = useUndo();
  return (
    <>
      <div className="take-back" role="status">
        {said !== null && <span>{said}</span>}
        {outside !== null && <strong>{outside}</strong>}
        {offers && (
          <Button look="plain" icon="back" pending={pending} onPress={takeBack}>
            {partsWords.takeBack} <kbd>{partsWords.takeBackKeys}</kbd>
          </Button>
        )}
      </div>
      {problem !== null && <Trouble problem={problem} />}
    </>
  );
}
