/** Finds a Firefox, or installs one. */
import { existsSync } from 'node:fs';
import { aptInstall, onPath } from './install-package.ts';

/** Set to the path of a Firefox to use that one. */
const OVERRIDE = 'FICHA_FIREFOX';

const NAMES = ['firefox-esr', 'firefox'];
const PATHS = ['/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'];

function installed(): string | undefined {
  return [process.env[OVERRIDE], ...NAMES.map(onPath), ...PATHS].find((path) => path && existsSync(path));
}

/** The path of a Firefox. Installs the system's package; throws with what to do when none can be had. */
export function findFirefox(): string {
  const found = installed();
  if (found) return found;
  console.log('No Firefox found; installing one.');
  // Debian has the one with long support, Ubuntu the other.
  for (const name of NAMES) {
    aptInstall(name);
    const path = installed();
    if (path) return path;
  }
  throw new Error(`No Firefox could be found or installed. Install one and set ${OVERRIDE} to its path.`);
}
