import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

/**
 * A question that comes before everything else on the screen. A touch beside it counts as `onAway`,
 * so nobody is stuck behind it.
 */
export interface AskDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  readonly onAway: () => void;
}

export function AskDialog({ title, children, actions, onAway }: AskDialogProps) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onAway()}>
      <Modal className="ask-dialog">
        <Dialog role="alertdialog">
          <Heading slot="title">{title}</Heading>
          <div className="words">{children}</div>
          <div className="actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
