/**
 * A Bloom filter over the word-by-word prefixes of all aliases: does one end here, does one go on? A "no" is certain; a "yes" is wrong in
 * well under one case in a hundred, and the lexicon's letters decide.
 *
 * Each prefix sets three bits of one 32-bit number, so that a look-up reads memory once (a "blocked" filter: Putze, Sanders and Singler,
 * "Cache-, Hash- and Space-Efficient Bloom Filters", 2007). It is small: a page whose words all miss needs no more of the lexicon.
 */
import { fromBase64, toBase64 } from './bytes.ts';

/** Numbers a prefix: at this measure a wrong "yes" is rare. */
const BLOCKS_PER_PREFIX = 0.6;
/** A small filter costs nothing, and most of its numbers are zero, which is the quickest "no". */
const LEAST_BLOCKS = 4096;

/** Tells the bits of "goes on" from those of "ends". */
const MIX = 0x9e3779b1;

/** The bits of a prefix at which an alias ends. Shifts count modulo 32. */
export function endBits(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << (hash >>> 22)) | (1 << (hash >>> 17));
}

/** The bits of a prefix with which an alias goes on. */
export function goOnBits(hash: number): number {
  return endBits(Math.imul(hash, MIX));
}

export class WordFilter {
  readonly blocks: Uint32Array;
  readonly mask: number;

  constructor(blocks: Uint32Array) {
    this.blocks = blocks;
    this.mask = blocks.length - 1;
  }

  mayEnd(hash: number): boolean {
    const bits = endBits(hash);
    return ((this.blocks[hash & this.mask] as number) & bits) === bits; // the index is masked
  }

  mayGoOn(hash: number): boolean {
    const bits = goOnBits(hash);
    return ((this.blocks[hash & this.mask] as number) & bits) === bits; // the index is masked
  }
}

/** Makes the filter of these prefixes. */
export function packFilter(ends: Iterable<number>, goOns: Iterable<number>): string {
  const endSet = new Set(ends);
  const goOnSet = new Set(goOns);
  let size = LEAST_BLOCKS;
  while (size < (endSet.size + goOnSet.size) * BLOCKS_PER_PREFIX) size *= 2;
  const blocks = new Uint32Array(size);
  const add = (hash: number, bits: number) => {
    const at = hash & (size - 1);
    blocks[at] = (blocks[at] as number) | bits; // the index is masked
  };
  for (const hash of endSet) add(hash, endBits(hash));
  for (const hash of goOnSet) add(hash, goOnBits(hash));
  return toBase64(new Uint8Array(blocks.buffer));
}

export function openFilter(packed: string): WordFilter {
  return new WordFilter(new Uint32Array(fromBase64(packed).buffer));
}
