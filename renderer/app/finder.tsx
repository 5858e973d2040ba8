/**
 * One box that finds anything, over any page: Ctrl+K or its button opens it, arrows and Enter open what is found, Escape gives the
 * focus back. What is typed on the page below stays, and is asked about before another page takes its place, as always.
 * Not the library's Autocomplete: where answers come late, it goes on naming to a screen reader what is no longer in the list.
 */
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { Profile } from '../../core/access/roles.ts';
import { Dialog, Heading, Input, Label, Modal, ModalOverlay, Text, TextField } from 'react-aria-components';
import { Button } from '../parts/page/button.tsx';
import { isOverlaid } from '../parts/page/dialog.tsx';
import { Icon } from '../parts/page/icon.tsx';
import { Trouble } from '../parts/page/note.tsx';
import { useRead } from '../program/use-program.tsx';
import { findWords as words } from '../words/app/find.ts';
import { groupsOf, keyOf, screensNamed } from './found.ts';
import type { Group, Thing, Whose } from './found.ts';
import { go, hrefOf } from './route.ts';

const MOST_RECENT = 5;

interface FinderProps {
  /** Whose things are found; null: nobody's in particular. */
  readonly account: number | null;
  readonly user: Profile | null;
}

/** The button in the frame, and the box it opens. */
export function Finder({ account, user }: FinderProps) {
  const [open, setOpen] = useState(false);
  const [recent, setRecent] = useState<readonly Thing[]>([]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!isOverlaid()) setOpen(true);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  const opens = (thing: Thing): void => {
    setOpen(false);
    const others = recent.filter(({ route }) => hrefOf(route) !== hrefOf(thing.route));
    setRecent([thing, ...others].slice(0, MOST_RECENT));
    go(thing.route);
  };
  return (
    <>
      <button type="button" className="who finder-button" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        <Icon name="find" />
        <span>{words.button}</span>
        <kbd aria-hidden="true">{words.keys}</kbd>
      </button>
      <ModalOverlay className="veil finder-veil" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="dialog finder">
          <Dialog>
            <Heading slot="title" level={2} className="unseen">
              {words.title}
            </Heading>
            <Box account={account} user={user} recent={recent} onOpen={opens} onClose={() => setOpen(false)} />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}

interface BoxProps extends FinderProps {
  readonly recent: readonly Thing[];
  readonly onOpen: (thing: Thing) => void;
  readonly onClose: () => void;
}

function Box({ account, user, recent, onOpen, onClose }: BoxProps) {
  const [text, setText] = useState('');
  const [movedTo, setMovedTo] = useState<string | null>(null);
  const base = useId();
  const asked = useDeferredValue(text.trim().slice(0, 200));
  const found = useRead('find.all', { account, find: asked });
  // Until what is shown is of what is typed, Enter waits for it: it never opens what was found for other words.
  const fresh = asked === text.trim().slice(0, 200) && ((found.data !== undefined && !found.isPlaceholderData) || found.error !== null);
  const waits = useRef(false);
  const typed = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = typed.length > 0 ? groupsOf({ account, user }, typed, found.data) : atFirst({ account, user }, recent);
  const things = groups.flatMap((group) => group.things.map((thing) => ({ key: keyOf(group, thing), thing })));
  const at = things.findIndex(({ key }) => key === movedTo);
  // Once something is typed, it is the first until somebody moves.
  const chosen = things[at < 0 && typed.length > 0 ? 0 : at];
  const idOf = (key: string): string => `${base}${encodeURIComponent(key)}`;
  const chosenId = chosen && idOf(chosen.key);
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  useEffect(() => {
    if (!fresh || !waits.current) return;
    waits.current = false;
    if (chosen) onOpen(chosen.thing);
  });
  const move = (by: 1 | -1): void => {
    const from = chosen ? things.indexOf(chosen) : by === 1 ? -1 : 0;
    setMovedTo(things[(from + by + things.length) % things.length]?.key ?? null);
  };
  const pressed = (event: ReactKeyboardEvent): void => {
    // Enter, too, is a key of whoever composes a character.
    if (event.nativeEvent.isComposing) return;
    const inBox = event.target instanceof HTMLInputElement;
    if (event.key === 'Escape') onClose();
    else if (inBox && event.key === 'ArrowDown') move(1);
    else if (inBox && event.key === 'ArrowUp') move(-1);
    else if (inBox && event.key === 'Enter') {
      if (!fresh) waits.current = true;
      else if (chosen) onOpen(chosen.thing);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const write = (now: string): void => {
    setText(now);
    setMovedTo(null);
  };
  return (
    <div className="finder-inside" onKeyDownCapture={pressed}>
      <div className="finder-head">
        <TextField className="field" autoFocus autoComplete="off" type="search" value={text} onChange={write}>
          <Label className="field-label">{words.box}</Label>
          <Text slot="description" className="field-help">
            {words.help}
          </Text>
          <Input
            className="box"
            spellCheck="false"
            autoCorrect="off"
            enterKeyHint="go"
            maxLength={200}
            aria-autocomplete="list"
            aria-controls={base}
            aria-activedescendant={chosenId}
          />
        </TextField>
        <Button look="plain" onPress={onClose}>
          {words.close}
        </Button>
      </div>
      {found.error && <Trouble problem={found.error.problem} again={() => void found.refetch()} />}
      <p role="status" className="soft">
        {fresh && !found.error && groups.length === 0 && (account === null ? words.noneOutside : words.none)}
        {!fresh && words.looking}
      </p>
      {/* Pressed anywhere, it leaves the focus in the box. */}
      <div id={base} role="menu" tabIndex={-1} className="options finder-list" aria-label={words.list} onMouseDown={(event) => event.preventDefault()}>
        {groups.map((group) => (
          <div role="group" key={group.title} aria-label={group.title}>
            <div role="presentation" className="finder-group">
              {group.title}
            </div>
            {group.things.map((thing) => {
              const key = keyOf(group, thing);
              return (
                // The keys are the box's: it keeps the focus.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  role="menuitem"
                  key={key}
                  id={idOf(key)}
                  tabIndex={-1}
                  className="option"
                  data-key={key}
                  data-focused={key === chosen?.key || undefined}
                  // A list that moves under a pointer at rest chooses nothing.
                  onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setMovedTo(key)}
                  onClick={() => onOpen(thing)}
                >
                  <Marked text={thing.title} words={typed} />
                  {thing.detail && (
                    <small>
                      <Marked text={thing.detail} words={typed} />
                    </small>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function atFirst(whose: Whose, recent: readonly Thing[]): readonly Group[] {
  const screens = screensNamed(whose, []);
  return recent.length > 0 ? [{ title: words.recent, things: recent }, screens] : [screens];
}

/** A text with each of these words, lower case, marked in it. */
function Marked({ text, words: sought }: { readonly text: string; readonly words: readonly string[] }) {
  const low = text.toLowerCase();
  // Where letters change their number with their case, places in one are not places in the other.
  if (sought.length === 0 || low.length !== text.length) return text;
  const marked = new Uint8Array(text.length);
  for (const word of sought) for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length)) marked.fill(1, at, at + word.length);
  const pieces: { from: number; to: number; found: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1);
    const found = marked[at] === 1;
    if (last?.found === found) last.to = at + 1;
    else pieces.push({ from: at, to: at + 1, found });
  }
  return pieces.map(({ from, to, found }) => (found ? <mark key={from}>{text.slice(from, to)}</mark> : text.slice(from, to)));
}
