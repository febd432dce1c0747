/**
 * What makes a pack traceable: the hash of its content, and its author's signature. There is no list
 * of trusted keys; a key only tells whether two versions come from the same hand.
 */
import * as v from 'valibot';
import { refuse } from './faults.ts';

/** Bytes of an Ed25519 key and signature. */
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

const base64Schema = (bytes: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.check((text) => atob(text).length === bytes, `must be ${bytes} bytes as base64`),
  );

/** Stands in a pack file beside the pack's own fields. */
export const signatureSchema = v.strictObject({
  algorithm: v.literal('Ed25519'),
  /** The author's public key, raw, as base64. */
  key: base64Schema(KEY_BYTES),
  /** Of the UTF-8 of `canonicalJson` of the pack without its signature, as base64. */
  signature: base64Schema(SIGNATURE_BYTES),
});

export type Signature = v.InferOutput<typeof signatureSchema>;

/** JSON with the keys of every object in order, so that equal contents make equal texts (RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const base64Of = (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const contentBytes = (content: unknown) => new TextEncoder().encode(canonicalJson(content));

/** SHA-256 of any content that JSON can hold, in hex. */
export async function contentHash(content: unknown): Promise<string> {
  return hexOf(await crypto.subtle.digest('SHA-256', contentBytes(content)));
}

/** Eight groups of four letters by which people compare keys. */
export async function keyFingerprint(key: string): Promise<string> {
  const hash = hexOf(await crypto.subtle.digest('SHA-256', bytesOf(key)));
  return (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** Signs a pack without signature with the author's key. */
export async function signContent(content: unknown, { privateKey, publicKey }: CryptoKeyPair): Promise<Signature> {
  const signature = await crypto.subtle.sign('Ed25519', privateKey, contentBytes(content));
  const key = await crypto.subtle.exportKey('raw', publicKey);
  return { algorithm: 'Ed25519', key: base64Of(key), signature: base64Of(signature) };
}

/** A file's content and what it says of its origin. */
export interface Traced {
  content: unknown;
  hash: string;
  /** The public key of a signature that holds; absent for an unsigned pack. */
  signedBy?: string;
}

async function holds({ key, signature }: Signature, content: unknown): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', publicKey, bytesOf(signature), contentBytes(content));
}

/**
 * Takes the signature off a parsed file and checks it. Rejects with a `PackFileError` for one that
 * does not hold: the file was changed after it was signed.
 */
export async function traceContent(raw: unknown): Promise<Traced> {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, 'signature'))
    return { content: raw, hash: await contentHash(raw) };
  const { signature: given, ...content } = raw as Record<string, unknown>;
  const signature = v.safeParse(signatureSchema, given);
  if (!signature.success || !(await holds(signature.output, content).catch(() => false))) refuse('wrong-signature');
  return { content, hash: await contentHash(content), signedBy: (given as Signature).key };
}
