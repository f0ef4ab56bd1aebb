import type { ReactNode } from 'react';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { SubPage } from '../shell/sub-page.tsx';

/** A page of the settings that is opened from their list. */
export function SettingsPage({ title, children }: { title: string; children: ReactNode }) {
  const openSettings = usePanelStore((state) => state.openSettings);
  return (
    <SubPage back={text('all_settings')} onBack={() => openSettings({ page: 'list' })}>
      <PageTitle>{title}</PageTitle>
      {children}
    </SubPage>
  );
}
