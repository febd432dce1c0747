/** Finds a Chromium that loads unpacked extensions, or installs one. Branded Chrome does not: it ignores --load-extension. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { aptInstall, onPath, succeeds } from './install-package.ts';

/** Set to the path of a Chromium to use that one. */
const OVERRIDE = 'FICHA_CHROMIUM';

const NAMES = ['chromium', 'chromium-browser'];
const PATHS = ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function installed(): string | undefined {
  const candidates = [process.env[OVERRIDE], ...NAMES.map(onPath), ...PATHS, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}

/** The path of a Chromium. Installs Playwright's, else the system's package; throws with what to do when neither can be had. */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  const steps = [
    () => succeeds('npx', ['--no-install', 'playwright', 'install', 'chromium']),
    () => aptInstall('chromium'),
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
