/** Temporary folders that are deleted when the process ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

/** Makes a new empty folder. */
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
    // A browser that has not ended yet still uses it; the system deletes old temporary files.
  }
}
