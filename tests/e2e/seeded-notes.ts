/** Invented notes in numbers, as a file to take in, and the page that takes it in. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';
import { ownAddress } from './worker.ts';

const NAMES = {
  'alberto-fujimori': { en: 'Alberto Fujimori', es: 'Alberto Fujimori' },
  'grupo-colina': { en: 'Grupo Colina', es: 'Grupo Colina' },
};

/** A note as Ficha JSON has it; of the 1,000th minute the newest. */
export function note(number: number, more: object = {}): Record<string, unknown> {
  const moment = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString();
  const entity = number % 2 === 0 ? 'alberto-fujimori' : 'grupo-colina';
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    text: `Note number ${number} on the **archive**`,
    tags: [number % 3 === 0 ? 'to check' : 'done'],
    entities: [entity],
    names: { [entity]: NAMES[entity] },
    page: {
      url: `https://${number % 5 === 0 ? 'diario.example' : 'news.example'}/${number}`,
      title: `Article ${number}`,
    },
    quote: { exact: `Words of article ${number}.`, prefix: 'Before. ', suffix: ' After.' },
    created: moment,
    updated: moment,
    revision: 1,
    ...more,
  };
}

export const fileOf = (notes: object[]) =>
  JSON.stringify({ format: 'ficha-notes', formatVersion: 1, exported: note(0).created, notes });

export const SEEDED = Array.from({ length: 120 }, (_, index) => note(index + 1));

export async function openNotes({ context, ...ficha }: Ficha, hash = '#/notes'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ownAddress({ context, ...ficha }, `/library.html${hash}`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

export async function choose(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}
