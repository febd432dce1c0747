/** Packages of earlier releases, for tests that upgrade from them. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const RELEASES = 'tests/fixtures/releases';

/** Versions that there is a package of for this browser. */
export function releasesFor(browser: 'chrome' | 'firefox'): { version: string; zip: string }[] {
  return readdirSync(RELEASES).flatMap((name) => {
    const [, version] = new RegExp(`^ficha-(.+)-${browser}\\.zip$`).exec(name) ?? [];
    return version ? [{ version, zip: join(RELEASES, name) }] : [];
  });
}

/** What a package holds, by path. */
export function filesOf(zip: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(zip));
}

/** Puts a released package into a folder, in the place of what was there. */
export function putRelease(zip: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(filesOf(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Puts a build into a folder, in the place of what was there; under another version where one is given. */
export function putBuild(build: string, folder: string, version?: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(build, folder, { recursive: true });
  if (!version) return;
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
}
