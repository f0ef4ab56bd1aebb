import { searchWords } from '../../lib/people/person-words.ts';
import { type Command, type CommandGroup, commandGroups } from './command.ts';

export interface MatchedGroup {
  group: CommandGroup;
  commands: Command[];
}

/** The commands of which a word begins with each typed word, by group; groups without any are left out. Upper and lower
 * case and accents are the same. Where nothing is typed, all fit. */
export function matchCommands(commands: readonly Command[], typed: string): MatchedGroup[] {
  const words = searchWords(typed);
  const fits = ({ title, details = [], isFound = false }: Command) => {
    const own = searchWords([title, ...details].join(' '));
    return isFound || words.every((word) => own.some((one) => one.startsWith(word)));
  };
  const fitting = commands.filter(fits);
  return commandGroups
    .map((group) => ({ group, commands: fitting.filter((command) => command.group === group) }))
    .filter(({ commands: own }) => own.length > 0);
}
