import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface SubmitFormProps {
  className?: string | undefined;
  /** Is what was typed complete, and nothing of it on its way? */
  isReady: boolean;
  onSubmit: () => Promise<void>;
  children: ReactNode;
}

/** A form that is handed in by its button or by Enter, without a page being loaded. */
export function SubmitForm({ className = '', isReady, onSubmit, children }: SubmitFormProps) {
  return (
    <Form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onSubmit();
      }}
    >
      {children}
    </Form>
  );
}
