import type { RefObject } from 'react';
import { Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import styles from './long-input.module.css';

interface LongInputProps extends Omit<TextFieldProps, 'children' | 'className' | 'style'> {
  label: string;
  hint?: string;
  rows: number;
  area?: RefObject<HTMLTextAreaElement | null>;
}

/** Lines of a list with its name, and a hint below. */
export function LongInput({ label, hint, rows, area, ...rest }: LongInputProps) {
  return (
    <TextField {...rest} className={styles.field ?? ''}>
      <Label>{label}</Label>
      <TextArea
        {...(area && { ref: area })}
        className={styles.area ?? ''}
        rows={rows}
        spellCheck={false}
        dir="auto"
      />
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
    </TextField>
  );
}
