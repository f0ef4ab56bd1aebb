import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { type TextKey, text } from '../../lib/text.ts';
import { FirstRun } from '../first-run/first-run.tsx';
import { HistoryView } from '../history/history-view.tsx';
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
import { Skeleton } from './skeleton.tsx';
import styles from './panel.module.css';
import { usePanelRequest } from './use-panel-request.ts';

const tabNames: Record<View, TextKey> = {
  person: 'tab_person',
  runs: 'tab_runs',
  history: 'tab_history',
  spend: 'tab_spend',
  settings: 'tab_settings',
};

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
  return (
    <div className={styles.panel}>
      <Header />
      {settings === undefined && <Skeleton lines={4} />}
      {settings && (settings.firstRunDoneAt === null || atKeyStep) && (
        <ErrorBoundary>
          <FirstRun settings={settings} />
        </ErrorBoundary>
      )}
      {settings && settings.firstRunDoneAt !== null && !atKeyStep && <Views />}
      <LiveRegion />
    </div>
  );
}

function Views() {
  usePanelRequest();
  const view = usePanelStore((state) => state.view);
  const show = usePanelStore((state) => state.show);
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
              {text(tabNames[name])}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.main}>
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
