/** Addresses of Ficha's reader of PDFs. */
import { browser } from 'wxt/browser';

const READER = '/reader.html';

/** The address of the reader without a document. */
export const emptyReaderAddress = () => browser.runtime.getURL(READER as never);

/** The address that shows the PDF at `url` in the reader. */
export const readerAddress = (url: string) => `${emptyReaderAddress()}?${new URLSearchParams({ url })}`;

/** The address that shows a file in the reader, offered under this id (`offerFile`). */
export const handoverAddress = (id: string) => `${emptyReaderAddress()}?${new URLSearchParams({ file: id })}`;

/** True for an address of the reader, with or without a document. */
export const isReaderAddress = (address: string) => address.startsWith(emptyReaderAddress());

/** True for a web address or a file whose name is that of a PDF. */
export function isPdfAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^(?:https?|file):$/.test(url.protocol) && /\.pdf$/i.test(url.pathname);
}
