import { useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { text } from '../../lib/text.ts';
import { BackupReminder } from '../data/backup-reminder.tsx';
import { FirstRun } from '../first-run/first-run.tsx';
import { HistoryView } from '../history/history-view.tsx';
import { shortcutKeys, shortcutNames } from '../keyboard/shortcut-names.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { Overlays } from '../palette/overlays.tsx';
import { UnsavedNoteStrip } from '../person/unsaved-note-strip.tsx';
import { PersonView } from '../person/person-view.tsx';
import { KeysLocked } from '../privacy/keys-locked.tsx';
import { RunsView } from '../run/runs-view.tsx';
import { SpendView } from '../spend/spend-view.tsx';
import { SettingsView } from '../settings/settings-view.tsx';
import { type View, usePanelStore, views } from '../panel-store.ts';
import { useSettings } from '../use-settings.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Header } from './header.tsx';
import { LiveRegion } from './live-region.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { StorageStrip } from './storage-strip.tsx';
import styles from './panel.module.css';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePanelRequest } from './use-panel-request.ts';

const contents: Record<View, () => React.ReactNode> = {
  person: PersonView,
  runs: RunsView,
  history: HistoryView,
  spend: SpendView,
  settings: SettingsView,
};

/** The whole side panel: the first run, or the header with the views. */
export function Panel() {
  const settings = useSettings();
  const atKeyStep = usePanelStore((state) => state.atKeyStep);
  const isReady = settings.firstRunDoneAt !== null && !atKeyStep;
  return (
    <div className={styles.panel}>
      <Header isReady={isReady} />
      {!isReady && (
        <ErrorBoundary>
          <FirstRun settings={settings} />
        </ErrorBoundary>
      )}
      {isReady && (
        <>
          <OfflineStrip />
          <StorageStrip />
          <UnsavedNoteStrip />
          <BackupReminder />
          <Views />
          <Overlays />
        </>
      )}
      <LiveRegion />
    </div>
  );
}

function Views() {
  usePanelRequest();
  useShortcuts();
  const view = usePanelStore((state) => state.view);
  const show = usePanelStore((state) => state.show);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  const select = (key: unknown) => {
    const chosen = views.find((name) => name === key);
    if (chosen) show(chosen);
  };
  return (
    <Tabs className={styles.tabs ?? ''} selectedKey={view} onSelectionChange={select}>
      <nav className={styles.bar} aria-label={text('views')}>
        <TabList className={styles.list ?? ''} aria-label={text('views')}>
          {views.map((name) => (
            <Tab key={name} id={name} className={styles.tab ?? ''}>
              <span title={text('with_key', text(shortcutNames[name]), shortcutKeys(name).join(''))}>
                {text(shortcutNames[name])}
              </span>
            </Tab>
          ))}
        </TabList>
      </nav>
      <main ref={main} className={styles.main}>
        {views.map((name) => {
          const Content = contents[name];
          return (
            <TabPanel key={name} id={name} className={styles.view ?? ''}>
              <ErrorBoundary>
                <div className={styles.content}>
                  <KeysLocked />
                  <Content />
                </div>
              </ErrorBoundary>
            </TabPanel>
          );
        })}
      </main>
    </Tabs>
  );
}
