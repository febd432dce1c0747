/** Writes PDFs object by object: forms, scripts and locks, which a printed web page does not have. */
import { createHash } from 'node:crypto';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Escapes text for a string of a PDF. */
const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** The bytes of a text, one a character. */
const bytes = (text: string) => Buffer.from(text, 'latin1');

/** RC4 (Rivest 1987), the cipher of old PDFs; today's libraries of cryptography leave it out. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let [one, other] = [0, 0];
  return Buffer.from(
    data.map((value) => {
      one = (one + 1) & 255;
      other = (other + (state[one] ?? 0)) & 255;
      swap(one, other);
      return value ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}

const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** What PDF fills short passwords up with (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string) => Buffer.concat([bytes(password), PADDING]).subarray(0, 32);

const ID = Buffer.from('0123456789abcdef');
/** All permissions, as a signed number of four bytes. */
const PERMISSIONS = -4;

interface Lock {
  dictionary: string;
  encrypt: (object: number, data: Buffer) => Buffer;
}

/** Encryption with a key of 40 bits (revision 2). */
function lockWith(password: string): Lock {
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(password), owner, permissions, ID).subarray(0, 5);
  const hex = (data: Buffer) => `<${data.toString('hex')}>`;
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, PADDING))} /P ${PERMISSIONS} >>`,
    encrypt: (object, data) =>
      rc4(md5(key, Buffer.from([object & 255, (object >> 8) & 255, 0, 0, 0])).subarray(0, 10), data),
  };
}

/** A page that is more than some lines of text. */
export interface RawPage {
  /**
   * What is drawn, in the operators of PDF. `textAt` writes text; the fonts are `/F1`, and those of `fonts`.
   */
  content: string;
  /** Points; A4 without it. */
  size?: [width: number, height: number];
  /** Degrees clockwise. */
  rotate?: number;
}

/** A document of one or more pages. */
export interface RawPdf {
  /** The lines of each page, or what is drawn there. */
  pages: (string[] | RawPage)[];
  /** More fonts by name, such as `F2`, as dictionaries. */
  fonts?: Record<string, string>;
  /** More objects, as they stand in the file; the first has the number that `firstExtra` gives. */
  objects?: (string | Buffer)[];
  /** 16 characters by which the document is known; the same for all without it. */
  id?: string;
  /** Opens only with this password; then without an `id`. */
  password?: string;
  /** Entries of the catalogue, such as an action when the document opens. */
  catalogue?: string;
  /** Annotations of the first page, such as links and fields, as dictionaries. */
  annotations?: string[];
}

/** A number in ten places. */
const offset = (value: number) => String(value).padStart(10, '0');

/** Operators that write a text; `x` and `y` are the left end of its baseline. */
export const textAt = (text: string, x: number, y: number, { size = 11, font = 'F1' } = {}) =>
  `BT /${font} ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`;

/** The number of the first of `objects` in a document with so many pages. */
export const firstExtra = (pages: number) => 4 + 2 * pages;

const linesAsPage = (lines: readonly string[]): RawPage => ({
  content: `BT /F1 12 Tf 16 TL 60 760 Td\n${lines.map((line) => `${literal(line)} Tj T*`).join('\n')}\nET`,
});

/** A stream as the body of an object. */
export const stream = (data: Buffer, entries = '') =>
  Buffer.concat([bytes(`<< ${entries} /Length ${data.length} >>\nstream\n`), data, bytes('\nendstream')]);

/** The bytes of the document. */
export function rawPdf({
  pages,
  password,
  catalogue = '',
  annotations = [],
  fonts = {},
  objects: more = [],
  id,
}: RawPdf): Buffer {
  const lock = password === undefined ? undefined : lockWith(password);
  // 1: catalogue, 2: pages, 3: font, then two objects a page.
  const numbers = pages.map((_, at) => 4 + 2 * at);
  const otherFonts = Object.entries(fonts).map(([name, font]) => `/${name} ${font}`);
  const objects: Buffer[] = [
    bytes(`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`),
    bytes(`<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`),
    bytes(FONT),
  ];
  pages.forEach((page, at) => {
    const number = 4 + 2 * at;
    const { content, size = [595, 842], rotate = 0 } = Array.isArray(page) ? linesAsPage(page) : page;
    const annots = at === 0 && annotations.length > 0 ? `/Annots [${annotations.join(' ')}]` : '';
    const plain = bytes(content);
    objects.push(
      bytes(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Rotate ${rotate} /Contents ${number + 1} 0 R ` +
          `/Resources << /Font << /F1 3 0 R ${otherFonts.join(' ')} >> >> ${annots} >>`,
      ),
      stream(lock ? lock.encrypt(number + 1, plain) : plain),
    );
  });
  for (const object of more) objects.push(typeof object === 'string' ? bytes(object) : object);
  const parts: Buffer[] = [bytes('%PDF-1.4\n')];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  const offsets = objects.map((object, at) => {
    const start = length;
    add(Buffer.concat([bytes(`${at + 1} 0 obj\n`), object, bytes('\nendobj\n')]));
    return start;
  });
  const table = offsets.map((start) => `${offset(start)} 00000 n \n`).join('');
  const count = objects.length + 1;
  const hexId = (id ? bytes(id) : ID).toString('hex');
  const ids = `/ID [<${hexId}> <${hexId}>]`;
  const trailer = `<< /Size ${count} /Root 1 0 R ${ids} ${lock ? `/Encrypt ${lock.dictionary}` : ''} >>`;
  add(bytes(`xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}
