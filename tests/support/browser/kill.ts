/** Ends a browser as a crash would: at once, with no chance to write anything down. */
import { readdirSync, readFileSync } from 'node:fs';

/** Kills the browser that runs with this profile, by what Linux tells of processes. Throws when there is none, or more than one. */
export function killBrowser(profile: string): void {
  const browsers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        // Its helpers have a type; they end with it.
        return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
      } catch {
        // It has ended in the meantime.
        return false;
      }
    });
  const [pid] = browsers;
  if (pid === undefined || browsers.length > 1) throw new Error(`${browsers.length} browsers run with ${profile}`);
  process.kill(pid, 'SIGKILL');
}
