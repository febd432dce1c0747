/** Makes PDFs from HTML with Chromium, as a web page is printed. */
import { type Browser, chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.ts';

/** What stands around the text of every page. */
export interface Printed {
  /** HTML of the running head and of the foot, with Chromium's classes `pageNumber`, `title` … */
  head?: string;
  foot?: string;
  /** Without tags, as older programs write; then nothing in the file says what is a running head. */
  untagged?: boolean;
  /** With the headings as its outline. */
  outline?: boolean;
}

let browser: Promise<Browser> | undefined;

/** A PDF of the page. */
export async function printPdf(html: string, { head, foot, untagged, outline }: Printed = {}): Promise<Buffer> {
  browser ??= chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--headless=new'],
  });
  const page = await (await browser).newPage();
  await page.setContent(html);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
    displayHeaderFooter: head !== undefined || foot !== undefined,
    headerTemplate: head ?? '<span></span>',
    footerTemplate: foot ?? '<span></span>',
    tagged: !untagged,
    outline: outline ?? false,
  });
  await page.close();
  return pdf;
}

/** Ends the browser that prints. */
export async function stopPrinting(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
