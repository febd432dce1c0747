/** The picture of a card, which lies in the pack itself: no pack can make Ficha load one from elsewhere. */
import * as v from 'valibot';
import { MAX_PICTURE_BYTES, PICTURE_TYPES, pictureFault, readPicture } from './picture.ts';
import { localizedSchema, nonEmpty, webAddressSchema } from './schema-parts.ts';
import { VALUE_RULES } from './value-rules.ts';

/** Characters of base64 for `MAX_PICTURE_BYTES`. */
export const MAX_PICTURE_LENGTH = Math.ceil(MAX_PICTURE_BYTES / 3) * 4;

const bytesOf = (data: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(data), (character) => character.charCodeAt(0));

/** The `type` and `data` of a portrait. Throws for bytes that are no picture. */
export function portraitData(bytes: Uint8Array) {
  const picture = readPicture(bytes);
  if (!picture) throw new Error('no picture');
  const text = bytes.reduce((before, byte) => before + String.fromCharCode(byte), '');
  return { type: picture.type, data: btoa(text) };
}

/** Who made a picture, and on what terms it may be shown. */
export const creditSchema = v.strictObject({
  author: nonEmpty,
  license: nonEmpty,
  /** The page that it comes from. */
  url: v.optional(webAddressSchema),
  /** What it shows, for those who cannot see it. Without it, it is called a picture of the card's name. */
  alt: v.optional(localizedSchema),
});

const portraitShape = v.strictObject({
  ...creditSchema.entries,
  type: v.picklist(PICTURE_TYPES),
  /** The file, as base64. */
  data: v.pipe(v.string(), v.maxLength(MAX_PICTURE_LENGTH, VALUE_RULES.picture), v.base64(VALUE_RULES.picture)),
});

function isPicture({ type, data }: v.InferOutput<typeof portraitShape>): boolean {
  try {
    const bytes = bytesOf(data);
    return pictureFault(bytes) === undefined && readPicture(bytes)?.type === type;
  } catch {
    // It is no base64.
    return false;
  }
}

/** A picture with its credit. */
export const portraitSchema = v.pipe(portraitShape, v.check(isPicture, VALUE_RULES.picture));

/** See `portraitSchema`. */
export type Portrait = v.InferOutput<typeof portraitSchema>;
