/**
 * A set of hashes that may rarely say "yes" wrongly, and never says "no" wrongly.
 *
 * Each hash sets two bits of one 32-bit number and three bits of another: a blocked Bloom filter (Putze, Sanders and
 * Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007) with two blocks, because single ones fill unevenly.
 */
import { fromBase64, toBase64 } from './base64.ts';

/** Makes of a hash another one with independent bits. */
const rehash = (hash: number) => Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);

// Shifts count modulo 32: the lower bits choose the number, the upper bits choose its bits.
const firstBits = (hash: number) => (1 << (hash >>> 27)) | (1 << (hash >>> 22));
const secondBits = (hash: number) => firstBits(hash) | (1 << (hash >>> 17));

export class BloomFilter {
  private readonly blocks: Uint32Array;
  private readonly mask: number;

  /** `blocks`: as many as a power of two. */
  constructor(blocks: Uint32Array) {
    this.blocks = blocks;
    this.mask = blocks.length - 1;
  }

  get byteLength(): number {
    return this.blocks.byteLength;
  }

  has(hash: number): boolean {
    const first = firstBits(hash);
    if (((this.blocks[hash & this.mask] as number) & first) !== first) return false; // the index is masked
    const again = rehash(hash);
    const second = secondBits(again);
    return ((this.blocks[again & this.mask] as number) & second) === second;
  }
}

/** Makes a filter as base64, with at least `bitsPerHash` bits for each hash. */
export function encodeFilter(hashes: ReadonlySet<number>, bitsPerHash: number): string {
  let size = 1;
  while (size * 32 < hashes.size * bitsPerHash) size *= 2;
  const blocks = new Uint32Array(size);
  const mask = size - 1;
  const setBits = (block: number, bits: number) => {
    blocks[block] = (blocks[block] as number) | bits; // the index is masked
  };
  for (const hash of hashes) {
    const again = rehash(hash);
    setBits(hash & mask, firstBits(hash));
    setBits(again & mask, secondBits(again));
  }
  return toBase64(new Uint8Array(blocks.buffer));
}

export function decodeFilter(encoded: string): BloomFilter {
  return new BloomFilter(new Uint32Array(fromBase64(encoded).buffer));
}
