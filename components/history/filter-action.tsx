import { DialogTrigger, Popover } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { Action } from '../shell/action.tsx';
import { FilterForm } from './filter-form.tsx';
import styles from './filter.module.css';

/** Opens all there is to filter by. */
export function FilterAction() {
  return (
    <DialogTrigger>
      <Action icon="filter">{text('filter')}</Action>
      <Popover className={styles.popover ?? ''} placement="bottom start" aria-label={text('filter')}>
        <FilterForm />
      </Popover>
    </DialogTrigger>
  );
}
