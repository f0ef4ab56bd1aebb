import { FileTrigger } from 'react-aria-components';
import { Action } from './action.tsx';

interface FileActionProps {
  /** The endings of files that may be chosen. */
  types: readonly string[];
  isPending?: boolean;
  onFile: (file: File) => unknown;
  children: string;
}

/** A button that lets the user choose a file. */
export function FileAction({ types, isPending = false, onFile, children }: FileActionProps) {
  const choose = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) void onFile(file);
  };
  return (
    <FileTrigger acceptedFileTypes={[...types]} onSelect={choose}>
      <Action isPending={isPending}>{children}</Action>
    </FileTrigger>
  );
}
