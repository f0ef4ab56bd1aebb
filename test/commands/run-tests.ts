/** Everything that must hold, in order, and one last line that adds it up. Each of types, lint and format is a test. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, countReport, lastLine, noTests, type Count } from './test-count.ts';

/** Those of one suite run beside each other. */
const suites = [['unit', 'contract'], ['build'], ['e2e']];
/** These look at the built extension. */
const onBuild = ['build', 'e2e'];
const checks = ['types', 'lint', 'format:check'];

function run(command: string, args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

const one = (passed: boolean): Count => ({ ...noTests, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

function runSuite(projects: string[], folder: string): Count {
  const report = join(folder, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = run('vitest', ['run', ...chosen, ...reporters]);
  return countReport(readReport(report), passed, projects);
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function runAll(folder: string): Count[] {
  const checked = checks.map((check) => one(run('npm', ['run', '--silent', check])));
  const built = run('wxt', ['build']);
  const able = built ? suites : suites.filter((projects) => !projects.some((one) => onBuild.includes(one)));
  const tested = able.map((projects) => runSuite(projects, folder));
  return [...checked, ...tested, ...(built ? [] : [one(false)])];
}

const folder = mkdtempSync(join(tmpdir(), 'reachable-tests-'));
const total = addUp(runAll(folder));
rmSync(folder, { recursive: true, force: true });
console.log(`\n${lastLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
