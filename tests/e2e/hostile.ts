/** Opens hostile pages and records the errors and requests of Ficha's scripts in them. */
import { expect, type Page } from '@playwright/test';
import { type Observed, observe } from '../../scripts/survey/observed-events.ts';
import type { Ficha, OpenOptions } from './ficha.ts';

/** A hostile page under observation. */
interface HostilePage {
  page: Page;
  /** Fails if one of Ficha's scripts threw, logged or made a request. */
  expectQuiet: () => void;
}

/** Opens a page and observes Ficha's scripts from the start. */
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

/** The marked texts, sorted, read without functions that the page may have replaced. */
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

/** Waits until exactly these texts are marked, in any order. */
export const expectMarked = (page: Page, texts: string[]) =>
  expect.poll(() => markedTexts(page)).toEqual([...texts].sort());
