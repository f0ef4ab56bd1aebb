import { type ReactNode, type RefObject, useRef } from 'react';
import styles from './sub-page.module.css';
import { useFocusIfLost } from './use-focus-if-lost.ts';

interface PageTitleProps {
  ref?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}

/** What a page is about; the keyboard goes on from here. */
export function PageTitle({ ref, children }: PageTitleProps) {
  const own = useRef<HTMLHeadingElement>(null);
  const heading = ref ?? own;
  useFocusIfLost(heading);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h2>
  );
}
