/**
 * A set of hashes that may wrongly say "yes", seldom, and never wrongly says "no".
 *
 * Each hash sets two bits of one 32-bit number and three of another (a "blocked" Bloom filter: Putze, Sanders and Singler, "Cache-, Hash- and Space-Efficient
 * Bloom Filters", 2007). One number would be quicker to read, but some are crowded, and then a common word of a page may be taken for a name all over it.
 */
import { fromBase64, toBase64 } from './base64.ts';

/** Makes of a hash that of the same thing in another set. The first set has hashes as they are. */
const SETS = [1, 0x9e3779b1, 0x85ebca6b, 0x27d4eb2f, 0x165667b1] as const;

/** Several sets may live in the same numbers: one bit, the same in all sets, says for most hashes that they are in none. */
export type SetIndex = 0 | 1 | 2 | 3 | 4;

/** Which of its number's bits that is, counted from this bit of the hash on; the lower bits of the hash choose the number. */
const FIRST_BIT = 27;

/** Makes of a hash another, whose bits are as good as independent. */
const again = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);

// Shifts count modulo 32.
const bitsOfFirst = (hash: number, own: number) => (1 << (hash >>> FIRST_BIT)) | (1 << (own >>> 22));
const bitsOfSecond = (second: number) => (1 << (second >>> 27)) | (1 << (second >>> 22)) | (1 << (second >>> 17));

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
    const own = Math.imul(hash, SETS[set]);
    const first = bitsOfFirst(hash, own);
    if (((this.blocks[hash & this.mask] as number) & first) !== first) return false; // the index is masked
    const second = again(own);
    const more = bitsOfSecond(second);
    return ((this.blocks[second & this.mask] as number) & more) === more;
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
  const setBits = (place: number, bits: number) => {
    filter.blocks[place] = (filter.blocks[place] as number) | bits; // places are masked
  };
  for (const [set, hashesOfSet] of hashes.entries())
    for (const hash of hashesOfSet) {
      const own = Math.imul(hash, SETS[set as SetIndex]);
      const second = again(own);
      setBits(hash & filter.mask, bitsOfFirst(hash, own));
      setBits(second & filter.mask, bitsOfSecond(second));
    }
  return filter;
}

export function packFilter({ blocks }: BloomFilter): string {
  return toBase64(new Uint8Array(blocks.buffer, blocks.byteOffset, blocks.byteLength));
}

export function openFilter(packed: string): BloomFilter {
  return new BloomFilter(new Uint32Array(fromBase64(packed).buffer));
}
