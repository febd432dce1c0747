/** Ends a browser as a crash does: at once, without a chance to save anything. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Kills the browser that runs with this profile (Linux alone). Throws unless there is exactly one.
 */
export function killBrowser(profile: string): void {
  const browsers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        // Processes with a type are the browser's helpers, which end with it.
        return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
      } catch {
        // The process has ended in the meantime.
        return false;
      }
    });
  const [pid] = browsers;
  if (pid === undefined || browsers.length > 1) throw new Error(`${browsers.length} browsers run with ${profile}`);
  process.kill(pid, 'SIGKILL');
}
