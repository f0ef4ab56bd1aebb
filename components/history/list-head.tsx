import { plural, text } from '../../lib/text.ts';
import { Tick } from '../shell/tick.tsx';
import type { HistoryList } from './follow-history.ts';
import { countChosen, useHistoryStore } from './history-store.ts';

/** How many fit, and a tick for all of them, in sight or not. */
export function ListHead({ list: { query, numbers, isWhole } }: { list: HistoryList }) {
  const chosen = useHistoryStore((state) => state.chosen);
  const chooseAll = useHistoryStore((state) => state.chooseAll);
  // Who is in sight until the answer to a new question is there is not who fits it.
  const choose = (isAll: boolean) => query === useHistoryStore.getState().query && chooseAll(isAll);
  const count = countChosen(chosen, numbers.length);
  return (
    <Tick
      label={<output>{isWhole ? plural('people_count', numbers.length) : text('counting')}</output>}
      ariaLabel={text('select_all_matching')}
      isSelected={isWhole && count === numbers.length}
      isIndeterminate={count > 0 && count < numbers.length}
      isDisabled={!isWhole}
      onChange={choose}
    />
  );
}
