/**
 * Opens hostile pages and records the errors and console messages of Ficha's own scripts in them.
 */
import { expect, type Page } from '@playwright/test';
import { type Observed, observe } from '../../scripts/survey/observed-events.ts';
import type { Ficha, OpenOptions } from './ficha.ts';

export interface HostilePage {
  page: Page;
  /** Fails when one of our scripts has thrown or written to the console. */
  expectQuiet: () => void;
}

export async function openHostile(
  ficha: Ficha,
  html: string,
  { before, ...options }: OpenOptions = {},
): Promise<HostilePage> {
  let observed: Observed | undefined;
  const page = await ficha.open(html, {
    ...options,
    before: async (opened) => {
      observed = await observe(opened, await opened.context().newCDPSession(opened));
      await before?.(opened);
    },
  });
  return { page, expectQuiet: () => expect(observed?.ours).toEqual({ errors: [], requests: [] }) };
}

/** The marked texts, however the page has them; read without anything of the page's that it may have spoilt. */
export function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('ficha-') || name === 'ficha-open') continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        texts.push(range.toString());
      }
    }
    return texts.sort();
  });
}

export const expectMarked = (page: Page, texts: string[]) =>
  expect.poll(() => markedTexts(page)).toEqual([...texts].sort());
