import type { ButtonState } from '../enrichment/button-state.ts';

export interface PersonState {
  state: ButtonState;
  isSelected: boolean;
}

/** What is known of people by their keys. Questions and wishes overlap: each has its turn, and an older one does not
 * undo what a newer one said of the selection. */
export interface StateBook {
  of(key: string): PersonState | undefined;
  nextTurn(): number;
  note(
    key: string,
    turn: number,
    news: { [Name in keyof PersonState]?: PersonState[Name] | undefined },
  ): void;
}

export function createStateBook(): StateBook {
  const known = new Map<string, PersonState & { turn: number }>();
  let turns = 0;
  return {
    of: (key) => known.get(key),
    nextTurn: () => ++turns,
    note: (key, turn, { state, isSelected }) => {
      const before = known.get(key) ?? { state: 'idle', isSelected: false, turn: 0 };
      const isNews = isSelected !== undefined && turn >= before.turn;
      known.set(key, {
        state: state ?? before.state,
        isSelected: isNews ? isSelected : before.isSelected,
        turn: isNews ? turn : before.turn,
      });
    },
  };
}
