/** Reads the files for each zip. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ZipEntry } from './deterministic-zip.ts';

/** Every file of a built package, by its path in it. */
export function packageFiles(folder: string): Map<string, ZipEntry> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(paths.map((path) => [path.split(sep).join('/'), { content: readFileSync(join(folder, path)) }]));
}

/** Every file under version control, as it is in the work tree. Throws outside a Git repository. */
export function sourceFiles(): Map<string, ZipEntry> {
  const listed = execFileSync('git', ['ls-files', '--stage', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const files = new Map<string, ZipEntry>();
  for (const line of listed) {
    const [, mode, path = ''] = /^(\d+) [^\t]*\t(.*)$/s.exec(line) ?? [];
    // Git lists a deleted file until the deletion is committed.
    if (existsSync(path)) files.set(path, { content: readFileSync(path), isProgram: mode === '100755' });
  }
  return files;
}
