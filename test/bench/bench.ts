import { benchExport } from './export-bench.ts';
import { benchImport } from './import-bench.ts';
import { benchPanel } from './panel-bench.ts';
import { benchPage } from './page.ts';
import type { BenchFlags } from './bench-flags.ts';
import { benchQueue } from './queue-bench.ts';
import { goFirst } from './go-first.ts';

const benches: Record<string, (flags: BenchFlags) => Promise<string>> = {
  queue: benchQueue,
  page: benchPage,
  export: benchExport,
  import: benchImport,
  panel: benchPanel,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length) ?? '';
if (bench) {
  goFirst();
  console.log(`\n${await bench({ quick: flags.includes('--quick'), only })}`);
} else {
  console.error(
    `bench: one of ${Object.keys(benches).join(', ')}, and if you like --quick, and --only=<words>`,
  );
  process.exitCode = 1;
}
