import type { ReactNode } from 'react';
import { Button, type ButtonProps, ProgressBar } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { Icon, type IconName } from './icon.tsx';
import said from './said-only.module.css';
import styles from './action.module.css';

interface ActionProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger' | 'destructive';
  icon?: IconName;
  wide?: boolean;
  children?: ReactNode;
}

/** A button. Without children it is an icon alone and needs an `aria-label`. */
export function Action({ look = 'plain', icon, wide = false, children, ...rest }: ActionProps) {
  const classes = [styles.action, styles[look], wide && styles.wide, !children && styles.square];
  return (
    <Button {...rest} className={classes.filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children && <span className={styles.label}>{children}</span>}
      {rest.isPending && (
        <ProgressBar className={said.saidOnly ?? ''} aria-label={text('loading')} isIndeterminate />
      )}
    </Button>
  );
}
