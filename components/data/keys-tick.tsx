import { text } from '../../lib/text.ts';
import { Callout } from '../shell/callout.tsx';
import { Tick } from '../shell/tick.tsx';

/** Whether a file is to hold the API keys, and what that means. */
export function KeysTick(props: { isSelected: boolean; onChange: (isSelected: boolean) => void }) {
  return (
    <>
      <Tick label={text('file_with_keys')} {...props} />
      {props.isSelected && <Callout tone="caution" icon="warning" title={text('file_with_keys_about')} />}
    </>
  );
}
