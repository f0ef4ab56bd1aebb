import { benchExport } from './export-bench.ts';
import { benchPage } from './page.ts';
import { benchQueue } from './queue-bench.ts';

const benches: Record<string, (quick: boolean) => Promise<string>> = {
  queue: benchQueue,
  page: benchPage,
  export: benchExport,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench) console.log(`\n${await bench(flags.includes('--quick'))}`);
else {
  console.error(`bench: one of ${Object.keys(benches).join(', ')}, and --quick if you like`);
  process.exitCode = 1;
}
