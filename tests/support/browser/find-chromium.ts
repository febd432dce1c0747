/** Finds or installs a Chromium. Branded Chrome will not do: it ignores `--load-extension`. */
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

/**
 * The path of a Chromium. Installs Playwright's, or else the system's package, when there is none.
 * Throws when neither can be installed.
 */
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

/** The browser's name and version, such as "Chromium 156.0.8078.79". */
export function versionOf(path: string): string {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
