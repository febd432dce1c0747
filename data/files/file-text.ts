/** The text of a file that the reader chose, in whichever encoding it was saved. */

/** The part of a `File` that is used. */
interface ChosenBytes {
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** UTF-16 by its byte order mark, or by the empty half of the sign that begins a table or JSON. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return undefined;
}

/**
 * Decodes UTF-8, UTF-16 and, what is neither, windows-1252, in which spreadsheets and old editors save;
 * without the byte order mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Rejects when the file cannot be read. */
export const readFileText = async (file: ChosenBytes): Promise<string> =>
  decodeText(new Uint8Array(await file.arrayBuffer()));
