import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './dialog-frame.module.css';

interface DialogFrameProps {
  title: string;
  /** `alertdialog`: it interrupts, and asks. */
  role?: 'dialog' | 'alertdialog';
  isOpen: boolean;
  /** Can it not be closed now, because what was confirmed is being done? */
  isBusy?: boolean;
  onClose: () => void;
  /** The buttons at its end. */
  actions: ReactNode;
  children: ReactNode;
}

/** A window over the panel. It has the focus itself at first, so that no key pressed too early presses a button. */
export function DialogFrame({
  title,
  role = 'dialog',
  isOpen,
  isBusy = false,
  onClose,
  actions,
  children,
}: DialogFrameProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isKeyboardDismissDisabled={isBusy}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog role={role} className={styles.dialog ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
