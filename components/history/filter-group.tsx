import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { numberText } from '../../lib/text.ts';
import { Icon } from '../shell/icon.tsx';
import tick from '../shell/tick.module.css';
import styles from './filter.module.css';

interface FilterGroupProps<Name extends string> {
  label: string;
  options: readonly { name: Name; label: string; count: number }[];
  chosen: readonly Name[];
  onChange: (chosen: Name[]) => void;
}

/** Things of which any may be; how many people each is stands beside it. */
export function FilterGroup<Name extends string>({
  label,
  options,
  chosen,
  onChange,
}: FilterGroupProps<Name>) {
  const choose = (names: string[]) =>
    onChange(options.flatMap(({ name }) => (names.includes(name) ? [name] : [])));
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...chosen]} onChange={choose}>
      <Label className={styles.label ?? ''}>{label}</Label>
      {options.map(({ name, label, count }) => (
        <Checkbox key={name} value={name} className={`${tick.tick} ${styles.option}`}>
          <span className={tick.box}>{chosen.includes(name) && <Icon name="check" />}</span>
          <bdi className={styles.name}>{label}</bdi>
          <span className={styles.count}>{numberText(count)}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
