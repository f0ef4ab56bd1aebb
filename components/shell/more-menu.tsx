import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Action } from './action.tsx';
import styles from './dropdown.module.css';

interface MoreMenuProps {
  label: string;
  items: readonly { id: string; label: string; onAction: () => unknown }[];
}

/** What is done seldom, behind three dots. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  return (
    <MenuTrigger>
      <Action look="quiet" icon="more" aria-label={label} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu className={styles.list ?? ''}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className={styles.option ?? ''}
              onAction={() => void item.onAction()}
            >
              {item.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
