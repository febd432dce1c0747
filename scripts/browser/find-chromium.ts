/** Finds a Chromium that loads unpacked extensions, or installs one. Branded Chrome does not: it ignores --load-extension. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Set to the path of a Chromium to use that one. */
const OVERRIDE = 'FICHA_CHROMIUM';

const NAMES = ['chromium', 'chromium-browser'];
const PATHS = ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function onPath(name: string): string | undefined {
  const { stdout, status } = spawnSync('which', [name], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function installed(): string | undefined {
  const candidates = [process.env[OVERRIDE], ...NAMES.map(onPath), ...PATHS, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** Runs a command quietly: that one way to a browser fails is no news as long as another works. */
function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** The path of a Chromium. Installs Playwright's, else the system's package; throws with what to do when neither can be had. */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  const isRoot = process.getuid?.() === 0;
  const apt = (...args: string[]) =>
    isRoot ? succeeds('apt-get', args) : succeeds('sudo', ['-n', 'apt-get', ...args]);
  const steps = [
    () => succeeds('npx', ['--no-install', 'playwright', 'install', 'chromium']),
    () => apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium'),
  ];
  for (const step of steps) {
    step();
    const path = installed();
    if (path) return path;
  }
  throw new Error(`No Chromium could be found or installed. Install one and set ${OVERRIDE} to its path.`);
}

/** "Chromium 156.0.8078.79", for the record of what a run was made with. */
export function versionOf(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
