/** What a document says of itself. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfSource } from '../opening/open-document.ts';
import { documentDate } from '../text/document-date.ts';
import { type DocumentText, documentText } from '../text/document-text.ts';

/** A document that is open. */
export interface ShownPdf {
  pdf: PDFDocumentProxy;
  text: DocumentText;
  /** The same for every copy of the document. */
  fingerprint: string;
  title: string;
  /** Its web address; undefined for a file. */
  url: string | undefined;
  /** The place in the address that was opened, such as "page=3". */
  fragment: string;
  date: DateOfDocument;
  /** The language that the document names, as a BCP 47 tag. */
  lang: string | undefined;
}

/** The day of a document, for which its first page is read: not before that page is drawn. */
export interface DateOfDocument {
  /** YYYY-MM-DD; undefined when neither the first page nor the metadata has one. */
  read(): Promise<string | undefined>;
  /** The same once it has been read. */
  known: string | undefined;
}

interface Info {
  Title?: unknown;
  CreationDate?: unknown;
  Language?: unknown;
}

/** Characters; some programs put whole sentences there. */
const LONGEST_TITLE = 200;

const textOf = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** The name of a file in an address. */
function nameIn(url: string): string {
  const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function dateOf(text: DocumentText, created: unknown): DateOfDocument {
  let reading: Promise<string | undefined> | undefined;
  async function read() {
    const blocks = await text.blocks(1);
    date.known = documentDate(blocks.map((block) => block.text).join('\n'), created);
    return date.known;
  }
  const date: DateOfDocument = {
    known: undefined,
    read() {
      reading ??= read();
      return reading;
    },
  };
  return date;
}

/** Describes an opened document. */
export async function describeDocument(pdf: PDFDocumentProxy, source: PdfSource): Promise<ShownPdf> {
  const text = documentText(pdf);
  const metadata = await pdf.getMetadata().catch(() => undefined);
  const info = (metadata?.info ?? {}) as Info;
  const address = 'url' in source ? source.url : undefined;
  const [url, fragment = ''] = (address ?? '').split(/#(.*)/s);
  const name = 'file' in source ? source.file.name : nameIn(source.url);
  return {
    pdf,
    text,
    fingerprint: pdf.fingerprints[0] ?? '',
    title: (textOf(info.Title) || name).slice(0, LONGEST_TITLE),
    url: url || undefined,
    fragment,
    date: dateOf(text, info.CreationDate),
    lang: textOf(info.Language) || undefined,
  };
}
