/** Small pictures that packs may bring: which bytes are one, and how large it is. */

/** Bytes of a picture: it is shown a few centimetres wide. */
export const MAX_PICTURE_BYTES = 60_000;

/** Pixels of a side: a small file can unpack to a picture that fills the memory. */
export const MAX_PICTURE_SIDE = 1024;

/** Never SVG, which is a document with links and scripts. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

type PictureType = (typeof PICTURE_TYPES)[number];

interface Picture {
  type: PictureType;
  /** Pixels. */
  width: number;
  height: number;
}

const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes of a PNG's signature, and of a chunk's length, type and checksum. */
const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';
const PNG_CHUNK_FRAME = 12;

/** Portable Network Graphics, 3rd edition, sections 5 and 11.2. */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (textAt(bytes, 0, 8) !== PNG_SIGNATURE || textAt(bytes, 12, 4) !== 'IHDR') return undefined;
  const view = viewOf(bytes);
  for (let at = 8; ; at += PNG_CHUNK_FRAME + view.getUint32(at)) {
    const type = textAt(bytes, at + 4, 4);
    // Moving pictures have this chunk before the first picture.
    if (type === 'acTL') return undefined;
    if (type === 'IDAT') return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
}

/** Markers of a frame's header, without those of tables (C4, C8, CC). */
const isFrameHeader = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** ITU T.81, annex B: segments, each with its length, up to the header of the frame. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  const view = viewOf(bytes);
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!isFrameHeader(view.getUint8(at + 1))) continue;
    return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}

/** The bit of a WebP's extended header that says that the picture moves. */
const WEBP_MOVES = 0x02;

/** RFC 9649: lossy, lossless and extended. */
function readWebp(bytes: Uint8Array): Picture | undefined {
  if (textAt(bytes, 0, 4) !== 'RIFF' || textAt(bytes, 8, 4) !== 'WEBP') return undefined;
  const view = viewOf(bytes);
  const type = 'image/webp';
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X': {
      if (view.getUint8(20) & WEBP_MOVES) return undefined;
      const sideAt = (at: number) => (view.getUint32(at - 1, true) >>> 8) + 1;
      return { type, width: sideAt(24), height: sideAt(27) };
    }
    default:
      return undefined;
  }
}

/**
 * The picture in these bytes, by what they are and not by a file's name; undefined for other files,
 * broken ones and pictures that move.
 */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  } catch {
    // It ends before it says how large it is.
    return undefined;
  }
}

/** Why a picture cannot be shown; undefined for one that can. */
export function pictureFault(bytes: Uint8Array): string | undefined {
  if (bytes.length > MAX_PICTURE_BYTES) return `is larger than ${MAX_PICTURE_BYTES / 1000} kB`;
  const picture = readPicture(bytes);
  if (!picture) return 'is no PNG, JPEG or WebP picture that stands still';
  const { width, height } = picture;
  const fits = [width, height].every((side) => side > 0 && side <= MAX_PICTURE_SIDE);
  return fits ? undefined : `has a side of more than ${MAX_PICTURE_SIDE} pixels`;
}
