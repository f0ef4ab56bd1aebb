import { describe, expect, it } from 'vitest';
import type { Command } from '../../../components/palette/command.ts';
import { matchCommands } from '../../../components/palette/match-commands.ts';

const command = (title: string, changes: Partial<Command> = {}): Command => ({
  ...{ id: title, group: 'do', title, icon: 'check', run: () => undefined },
  ...changes,
});
const commands = [
  command('Größe prüfen'),
  command('Pronto', { group: 'go', details: ['Settings'] }),
  command('Save a backup now'),
  command('Chloé', { group: 'people', isFound: true }),
];
const found = (typed: string) =>
  matchCommands(commands, typed).map(({ group, commands: own }) => [group, ...own.map(({ title }) => title)]);

describe('commands', () => {
  it('all fit while nothing is typed, in groups', () => {
    expect(found('  ')).toEqual([
      ['do', 'Größe prüfen', 'Save a backup now'],
      ['go', 'Pronto'],
      ['people', 'Chloé'],
    ]);
  });

  it('fit whatever the case, the accents and the order of the words', () => {
    expect(found('BACK sav')[0]).toEqual(['do', 'Save a backup now']);
    expect(found('prufen')[0]).toEqual(['do', 'Größe prüfen']);
    expect(found('sett pron')[0]).toEqual(['go', 'Pronto']);
  });

  it('that do not fit are left out, but those that were found by another way stay', () => {
    expect(found('zzz')).toEqual([['people', 'Chloé']]);
    expect(found('ackup')).toEqual([['people', 'Chloé']]);
  });
});
