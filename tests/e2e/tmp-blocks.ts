import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { documentText } from '../../entrypoints/reader/text/document-text.ts';

const [file = '', from = '1', to = '2'] = process.argv.slice(2);
const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
const text = documentText(pdf as never);
for (let n = Number(from); n <= Math.min(pdf.numPages, Number(to)); n++) {
  console.log(`--- ${n} of ${pdf.numPages}`);
  for (const block of await text.blocks(n)) console.log(`¶ ${block.text}`);
}
process.exit(0);
