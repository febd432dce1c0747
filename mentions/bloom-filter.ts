/**
 * A set of hashes that may wrongly say "yes", seldom, and never wrongly says "no".
 *
 * Each hash sets three bits of one 32-bit number, so that a look-up reads memory once (a "blocked" Bloom filter: Putze, Sanders and Singler,
 * "Cache-, Hash- and Space-Efficient Bloom Filters", 2007).
 */
import { fromBase64, toBase64 } from './bytes.ts';

/** The three bits of a hash. Shifts count modulo 32; the lower bits of the hash have chosen the number. */
function bitsOf(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << (hash >>> 22)) | (1 << (hash >>> 17));
}

/** Makes another set of the same hashes in the same numbers: what one look-up read answers for both. */
const OTHER_SET = 0x9e3779b1;

export class BloomFilter {
  readonly blocks: Uint32Array;
  readonly mask: number;

  constructor(blocks: Uint32Array) {
    this.blocks = blocks;
    this.mask = blocks.length - 1;
  }

  get byteLength(): number {
    return this.blocks.byteLength;
  }

  has(hash: number): boolean {
    const bits = bitsOf(hash);
    return ((this.blocks[hash & this.mask] as number) & bits) === bits; // the index is masked
  }

  /** Whether the other set that lives in the same numbers has it. */
  otherHas(hash: number): boolean {
    const bits = bitsOf(Math.imul(hash, OTHER_SET));
    return ((this.blocks[hash & this.mask] as number) & bits) === bits; // the index is masked
  }
}

export interface FilterSize {
  /** Numbers a hash: at 0.6 a wrong "yes" is rare. */
  perHash: number;
  /** Numbers at the least: a power of two. Most numbers of a filter with room to spare are zero, which is the quickest "no". */
  least: number;
}

export function makeFilter(
  hashes: Iterable<number>,
  { perHash, least }: FilterSize,
  others: Iterable<number> = [],
): BloomFilter {
  const own = new Set(hashes);
  const other = new Set(others);
  let size = least;
  while (size < (own.size + other.size) * perHash) size *= 2;
  const filter = new BloomFilter(new Uint32Array(size));
  const add = (hash: number, bits: number) => {
    const at = hash & filter.mask;
    filter.blocks[at] = (filter.blocks[at] as number) | bits; // the index is masked
  };
  for (const hash of own) add(hash, bitsOf(hash));
  for (const hash of other) add(hash, bitsOf(Math.imul(hash, OTHER_SET)));
  return filter;
}

export function packFilter({ blocks }: BloomFilter): string {
  return toBase64(new Uint8Array(blocks.buffer, blocks.byteOffset, blocks.byteLength));
}

export function openFilter(packed: string): BloomFilter {
  return new BloomFilter(new Uint32Array(fromBase64(packed).buffer));
}
