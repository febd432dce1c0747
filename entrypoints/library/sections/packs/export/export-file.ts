/** Makes the file of an export. */
import { sourceLink } from '../../../../../components/facts/source-link.ts';
import { authorKey } from '../../../../../data/installed-packs/author-key.ts';
import { readPackContent } from '../../../../../data/installed-packs/installed-packs.ts';
import { selectCards } from '../../../../../data/pack/export/select-cards.ts';
import { toAnnotations } from '../../../../../data/pack/export/to-annotations.ts';
import { toMarkdown } from '../../../../../data/pack/export/to-markdown.ts';
import { toTable } from '../../../../../data/pack/export/to-table.ts';
import { signContent } from '../../../../../data/pack/file/fingerprint.ts';
import type { Pack } from '../../../../../data/pack/schema.ts';
import type { Language } from '../../../../../data/settings/languages.ts';

export const PACK_FORMATS = ['ficha', 'csv', 'markdown', 'annotations'] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];

export interface ExportChoice {
  format: PackFormat;
  /** Ids of the chosen cards; absent for all. */
  cards?: ReadonlySet<string>;
  /** Whether the reader signs the pack with their own key. */
  sign: boolean;
  lang: Language;
}

interface ExportedFile {
  name: string;
  content: string | Uint8Array<ArrayBuffer>;
  type: string;
}

const JSON_TYPE = 'application/json';
const isJson = (bytes: Uint8Array) => bytes[0] === 0x7b;

/** The file as it was installed, which its author may have signed. */
async function originalFile({ id }: Pack): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { file } = await readPackContent(id);
  return isJson(file) ? file : undefined;
}

/** Rejects where the browser cannot sign. */
export async function exportFile(
  whole: Pack,
  { format, cards, sign, lang }: ExportChoice,
  isPackaged: boolean,
): Promise<ExportedFile> {
  const pack = cards ? selectCards(whole, cards) : whole;
  if (format === 'csv') return { name: `${pack.id}.csv`, content: toTable(pack, lang), type: 'text/csv' };
  if (format === 'markdown') return { name: `${pack.id}.md`, content: toMarkdown(pack, lang), type: 'text/markdown' };
  if (format === 'annotations')
    return { name: `${pack.id}.jsonld`, content: toAnnotations(pack, lang, sourceLink), type: 'application/ld+json' };
  const name = `${pack.id}.ficha.json`;
  const original = cards || sign || isPackaged ? undefined : await originalFile(pack);
  if (original) return { name, content: original, type: JSON_TYPE };
  const signature = sign ? { signature: await signContent(pack, await authorKey()) } : {};
  return { name, content: JSON.stringify({ ...pack, ...signature }), type: JSON_TYPE };
}
