/** What the list of files at the end of a zip says of each: all programs that unpack go by it. */
import { strFromU8 } from 'fflate';
import { refuse } from './faults.ts';

/** One file in the list. */
export interface ListedFile {
  /** As written: with `..`, or from another system. */
  name: string;
  isEncrypted: boolean;
  isDeflated: boolean;
  isStored: boolean;
  /** CRC-32 of its contents. */
  checksum: number;
  /** Bytes of its contents, which may be a lie. */
  size: number;
  /** Its contents as they lie in the zip. */
  packed: Uint8Array;
}

/** The beginnings of parts, lengths of their fixed fields, and bits of flags (APPNOTE.TXT 4.3, 4.4.4). */
const LOCAL = { signature: 0x04034b50, length: 30 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };
const ENCRYPTED = 1;
const UTF8 = 1 << 11;

/** The largest number of 16 bits, and so the length of the longest comment at the very end. */
const LARGEST = 0xffff;

const sameBytes = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Where the list begins, and how many files it says it has. Throws for a file without one. */
function listIn(view: DataView): { start: number; count: number } {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - LARGEST); at--)
    if (view.getUint32(at, true) === END.signature)
      return { start: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  return refuse('unreadable');
}

/**
 * The files in the list of a zip, in its order. Throws a `PackFileError` for a list that is damaged, or
 * that is at odds with what stands before each file: programs differ in which of two they believe.
 */
export function* listedFiles(bytes: Uint8Array): Generator<ListedFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (from: number, length: number) =>
    from + length <= bytes.length ? bytes.subarray(from, from + length) : refuse('unreadable');
  const { start, count } = listIn(view);
  let found = 0;
  for (let at = start; at + ENTRY.length <= bytes.length && view.getUint32(at, true) === ENTRY.signature; ) {
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameBytes = within(at + ENTRY.length, view.getUint16(at + 28, true));
    const name = strFromU8(nameBytes, !(flags & UTF8));
    const local = view.getUint32(at + 42, true);
    within(local, LOCAL.length);
    const localName = within(local + LOCAL.length, view.getUint16(local + 26, true));
    const isSame =
      view.getUint32(local, true) === LOCAL.signature &&
      view.getUint16(local + 8, true) === method &&
      sameBytes(localName, nameBytes);
    if (!isSame) refuse('unreadable');
    const contents = local + LOCAL.length + localName.length + view.getUint16(local + 28, true);
    yield {
      name,
      isEncrypted: (flags & ENCRYPTED) !== 0,
      isDeflated: method === 8,
      isStored: method === 0,
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: within(contents, view.getUint32(at + 20, true)),
    };
    at += ENTRY.length + nameBytes.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    found++;
  }
  // The largest number stands for any that is larger.
  if (found !== count && count !== LARGEST) refuse('unreadable');
}
