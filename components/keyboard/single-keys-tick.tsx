import { text } from '../../lib/text.ts';
import { useSaveSettings } from '../settings/use-save-settings.ts';
import { FailureNote } from '../shell/failure-note.tsx';
import { Tick } from '../shell/tick.tsx';
import { useSettings } from '../use-settings.ts';

/** Single keys are in the way of some who speak to their computer or slip on the keyboard. */
export function SingleKeysTick() {
  const { shown, failure, save } = useSaveSettings(useSettings());
  return (
    <>
      <Tick
        label={text('single_keys')}
        isSelected={shown.singleKeys}
        onChange={(singleKeys) => void save({ singleKeys })}
      />
      {failure && <FailureNote failure={failure} urgent />}
    </>
  );
}
