/** The files of pdf.js that the reader of PDFs loads by name, beside what is bundled. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the package. */
interface Asset {
  /** Its path in the package. */
  relativeDest: string;
  absoluteSrc: string;
}

/** Where they stand in the package. */
const FOLDER = 'pdfjs';

/**
 * Decoders of scans, translated to JavaScript: the originals are WebAssembly, which the policy of
 * Ficha's pages does not allow.
 */
const DECODERS = /^(?:jbig2|openjpeg)_nowasm_fallback\.js$|^LICENSE_(?:PDFJS_)?(?:JBIG2|OPENJPEG)$/;

/** Licences keep their names and are marked as text. */
const destinationOf = (name: string) => (/^LICENSE/.test(name) ? `${name}.txt` : name);

/** All of them: the worker, tables of characters, standard fonts and decoders. `root`: of pdfjs-dist. */
export function pdfAssets(root: string): Asset[] {
  const from = (folder: string, wanted: RegExp) =>
    readdirSync(join(root, folder))
      .filter((name) => wanted.test(name))
      .map((name) => ({
        relativeDest: `${FOLDER}/${folder}/${destinationOf(name)}`,
        absoluteSrc: join(root, folder, name),
      }));
  return [
    { relativeDest: `${FOLDER}/worker.js`, absoluteSrc: join(root, 'legacy/build/pdf.worker.min.mjs') },
    ...from('cmaps', /\.bcmap$|^LICENSE/),
    ...from('standard_fonts', /\.(?:pfb|ttf)$|^LICENSE/),
    ...from('wasm', DECODERS).map((asset) => ({
      ...asset,
      relativeDest: asset.relativeDest.replace('/wasm/', '/decoders/'),
    })),
  ];
}
