/**
 * A hash table over the word-by-word prefixes of all aliases: "alberto" goes on, at "alberto fujimori" an alias ends.
 *
 * One 32-bit number an entry: 11 bits of the hash, 20 bits of the alias (plus one; none is zero), one bit for "some alias goes on".
 * Two prefixes may look alike in it; that costs a second look at the text, and the letters decide. Open addressing, linear probing.
 */

const GOES_ON = 1;
const KEY_SHIFT = 1;
const KEY_BITS = 20;
const FINGERPRINT_SHIFT = KEY_SHIFT + KEY_BITS;
const KEY_MASK = (1 << KEY_BITS) - 1;

/** An alias is named by 20 bits, and zero means none. */
export const MAX_ALIASES = KEY_MASK;

/** At most this share of the slots is used: a miss then ends after one or two. */
const LOAD = 0.75;

export class PrefixTable {
  slots: Uint32Array;
  mask: number;
  private used = 0;

  /** `expected` entries fit without growing. */
  constructor(expected: number) {
    let size = 16;
    while (size * LOAD < expected) size *= 2;
    this.slots = new Uint32Array(size);
    this.mask = size - 1;
  }

  get isFull(): boolean {
    return this.used > this.slots.length * LOAD;
  }

  addPrefix(hash: number): void {
    this.add(hash, 0, GOES_ON);
  }

  addAlias(hash: number, alias: number): void {
    this.add(hash, alias + 1, 0);
  }

  private add(hash: number, key: number, goesOn: number): void {
    const { slots, mask } = this;
    const fingerprint = hash >>> FINGERPRINT_SHIFT;
    let slot = hash & mask;
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const entryKey = (entry >>> KEY_SHIFT) & KEY_MASK;
      // An entry that looks the same takes the new meaning on, unless it already stands for another alias.
      if (entry >>> FINGERPRINT_SHIFT === fingerprint && (key === 0 || entryKey === 0)) {
        slots[slot] = entry | (key << KEY_SHIFT) | goesOn;
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = (fingerprint << FINGERPRINT_SHIFT) | (key << KEY_SHIFT) | goesOn;
    this.used++;
  }
}

/** The first slot at or after `slot` whose entry looks like `hash`; -1 when there is none. */
export function findEntry({ slots, mask }: PrefixTable, hash: number, from: number): number {
  const fingerprint = hash >>> FINGERPRINT_SHIFT;
  for (let slot = from; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] as number; // a slot is masked
    if (entry === 0) return -1;
    if (entry >>> FINGERPRINT_SHIFT === fingerprint) return slot;
  }
}

export function goesOn(entry: number): boolean {
  return (entry & GOES_ON) !== 0;
}

/** Index of the alias that ends here; -1 when none does. */
export function aliasOf(entry: number): number {
  return ((entry >>> KEY_SHIFT) & KEY_MASK) - 1;
}
