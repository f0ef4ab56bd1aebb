import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { Action } from './action.tsx';
import styles from './confirm-dialog.module.css';

interface ConfirmDialogProps {
  title: string;
  confirmLabel: string;
  /** Where “Cancel” would be misread. */
  closeLabel?: string;
  children: ReactNode;
  isOpen: boolean;
  isBusy?: boolean;
  /** Closing is the caller's, so that a failure can be said inside. */
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that costs or binds. The dialog itself has the focus, so that no key pressed too early says yes. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, closeLabel, children, isOpen, isBusy = false, onConfirm, onClose } = props;
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog role="alertdialog" className={styles.dialog ?? ''}>
          <Heading slot="title" level={2} className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>
            <Action onPress={onClose}>{closeLabel ?? text('cancel')}</Action>
            <Action look="primary" onPress={onConfirm} isPending={isBusy}>
              {confirmLabel}
            </Action>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
