/** The licences of all library code in the package, by what the bundler really put in. */
import { readdirSync, readFileSync } from 'node:fs';
import { OWN, type Shares } from './code-shares.ts';

/** Its path in the package; the library's page "About" links to it. */
export const NOTICES_FILE = 'third-party-notices.txt';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = '-'.repeat(78);

/** For packages that name the MIT licence without its text. */
const mitText = (holder: string) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** A project's web address. */
function homeOf({ homepage, repository }: Manifest): string | undefined {
  const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url);
  return url?.replace(/^git\+/, '').replace(/\.git$/, '');
}

function licenceText(folder: string, manifest: Manifest): string {
  const files = readdirSync(folder).filter((name) => LICENCE_FILE.test(name));
  if (files.length > 0)
    return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n');
  const { name, license, author } = manifest;
  if (license !== 'MIT') throw new Error(`${name} (${license ?? 'no licence'}) has no licence text to ship with it`);
  const holder = (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
  return mitText(holder);
}

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Manifest;
  const { name, version, license = 'licence below' } = manifest;
  const home = homeOf(manifest);
  const head = [`${name} ${version}`, license, ...(home ? [home] : [])];
  return [RULE, ...head, '', licenceText(folder, manifest)].join('\n');
}

/** Folders of the packages that have code in any file. */
export function shippedPackages(shipped: ReadonlyMap<string, Shares>): string[] {
  const folders = new Set([...shipped.values()].flatMap((shares) => [...shares.keys()]));
  folders.delete(OWN);
  return [...folders].sort();
}

/** The text of the notices. Throws for a package without a licence text. */
export function thirdPartyNotices(shipped: ReadonlyMap<string, Shares>): string {
  const notices = shippedPackages(shipped).map(noticeOf);
  return `Ficha contains code of the projects below, on the terms that follow each.
Contiene código de los proyectos siguientes, bajo las licencias que acompañan a cada uno.

${notices.join('\n\n')}
`;
}
