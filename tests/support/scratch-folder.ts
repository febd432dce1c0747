/** Temporary folders that do not outlive the process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** A new empty folder; gone, with all that was put into it, when this process ends. */
export function scratchFolder(name: string): string {
  if (folders.size === 0) process.once('exit', () => folders.forEach(remove));
  const folder = mkdtempSync(join(tmpdir(), `ficha-${name}-`));
  folders.add(folder);
  return folder;
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // A browser that is still on its way out holds it: the system's own tidying will find it.
  }
}
