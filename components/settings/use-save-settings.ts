import { useRef, useState } from 'react';
import type { Failure } from '../../lib/enrichment/failure.ts';
import type { Settings } from '../../lib/settings.ts';
import { text } from '../../lib/text.ts';
import { usePanelStore } from '../panel-store.ts';
import { useWish } from '../use-wish.ts';

interface SaveSettings {
  /** The settings with what was just changed, before the worker has written it. */
  shown: Settings;
  busy: boolean;
  failure: Failure | null;
  /** Was the last change saved? */
  isSaved: boolean;
  save: (changes: Partial<Settings>) => Promise<void>;
  /** Something else is being changed. */
  touch: () => void;
}

/** Changes a part of the settings; the others stay as they are stored. */
export function useSaveSettings(settings: Settings): SaveSettings {
  const announce = usePanelStore((state) => state.announce);
  const { busy, failure, send } = useWish();
  const [wanted, setWanted] = useState<{ over: Settings; settings: Settings } | null>(null);
  const [isSaved, setSaved] = useState(false);
  const touches = useRef(0);
  const shown = wanted?.over === settings ? wanted.settings : settings;
  const save = async (changes: Partial<Settings>) => {
    const changed = { ...shown, ...changes };
    setWanted({ over: settings, settings: changed });
    const before = touches.current;
    const answer = await send({ type: 'save-settings', settings: changed });
    setSaved(answer.ok && touches.current === before);
    if (answer.ok) announce(text('saved'));
    else setWanted(null);
  };
  const touch = () => {
    touches.current += 1;
    setSaved(false);
  };
  return { shown, busy, failure, isSaved, save, touch };
}
