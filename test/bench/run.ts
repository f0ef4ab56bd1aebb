/** Measures; never part of the tests. `npm run bench -- page` */
import { benchPage } from './page.ts';

const benches: Record<string, () => Promise<void>> = { page: benchPage };
const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench();
else {
  console.error(`There is no bench named "${name}". Choose one of: ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
}
