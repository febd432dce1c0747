/** Opens Ficha's reader of PDFs in a new tab. */
import { browser } from 'wxt/browser';
import { offerFile } from './file-handover.ts';
import { handoverAddress, readerAddress } from './reader-address.ts';

/** Opens the PDF at an address. */
export async function openInReader(url: string): Promise<void> {
  await browser.tabs.create({ url: readerAddress(url) });
}

/** Opens a chosen file, which this page hands over as long as it is open. */
export async function openFileInReader(file: File): Promise<void> {
  await browser.tabs.create({ url: handoverAddress(offerFile(file)) });
}
