import type { IconName } from '../shell/icon.tsx';

/** `do`: something happens. `go`: something is shown. `people`: somebody is opened. */
export const commandGroups = ['do', 'go', 'people'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something that can be chosen in the palette. */
export interface Command {
  /** Unique among all. */
  id: string;
  group: CommandGroup;
  title: string;
  /** Beside the title, each in a direction of its own, and found by too. */
  details?: readonly string[];
  icon: IconName;
  /** The keys that do the same. */
  keys?: readonly string[];
  /** Is it here because of what is typed, whatever its words are? */
  isFound?: boolean;
  run: () => void;
}
