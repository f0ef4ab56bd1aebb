/** Everything that must hold, in order, and one last line that adds it up. Each of types, lint and format is a test. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, countReport, lastLine, noTests, type Count } from './test-count.ts';

const projects = ['unit', 'contract', 'build', 'e2e'];
/** These look at the built extension. */
const onBuild = ['build', 'e2e'];
const checks = ['types', 'lint', 'format:check'];

function run(command: string, args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0;
}

const one = (passed: boolean): Count => ({ ...noTests, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

function runProject(project: string, folder: string): Count {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const passed = run('vitest', ['run', '--project', project, ...reporters]);
  return countReport(readReport(report), passed);
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
  const suites = built ? projects : projects.filter((project) => !onBuild.includes(project));
  const tested = suites.map((project) => runProject(project, folder));
  return [...checked, ...tested, ...(built ? [] : [one(false)])];
}

const folder = mkdtempSync(join(tmpdir(), 'reachable-tests-'));
const total = addUp(runAll(folder));
rmSync(folder, { recursive: true, force: true });
console.log(`\n${lastLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
