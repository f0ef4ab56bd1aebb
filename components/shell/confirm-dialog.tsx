import type { ReactNode } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { text } from '../../lib/text.ts';
import { Action } from './action.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { FailureNote } from './failure-note.tsx';

interface ConfirmDialogProps {
  title: string;
  confirmLabel: string;
  /** Where “Cancel” would be misread. */
  closeLabel?: string;
  children: ReactNode;
  isOpen: boolean;
  /** Is it being done? Then it is too late to say no, and how it ends is said inside. */
  isBusy?: boolean;
  /** Why it was not done. */
  failure?: Failure | null;
  /** false: something inside is still to be done. */
  canConfirm?: boolean;
  /** What it does cannot be undone. */
  isDestructive?: boolean;
  /** Closing is the caller's, so that a failure can be said inside. */
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that costs or binds. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, closeLabel, children, isOpen, onConfirm, onClose } = props;
  const { isBusy = false, failure, canConfirm = true, isDestructive = false } = props;
  const look = isDestructive ? 'destructive' : 'primary';
  const actions = (
    <>
      <Action isDisabled={isBusy} onPress={onClose}>
        {closeLabel ?? text('cancel')}
      </Action>
      <Action look={look} onPress={onConfirm} isPending={isBusy} isDisabled={!canConfirm}>
        {confirmLabel}
      </Action>
    </>
  );
  return (
    <DialogFrame role="alertdialog" {...{ title, isOpen, isBusy, onClose, actions }}>
      {children}
      {failure && <FailureNote failure={failure} urgent />}
    </DialogFrame>
  );
}
