/** Bytes as text, for stores that keep JSON. */

/** What engines have of their own since 2025. */
interface Base64 {
  toBase64?: () => string;
}

const decode = (Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;

/** Characters given to `String.fromCharCode` at once: engines allow some 65,000 arguments. */
const AT_ONCE = 8192;

export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as Base64).toBase64?.();
  if (native !== undefined) return native;
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (decode) return decode.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
