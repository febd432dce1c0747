/**
 * A set of hashes that may rarely say "yes" wrongly, and never says "no" wrongly: a Bloom filter.
 * The places of a hash's bits follow from two numbers (Kirsch and Mitzenmacher, "Less Hashing,
 * Same Performance", 2006).
 */
import { fromBase64, toBase64 } from './stored.ts';

/** Bits of each hash: good for 8 to 20 bits of room. */
const BITS_A_HASH = 5;

/** From one bit of a hash to the next; odd, so that all places can be reached. */
const stepOf = (hash: number) => (hash >>> 7) | 1;

export class BloomFilter {
  private readonly bytes: Uint8Array;
  private readonly mask: number;

  /** `bytes`: as many as a power of two. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.mask = 8 * bytes.length - 1;
  }

  get byteLength(): number {
    return this.bytes.length;
  }

  /** `hash`: of 29 bits. */
  has(hash: number): boolean {
    const { bytes, mask } = this;
    const step = stepOf(hash);
    let place = hash;
    for (let bit = 0; bit < BITS_A_HASH; bit++) {
      place &= mask;
      if (((bytes[place >>> 3] as number) & (1 << (place & 7))) === 0) return false; // the index is masked
      place += step;
    }
    return true;
  }
}

/** Makes a filter as base64, with at least `room` bits for each hash. */
export function encodeFilter(hashes: ReadonlySet<number>, room: number): string {
  let size = 1;
  while (size * 8 < hashes.size * room) size *= 2;
  const bytes = new Uint8Array(size);
  const mask = 8 * size - 1;
  for (const hash of hashes) {
    let place = hash;
    for (let bit = 0; bit < BITS_A_HASH; bit++) {
      place &= mask;
      bytes[place >>> 3] = (bytes[place >>> 3] as number) | (1 << (place & 7)); // the index is masked
      place += stepOf(hash);
    }
  }
  return toBase64(bytes);
}

export function decodeFilter(encoded: string): BloomFilter {
  return new BloomFilter(fromBase64(encoded));
}
