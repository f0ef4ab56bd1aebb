import { useState } from 'react';
import { allowedVendors } from '../../lib/preset/preset.ts';
import type { Settings } from '../../lib/settings.ts';
import { type TextKey, text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { PageControlsChoice } from '../settings/page-controls-choice.tsx';
import { Action } from '../shell/action.tsx';
import { FailureNote } from '../shell/failure-note.tsx';
import { Icon, type IconName } from '../shell/icon.tsx';
import { usePreset } from '../use-preset.ts';
import { useWish } from '../use-wish.ts';
import { costText } from './cost-text.ts';
import styles from './first-run.module.css';
import { KeyStep } from './key-step.tsx';

const points = (cost: string): { icon: IconName; title: TextKey; body: string }[] => [
  { icon: 'search', title: 'first_what', body: text('first_what_text') },
  { icon: 'info', title: 'first_cost', body: cost },
  { icon: 'shield', title: 'first_data', body: text('first_data_text') },
  { icon: 'warning', title: 'first_terms', body: text('first_terms_text') },
];

/** What the user should know before anything is asked or paid; then the key. */
export function FirstRun({ settings }: { settings: Settings }) {
  const atKeyStep = usePanelStore((state) => state.atKeyStep);
  return <main className={styles.run}>{atKeyStep ? <KeyStep /> : <Introduction settings={settings} />}</main>;
}

function Introduction({ settings }: { settings: Settings }) {
  const setKeyStep = usePanelStore((state) => state.setKeyStep);
  const [vendor = 'pronto'] = allowedVendors(usePreset());
  const [pageControls, setPageControls] = useState(settings.pageControls);
  const { busy, failure, send } = useWish();
  const start = async () => {
    const saved = await send({ type: 'save-settings', settings: { pageControls } });
    if (!saved.ok) return;
    const answer = await send({ type: 'finish-first-run' });
    if (answer.ok) setKeyStep(true);
  };
  return (
    <>
      <h2 className={styles.title}>{text('first_title')}</h2>
      <ul className={styles.points}>
        {points(costText(vendor, settings)).map(({ icon, title, body }) => (
          <li key={title} className={styles.point}>
            <Icon name={icon} />
            <div>
              <h3>{text(title)}</h3>
              <p className={styles.soft}>{body}</p>
            </div>
          </li>
        ))}
      </ul>
      <PageControlsChoice value={pageControls} onChange={setPageControls} />
      <Action look="primary" wide isPending={busy} onPress={start}>
        {text('get_started')}
      </Action>
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
