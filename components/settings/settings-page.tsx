import { type ReactNode, useRef } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { Action } from '../shell/action.tsx';
import { useFocusIfLost } from '../shell/use-focus-if-lost.ts';
import styles from './settings-page.module.css';

/** A page of the settings that is opened from their list. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  const openSettings = usePanelStore((state) => state.openSettings);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);
  return (
    <div className={styles.page}>
      <div className={styles.back}>
        <Action look="quiet" icon="back" onPress={() => openSettings({ page: 'list' })}>
          {text('all_settings')}
        </Action>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
    </div>
  );
}
