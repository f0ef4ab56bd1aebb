import { useRef, useState } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import { type SettingsChanges, withChanges } from '../../lib/settings-changes.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { useTerms } from '../terms-context.ts';
import { useWish } from '../use-wish.ts';
import { answered, stillUnderWay, type UnderWay } from './under-way.ts';

interface SaveSettings {
  /** The settings with what was just changed, before the worker has written it. */
  shown: Settings;
  busy: boolean;
  failure: Failure | null;
  /** Was the last change saved? */
  isSaved: boolean;
  /** Answers whether it was saved. */
  save: (changes: SettingsChanges) => Promise<boolean>;
  /** Something else is being changed. */
  touch: () => void;
}

/** Changes a part of the settings; the others stay as they are stored. */
export function useSaveSettings(settings: Settings): SaveSettings {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const { shown, begin, end } = useUnderWay(settings);
  const [isSaved, setSaved] = useState(false);
  const touches = useRef(0);
  const save = async (changes: SettingsChanges) => {
    begin(changes);
    const before = touches.current;
    const answer = await send({ type: 'save-settings', settings: changes });
    end(changes, answer.ok);
    setSaved(answer.ok && touches.current === before);
    if (answer.ok) announce(text('saved'));
    return answer.ok;
  };
  const touch = () => {
    touches.current += 1;
    setSaved(false);
  };
  return { shown, busy, failure, isSaved, save, touch };
}

/** Changes count from the press until settings are shown that were read after they were stored. */
function useUnderWay(settings: Settings) {
  const { readAt } = useTerms();
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const [seen, setSeen] = useState(readAt);
  if (seen !== readAt) {
    setSeen(readAt);
    setUnderWay(stillUnderWay(underWay, readAt));
  }
  return {
    shown: underWay.reduce((over, { changes }) => withChanges(over, changes), settings),
    begin: (changes: SettingsChanges) => setUnderWay((all) => [...all, { changes, savedAt: null }]),
    end: (changes: SettingsChanges, isSaved: boolean) => {
      const savedAt = isSaved ? performance.now() : null;
      setUnderWay((all) => answered(all, changes, savedAt));
    },
  };
}
