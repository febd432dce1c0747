import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk small enough to be filled. */
interface SmallDisk {
  /** An empty folder on the disk. */
  folder: string;
  /** Fills the disk until `free` is called. */
  fill: () => void;
  free: () => void;
  remove: () => void;
}

const SIZE_MB = 128;
const BLOCK = Buffer.alloc(4096, 1);

/** In containers without the right to mount, this is usually a small disk. */
const SHARED_MEMORY = '/dev/shm';

/** A folder on a new or existing small disk; undefined where there is none. */
function mounted(): { folder: string; remove: () => void } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'ficha-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'tmpfs', folder], { stdio: 'pipe' });
    return {
      folder,
      remove: () => {
        // Lazily, because a process of the browser may still be exiting.
        execFileSync('umount', ['--lazy', folder]);
        rmSync(folder, { recursive: true });
      },
    };
  } catch {
    rmSync(folder, { recursive: true });
  }
  try {
    const { blocks, bsize } = statfsSync(SHARED_MEMORY);
    if (blocks * bsize > 2 * SIZE_MB * 2 ** 20) return undefined;
    const shared = mkdtempSync(join(SHARED_MEMORY, 'ficha-disk-'));
    return { folder: shared, remove: () => rmSync(shared, { recursive: true, force: true }) };
  } catch {
    return undefined;
  }
}

/** Provides a small disk; undefined on machines that allow none. */
export function smallDisk(): SmallDisk | undefined {
  const disk = mounted();
  if (!disk) return undefined;
  const path = join(disk.folder, 'ballast');
  const free = () => rmSync(path, { force: true });
  return {
    folder: disk.folder,
    fill() {
      const file = openSync(path, 'a');
      try {
        for (;;) writeSync(file, BLOCK);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free,
    remove() {
      free();
      disk.remove();
    },
  };
}
