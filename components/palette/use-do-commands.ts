import { useCallback } from 'react';
import { goesOnByItself } from '../../lib/enrichment/run-progress.ts';
import type { Run } from '../../lib/enrichment/run.ts';
import { formatTime } from '../../lib/format/format-time.ts';
import type { Wish } from '../../lib/messages.ts';
import { locale, plural, text } from '../../lib/text.ts';
import { useBackupStore } from '../data/backup-store.ts';
import { useDatabase } from '../database-context.ts';
import { useBrowserKeys } from '../keyboard/use-browser-keys.ts';
import { usePanelStore } from '../panel-store.ts';
import { useKeyLock } from '../privacy/use-key-lock.ts';
import type { Command } from './command.ts';
import { useLiveQuery } from '../use-live-query.ts';

/** What makes sense now. `send` tells of a failure where it is seen when the palette is gone. */
export function useDoCommands(send: (wish: Wish) => Promise<void>): Command[] {
  const findOnPage = usePanelStore((state) => state.findOnPage);
  const open = usePanelStore((state) => state.open);
  const setOverlay = usePanelStore((state) => state.setOverlay);
  const { busy, save } = useBackupStore();
  const isUnlocked = useKeyLock() === 'unlocked';
  const findKeys = useBrowserKeys()?.find(({ name }) => name === 'find-email')?.shortcut;
  const find: Command = {
    ...{
      id: 'find',
      group: 'do',
      title: text('command_find_email'),
      icon: 'mail',
      run: () => findOnPage(null),
    },
    ...(findKeys ? { keys: [findKeys] } : {}),
  };
  const plain = (id: string, title: string, icon: Command['icon'], run: () => void): Command => ({
    ...{ id, group: 'do', title, icon, run },
  });
  return [
    find,
    ...useSelectionCommands(),
    ...useRunCommands(send),
    plain('paste', text('paste_people'), 'copy', () => open({ from: 'paste' })),
    plain('type', text('type_person'), 'edit', () => open({ from: 'form' })),
    plain('export', text('export_everybody'), 'down', () => setOverlay('export')),
    ...(busy ? [] : [plain('backup', text('backup_now'), 'save', () => void save(false))]),
    ...(isUnlocked ? [plain('lock', text('lock_now'), 'lock', () => void send({ type: 'lock-keys' }))] : []),
  ];
}

function useSelectionCommands(): Command[] {
  const database = useDatabase();
  const review = usePanelStore((state) => state.review);
  const count = useLiveQuery(() => database.selection.count(), [database]) ?? 0;
  if (count === 0) return [];
  const details = [plural('selected_people', count)];
  const run = () => review(null);
  return [{ id: 'review', group: 'do', title: text('review_selection'), details, icon: 'check', run }];
}

/** So many runs stand open at most, in all likelihood: each is named by its time. */
const mostRuns = 3;

function useRunCommands(send: (wish: Wish) => Promise<void>): Command[] {
  const database = useDatabase();
  const openRuns = usePanelStore((state) => state.openRuns);
  const read = useCallback(
    () => database.runs.where('state').anyOf('filling', 'running', 'paused', 'stopped').toArray(),
    [database],
  );
  const runs = useLiveQuery(read, [read]) ?? [];
  const newest = runs.toSorted((one, other) => other.createdAt - one.createdAt).slice(0, mostRuns);
  const change = async (run: Run) => {
    openRuns({ page: 'run', runId: run.id });
    await send({ type: goesOnByItself(run) ? 'pause-run' : 'resume-run', runId: run.id });
  };
  return newest.map((run) => ({
    ...{ id: `run ${run.id}`, group: 'do', icon: goesOnByItself(run) ? 'pause' : 'play' },
    title: text(
      goesOnByItself(run) ? 'palette_pause' : 'palette_resume',
      formatTime(run.createdAt, locale()),
    ),
    run: () => void change(run),
  }));
}
