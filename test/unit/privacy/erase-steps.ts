import { panelOf } from '../make-run.ts';
import { ada, type World } from '../make-world.ts';

/** Erases somebody as the panel does. */
export const erase = (world: World, personId: string | null, person = ada) =>
  panelOf(world).wish({ type: 'erase-person', personId, person });

/** All rows of all tables as text, to be searched. */
export async function allRows({ database }: World): Promise<string> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

export const bruno = {
  ...ada,
  ...{
    address: 'https://www.linkedin.com/in/bruno',
    fullName: 'Bruno',
    firstName: 'Bruno',
    lastName: 'Beta',
  },
};
/** By what Ada would be found. */
export const traces = /ada-sample|ada@example|Ada Sample|"Ada"|"Sample"/i;
