import { expect, it } from 'vitest';
import type { Sender } from '../../../entrypoints/background/requests/senders.ts';
import { rememberablePage } from '../../../entrypoints/background/tabs/seen-pages.ts';

const tab = { incognito: false, url: 'https://example.org/a#b', title: 'A' } as NonNullable<Sender['tab']>;

it.each<[string, Sender, ReturnType<typeof rememberablePage>]>([
  ['a page', { tab, frameId: 0 }, { url: 'https://example.org/a', title: 'A' }],
  ['a private window', { tab: { ...tab, incognito: true }, frameId: 0 }, undefined],
  ['a frame', { tab, frameId: 7 }, undefined],
  ['no tab', { frameId: 0, url: 'https://example.org/' }, undefined],
  ['a file', { tab: { ...tab, url: 'file:///home/ana/diary.html' }, frameId: 0 }, undefined],
])('of %s', (_name, sender, kept) => expect(rememberablePage(sender)).toEqual(kept));
