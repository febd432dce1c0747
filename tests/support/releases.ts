/** Packages of earlier releases, for tests that upgrade from them. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const RELEASES = 'tests/fixtures/releases';

/** The kept packages of earlier versions for this browser. */
export function releasesFor(browser: 'chrome' | 'firefox'): { version: string; zip: string }[] {
  return readdirSync(RELEASES).flatMap((name) => {
    const [, version] = new RegExp(`^ficha-(.+)-${browser}\\.zip$`).exec(name) ?? [];
    return version ? [{ version, zip: join(RELEASES, name) }] : [];
  });
}

/** The files in a package, by path. */
export function filesOf(zip: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(zip));
}

/** Replaces a folder by the files of a released package. */
export function putRelease(zip: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(filesOf(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Replaces a folder by a build, with another version number if one is given. */
export function putBuild(build: string, folder: string, version?: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  if (!version) return;
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
}
