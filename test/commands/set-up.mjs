/** Makes a fresh clone ready: dependencies, then a Chromium. Plain Node 20 without dependencies, for nothing is
 * installed yet. A second run only looks, and says nothing. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stamp = join(root, 'node_modules/.lock-file-hash');
const windows = process.platform === 'win32';

function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  return result.status === 0;
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`Node 20 or newer is needed; this is ${process.versions.node}.`);
}

function installDependencies() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('Installing the dependencies (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    stop('The dependencies could not be installed: see the lines of npm above. Is the network there?');
  writeFileSync(stamp, hash);
}

function installChromium() {
  if (process.env.CHROMIUM_PATH)
    stop(`CHROMIUM_PATH says ${process.env.CHROMIUM_PATH}, but no file is there. Correct it or unset it.`);
  say('No Chromium was found; installing one …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installDebianPackage();
  if (findChromium()) return;
  say("Trying Playwright's own download of Chromium …");
  run('npx', ['playwright-core', 'install', 'chromium']);
  if (!findChromium())
    stop(
      'No Chromium could be installed. Install it yourself (branded Chrome will not do), then set CHROMIUM_PATH.',
    );
}

function installDebianPackage() {
  run('apt-get', ['update']);
  if (!run('apt-get', ['install', '-y', 'chromium']))
    say("Debian's package chromium could not be installed: see the lines of apt-get above.");
}

checkNode();
installDependencies();
if (!findChromium()) installChromium();
