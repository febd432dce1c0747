/** Changes a good pack, as a file or as a zip, and reads it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildPack } from '../../../../data/pack/build-pack.ts';
import { readPackFile } from '../../../../data/pack/file/read-pack-file.ts';
import { markedNames } from '../../../../data/pack/file/tame-names.ts';
import { VALDORIA } from '../../../support/packs.ts';

export const { json } = buildPack(VALDORIA);
export const bundled = buildPack('data/packs/chile-1973').pack;
const context = { reservedIds: new Set([bundled.id, 'mine']), othersNames: markedNames([bundled]) };
export const NAME = 'Augusto Pinochet';

export const encode = (text: string) => new TextEncoder().encode(text);

export type Draft = ReturnType<typeof draft>;
// biome-ignore lint/suspicious/noExplicitAny: broken packs have any shape.
const draft = (): any => JSON.parse(json);

export function changed(change: (pack: Draft) => void): string {
  const pack = draft();
  change(pack);
  return JSON.stringify(pack);
}

export const withAliases = (...texts: string[]) =>
  changed((pack) =>
    pack.entities[0].aliases.push(...texts.map((text) => ({ text, lang: ['mul'], strength: 'strong' }))),
  );

const filesIn = (folder: string): [string, Uint8Array][] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return [[path.slice(VALDORIA.length + 1), new Uint8Array(readFileSync(path))]];
  });
const FILES = Object.fromEntries(filesIn(VALDORIA));
const CARD = 'people/oskar-brenn.yaml';
export const card = new TextDecoder().decode(FILES[CARD]);

/** The pack's folder as a zip, with every path behind `prefix` and with other files. */
export const zipped = (prefix = '', more: Record<string, Uint8Array> = {}) =>
  zipSync(Object.fromEntries(Object.entries({ ...FILES, ...more }).map(([path, bytes]) => [prefix + path, bytes])));
export const withCard = (text: string | Uint8Array) =>
  zipped('', { [CARD]: typeof text === 'string' ? encode(text) : text });

export function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [...`\uFEFF${text}`].forEach((sign, index) => {
    view.setUint16(2 * index, sign.charCodeAt(0), isLittle);
  });
  return new Uint8Array(view.buffer);
}

/** A zip whose headers have another value at this place; both kinds of headers name it. */
export function withHeader(
  bytes: Uint8Array,
  { local, central, value }: { local: number; central: number; value: number },
) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + local, value, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + central, value, true);
  }
  return copy;
}

/** Nine lists of nine aliases each of the one before: 387 million items. */
export const BOMB = Array.from({ length: 9 }, (_, level) =>
  level === 0
    ? 'a0: &a0 [x]'
    : `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(',')}]`,
).join('\n');

export const read = (file: string | Uint8Array) =>
  readPackFile(typeof file === 'string' ? encode(file) : file, context);

export async function accepted(file: string | Uint8Array) {
  const result = await read(file);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.file;
}
