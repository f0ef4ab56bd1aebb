import { TextInput } from '../shell/text-input.tsx';
import { problemText, type VendorPart } from './vendor-part.ts';

interface AmountInputProps extends VendorPart {
  field: 'dailyCap' | 'runCap' | 'centsPerUnit' | 'requestLimit';
  label: string;
  unit?: string;
  hint?: string | undefined;
}

/** A number of a vendor's form. */
export function AmountInput({ draft, problems, change, field, label, unit, hint }: AmountInputProps) {
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      unit={unit}
      hint={hint}
      value={draft[field]}
      onChange={(typed) => change({ [field]: typed })}
      problem={problemText(problems[field])}
    />
  );
}
