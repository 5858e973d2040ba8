/**
 * A question laid over the page, for the few things that can't be taken back: it says so before it starts.
 * Focus goes in and comes back; Escape means no. Anything that can be undone needs no question.
 */
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { partsWords } from '../../words/parts/parts.ts';
import { Button } from './button.tsx';

interface AskProps {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The words of the button that goes ahead. */
  readonly yes: string;
  /** Of the one that does not. */
  readonly no?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Ask({ open, title, children, yes, no = partsWords.cancel, danger = false, pending = false, onYes, onNo }: AskProps) {
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(stays) => !stays && onNo()} isDismissable={false}>
      <Modal className="dialog">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className="row">
            <Button look={danger ? 'danger' : 'primary'} pending={pending} onPress={onYes}>
              {yes}
            </Button>
            <Button onPress={onNo} autoFocus>
              {no}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whether something lies over the page that has to be answered or closed first. */
export function isOverlaid(): boolean {
  return document.querySelector('[role=alertdialog], [role=dialog]') !== null;
}
