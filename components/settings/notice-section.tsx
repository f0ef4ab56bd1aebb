import { useState } from 'react';
import { browser } from 'wxt/browser';
import { text } from '../../lib/text.ts';
import { Tick } from '../shell/tick.tsx';
import { Section } from './section.tsx';
import { usePermission } from './use-permission.ts';

const permission = { permissions: ['notifications' as const] };

/** Whether a run's end is told. The browser's permission is the setting itself: nothing else is stored. */
export function NoticeSection() {
  const isOn = usePermission('notifications');
  const [wasRefused, setRefused] = useState(false);
  // Asked for at once: the browser allows it only as an answer to a press.
  const change = async (wanted: boolean) => {
    const answer = wanted ? browser.permissions.request(permission) : browser.permissions.remove(permission);
    // By policy a browser may forbid it without asking.
    const done = await answer.catch(() => false);
    setRefused(wanted && !done);
  };
  return (
    <Section title={text('settings_notices')}>
      <Tick
        label={text('notices_on')}
        detail={text('notices_on_about')}
        isSelected={isOn}
        onChange={(wanted) => void change(wanted)}
      />
      <output>{wasRefused && !isOn && text('notices_refused')}</output>
    </Section>
  );
}
