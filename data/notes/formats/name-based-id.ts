/**
 * Ids for imported notes that have another kind of id, so that importing twice makes no second
 * note.
 */

/** A random UUID; it must never change. */
const NAMESPACE = '5b0f4a0e-6f6c-4c1d-9d3b-1c9f0a2f7e61';

const bytesOf = (uuid: string) =>
  Uint8Array.from(uuid.replaceAll('-', '').match(/../g) ?? [], (hex) => Number(`0x${hex}`));

/** A UUID that follows from a name (RFC 9562, version 5). */
export async function nameBasedId(name: string): Promise<string> {
  const [namespace, text] = [bytesOf(NAMESPACE), new TextEncoder().encode(name)];
  const named = new Uint8Array(namespace.length + text.length);
  named.set(namespace);
  named.set(text, namespace.length);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', named)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
