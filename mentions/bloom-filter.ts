/**
 * A set of hashes that may wrongly say "yes", seldom, and never wrongly says "no".
 *
 * Each hash sets four bits of one 32-bit number, so that a look-up reads memory once (a "blocked" Bloom filter: Putze, Sanders and Singler,
 * "Cache-, Hash- and Space-Efficient Bloom Filters", 2007).
 */
import { fromBase64, toBase64 } from './bytes.ts';

/** Makes of a hash that of the same thing in another set. The first set has hashes as they are. */
const SETS = [1, 0x9e3779b1, 0x85ebca6b] as const;

/** Several sets may live in the same numbers: one bit, the same in all sets, says for most hashes that they are in none. */
export type SetIndex = 0 | 1 | 2;

/** Where the bit is, in its number, that a hash sets in whatever set it is: the lower bits have chosen the number. */
const FIRST_BIT = 27;

/** The bits of a hash: the one of all sets, and four of its own (in the first set, one of these is that). Shifts count modulo 32. */
function bitsOf(hash: number, set: SetIndex): number {
  const own = Math.imul(hash, SETS[set]);
  return (
    (1 << (hash >>> FIRST_BIT)) | (1 << (own >>> 27)) | (1 << (own >>> 22)) | (1 << (own >>> 17)) | (1 << (own >>> 12))
  );
}

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

  /** False for what is in none of the sets. */
  mayHave(hash: number): boolean {
    return (((this.blocks[hash & this.mask] as number) >>> (hash >>> FIRST_BIT)) & 1) !== 0; // the index is masked
  }

  has(hash: number, set: SetIndex = 0): boolean {
    const bits = bitsOf(hash, set);
    return ((this.blocks[hash & this.mask] as number) & bits) === bits; // the index is masked
  }
}

export interface FilterSize {
  /** Numbers a hash: at 0.6 a wrong "yes" is rare. */
  perHash: number;
  /** Numbers at the least: a power of two. Most numbers of a filter with room to spare are zero, which is the quickest "no". */
  least: number;
}

export function makeFilter(sets: readonly Iterable<number>[], { perHash, least }: FilterSize): BloomFilter {
  const hashes = sets.map((set) => new Set(set));
  const count = hashes.reduce((sum, { size }) => sum + size, 0);
  let size = least;
  while (size < count * perHash) size *= 2;
  const filter = new BloomFilter(new Uint32Array(size));
  for (const [set, own] of hashes.entries())
    for (const hash of own) {
      const at = hash & filter.mask;
      filter.blocks[at] = (filter.blocks[at] as number) | bitsOf(hash, set as SetIndex); // the index is masked
    }
  return filter;
}

export function packFilter({ blocks }: BloomFilter): string {
  return toBase64(new Uint8Array(blocks.buffer, blocks.byteOffset, blocks.byteLength));
}

export function openFilter(packed: string): BloomFilter {
  return new BloomFilter(new Uint32Array(fromBase64(packed).buffer));
}
