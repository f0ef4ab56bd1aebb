import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './fold.module.css';

interface FoldProps {
  title: string;
  isOpenAtFirst?: boolean;
  /** As a function, it is made only when it is open. */
  children: ReactNode | (() => ReactNode);
}

/** A part that is folded until it is wanted. */
export function Fold({ title, isOpenAtFirst = false, children }: FoldProps) {
  return (
    <Disclosure className={styles.fold ?? ''} defaultExpanded={isOpenAtFirst}>
      {({ isExpanded }) => (
        <>
          <Heading level={3}>
            <Button slot="trigger" className={styles.trigger ?? ''}>
              <Icon name="forward" />
              {title}
            </Button>
          </Heading>
          <DisclosurePanel className={styles.panel ?? ''}>
            {typeof children === 'function' ? isExpanded && children() : children}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
