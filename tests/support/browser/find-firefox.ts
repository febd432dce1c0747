/** Finds or installs a Firefox that is new enough for Ficha. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { OLDEST_FIREFOX } from '../../../scripts/build/oldest-browsers.ts';
import { aptInstall, onPath } from './install-package.ts';

/** Set to the path of a Firefox to use that one. */
const OVERRIDE = 'FICHA_FIREFOX';

const NAMES = ['firefox-esr', 'firefox'];
const PATHS = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** An older Firefox refuses the extension. Its version looks like "Mozilla Firefox 153.7.0esr". */
function isRecent(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number.parseFloat(/\d+(?:\.\d+)?/.exec(stdout ?? '')?.[0] ?? '') >= Number.parseFloat(OLDEST_FIREFOX);
}

function installed(): string | undefined {
  const candidates = [process.env[OVERRIDE], ...NAMES.map(onPath), ...PATHS];
  return candidates.find((path) => path && existsSync(path) && isRecent(path));
}

/**
 * The path of a Firefox. Installs the system's package when needed; throws when it cannot be
 * installed.
 */
export function findFirefox(): string {
  const found = installed();
  if (found) return found;
  console.log(`No Firefox ${OLDEST_FIREFOX} or later found; installing one.`);
  // Debian has `firefox-esr`, Ubuntu `firefox`.
  for (const name of NAMES) {
    aptInstall(name);
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    `No Firefox ${OLDEST_FIREFOX} or later could be found or installed. Install one and set ${OVERRIDE} to its path.`,
  );
}
