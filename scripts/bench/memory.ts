/**
 * node --expose-gc scripts/bench/memory.ts STORED-LEXICON.json
 *
 * Measures what an opened lexicon holds on V8's heap, in a process of its own: strings, objects
 * and typed arrays, after the text it was read from is gone. The median of several copies, because
 * the engine's own code and tables come and go. The vocabulary is shared by the copies: it is the
 * same whatever the number of aliases. Prints JSON.
 */
import { readFileSync } from 'node:fs';
import { type Lexicon, openLexicon } from '../../linking/lexicon/decode.ts';
import type { StoredLexicon } from '../../linking/lexicon/stored.ts';
import { median } from './print.ts';

export interface LexiconMemory {
  heapBytes: number;
  typedArrayBytes: number;
}

/** The engine lets go of unused code and finalised objects only after several collections. */
const COLLECTIONS = 12;

const COPIES = 9;

async function measure(): Promise<{ heap: number; arrays: number }> {
  for (let round = 0; round < COLLECTIONS; round++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heap: heapUsed, arrays: arrayBuffers };
}

function load(file: string, vocabulary?: StoredLexicon['head']['vocabulary']): Lexicon {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredLexicon;
  if (vocabulary) stored.head.vocabulary = vocabulary;
  return openLexicon(stored);
}

const [file] = process.argv.slice(2);
if (!file || !globalThis.gc) {
  console.error('Usage: node --expose-gc scripts/bench/memory.ts STORED-LEXICON.json');
  process.exit(2);
}
// Once before measuring: compiled code and the tables of folding are there whatever the size of
// the lexicon.
load(file);
const { vocabulary } = (JSON.parse(readFileSync(file, 'utf8')) as StoredLexicon).head;
const copies: Lexicon[] = [];
const heaps: number[] = [];
const arrays: number[] = [];
let before = await measure();
for (let copy = 0; copy < COPIES; copy++) {
  copies.push(load(file, vocabulary));
  const after = await measure();
  heaps.push(after.heap - before.heap);
  arrays.push(after.arrays - before.arrays);
  before = after;
}
const result: LexiconMemory = { heapBytes: median(heaps), typedArrayBytes: median(arrays) };
// Used after measuring, so that they are alive while they are measured.
if (copies.some(({ byteLength }) => byteLength < 0)) throw new Error('no lexicon');
console.log(JSON.stringify(result));
