/** Generated notes, and the notes page that imports them. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';
import { ownAddress } from './worker.ts';

const NAMES = {
  'alberto-fujimori': { en: 'Alberto Fujimori', es: 'Alberto Fujimori' },
  'grupo-colina': { en: 'Grupo Colina', es: 'Grupo Colina' },
};

/** A note in Ficha JSON, updated in minute `number` of 2026. */
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

/** A Ficha JSON file with these notes. */
export const fileOf = (notes: object[]) =>
  JSON.stringify({ format: 'ficha-notes', formatVersion: 1, exported: note(0).created, notes });

/** 120 notes. */
export const SEEDED_NOTES = Array.from({ length: 120 }, (_, index) => note(index + 1));

/** Opens the notes page, or another section of the library. */
export async function openNotes({ context, ...ficha }: Ficha, hash = '#/notes'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ownAddress({ context, ...ficha }, `/library.html${hash}`));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Chooses a file to import. */
export async function chooseFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/json', buffer });
}
