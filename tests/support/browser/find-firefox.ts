/** Finds a Firefox that is new enough for Ficha, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { OLDEST_FIREFOX } from '../../../scripts/build/oldest-browsers.ts';
import { aptInstall, onPath } from './install-package.ts';

/** Set to the path of a Firefox to use that one. */
const OVERRIDE = 'FICHA_FIREFOX';

const NAMES = ['firefox-esr', 'firefox'];
const PATHS = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** "Mozilla Firefox 153.7.0esr": an older one would refuse the add-on. */
function isRecent(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number.parseFloat(/\d+(?:\.\d+)?/.exec(stdout ?? '')?.[0] ?? '') >= Number.parseFloat(OLDEST_FIREFOX);
}

function installed(): string | undefined {
  const candidates = [process.env[OVERRIDE], ...NAMES.map(onPath), ...PATHS];
  return candidates.find((path) => path && existsSync(path) && isRecent(path));
}

/** The path of a Firefox. Installs the system's package, or a newer one of it; throws with what to do when none can be had. */
export function findFirefox(): string {
  const found = installed();
  if (found) return found;
  console.log(`No Firefox ${OLDEST_FIREFOX} or later found; installing one.`);
  // Debian has the one with long support, Ubuntu the other.
  for (const name of NAMES) {
    aptInstall(name);
    const path = installed();
    if (path) return path;
  }
  throw new Error(
    `No Firefox ${OLDEST_FIREFOX} or later could be found or installed. Install one and set ${OVERRIDE} to its path.`,
  );
}
