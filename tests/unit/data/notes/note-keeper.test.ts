import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backgroundMessaging } from '../../../../data/messaging/protocol.ts';
import { openNotes } from '../../../../data/notes/note-keeper.ts';

const about = { entity: 'test/ana', page: { url: 'https://example.org/', title: 'A page' } };
const [id, written] = ['7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11', { text: 'Mine', tags: [], entities: ['test/ana'] }];

/** The requests that were sent, each with its data. */
const sent: [name: string, data: unknown][] = [];

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(backgroundMessaging, 'sendMessage').mockImplementation((async (name: string, data: unknown) => {
    sent.push([name, data]);
    return { ok: true, value: name };
  }) as never);
});

async function opened(tab?: number) {
  const notes = await openNotes(about, tab);
  if (!notes.ok) throw new Error('refused');
  sent.length = 0;
  return notes.value.keeper;
}

describe('the requests of a note editor', () => {
  it('name what the notes are about, and the note', async () => {
    const keeper = await opened();
    const change = { id, basedOn: 2, settles: false };
    await keeper.save(written);
    await keeper.save(written, change);
    await keeper.remove(id);
    await keeper.undelete(id);
    await keeper.versions(id);
    await keeper.draft();
    await keeper.draft(id);
    await keeper.keepDraft({ text: 'Begun', tags: [] });
    await keeper.keepDraft({ text: 'Begun', tags: [] }, id);
    expect(sent).toEqual([
      ['saveNote', { about, ...written }],
      ['saveNote', { about, ...written, change }],
      ['deleteNote', { about, id }],
      ['undeleteNote', { about, id }],
      ['getVersions', { about, id }],
      ['getDraft', { about }],
      ['getDraft', { about, note: id }],
      ['keepDraft', { about, content: { text: 'Begun', tags: [] } }],
      ['keepDraft', { about, content: { text: 'Begun', tags: [] }, note: id }],
    ]);
  });

  it.each<[string, number | undefined, object]>([
    ['a page of our own name the tab that it is about', 7, { tab: 7 }],
    ['a card name no tab: its own is known', undefined, {}],
  ])('in %s', async (_, tab, inTab) => {
    const keeper = await opened(tab);
    await keeper.quoteStates();
    await keeper.showQuote(id);
    expect(sent).toEqual([
      ['getQuoteStates', inTab],
      ['showQuote', { ...inTab, id }],
    ]);
  });
});

it('an editor is not opened where the background refuses', async () => {
  const refused = { ok: false, failure: 'storage-full' };
  vi.spyOn(backgroundMessaging, 'sendMessage').mockResolvedValue(refused as never);
  expect(await openNotes(about)).toEqual(refused);
});
