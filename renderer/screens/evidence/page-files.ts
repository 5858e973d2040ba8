/**
 * Files pasted on a page, or dropped anywhere on it. The button does all of it too, for those who use no mouse; and what is
 * pasted as words into a box stays with that box.
 */
import { useEffect, useEffectEvent, useState } from 'react';
import { isOverlaid } from '../../parts/page/dialog.tsx';
import { isTyping } from '../../parts/page/typing.ts';
import { papersWords as words } from '../../words/evidence.ts';

/** Browsers call every picture that is pasted so. */
const PASTED = 'image.png';

/** @param take is given files, at least one. Answers whether files are held over the page now. */
export function usePageFiles(take: (files: readonly File[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const taken = useEffectEvent((files: readonly File[]) => {
    if (files.length > 0) take(files);
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true && !isOverlaid();
    const held = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = (event: DragEvent): void => {
      // Between two parts of the page there is somewhere it goes to.
      if (event.relatedTarget === null) setOver(false);
    };
    // While something is held there are no such moves: it was let go of elsewhere.
    const moved = (): void => setOver(false);
    const dropped = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      taken([...(event.dataTransfer?.files ?? [])]);
    };
    const pasted = (event: ClipboardEvent): void => {
      const data = event.clipboardData;
      if (data === null || data.files.length === 0 || isOverlaid() || (isTyping(event) && data.types.includes('text/plain'))) return;
      event.preventDefault();
      taken([...data.files].map((file) => (file.name === PASTED ? new File([file], words.pasted, { type: file.type }) : file)));
    };
    addEventListener('dragenter', held);
    addEventListener('dragover', held);
    addEventListener('dragleave', left);
    addEventListener('pointermove', moved);
    addEventListener('drop', dropped);
    addEventListener('paste', pasted);
    return () => {
      removeEventListener('dragenter', held);
      removeEventListener('dragover', held);
      removeEventListener('dragleave', left);
      removeEventListener('pointermove', moved);
      removeEventListener('drop', dropped);
      removeEventListener('paste', pasted);
    };
  }, [enabled]);
  return over;
}
