import { FieldError, Input, Label, Text, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './text-input.module.css';

interface TextInputProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  unit?: string | undefined;
}

/** One line of text with its name, a hint below, and what is wrong with it. */
export function TextInput({ label, hint, problem, unit, ...rest }: TextInputProps) {
  return (
    <TextField {...rest} className={styles.field ?? ''} isInvalid={problem !== undefined}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <span className={styles.row}>
        <Input className={styles.input ?? ''} spellCheck={false} autoComplete="off" dir="auto" />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
