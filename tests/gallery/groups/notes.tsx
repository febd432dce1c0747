import { NotesList } from '../../../components/notes/list/NotesList.tsx';
import notesCss from '../../../components/notes/notes.css?inline';
import pagesCss from '../../../components/pages.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import type { NotesContext } from '../../../data/messaging/protocol.ts';
import type { Note } from '../../../data/notes/note.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { NOTE_RULES } from '../../../data/notes/note-rules.ts';
import type { GalleryGroup } from '../group.ts';
import { ENTITY } from '../sample-card.ts';

const PAGE = { url: 'https://diario.example/alcaldesa', title: 'La alcaldesa que cambió el puerto' };
const { id, name, kind, line } = ENTITY;

const note = (number: number, rest: Partial<Note>): Note => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  text: '',
  tags: [],
  entities: [id],
  names: { [id]: name },
  page: PAGE,
  created: '2026-11-20T10:00:00.000Z',
  updated: '2026-11-23T10:00:00.000Z',
  revision: 2,
  ...rest,
});

const NOTES = [
  note(1, {
    text: `Compare with the **accounts** of the port:

- 2009, first half
- 2010

See [the minutes](https://port.example/minutes).`,
    tags: ['accounts', 'south pier'],
    quote: { exact: 'La alcaldesa firmó el contrato del muelle sur.', prefix: '', suffix: '' },
  }),
  note(2, { text: 'Who was at the opening?' }),
];

const CONTEXT: NotesContext = {
  entity: { id, name, kind, line },
  page: PAGE,
  suggested: [],
  named: [{ id, name, kind, line }],
  notes: NOTES,
  unsaved: [],
  versions: { [NOTES[0]?.id ?? '']: 1 },
  tags: ['accounts', 'south pier', 'to check'],
  areLost: false,
};

const keeperWith = (overrides: Partial<NoteKeeper> = {}): NoteKeeper => ({
  rules: NOTE_RULES,
  save: async () => ({ ok: false, failure: 'storage-full' }),
  remove: async () => ({ ok: true, value: true }),
  undelete: async () => ({ ok: false, failure: 'storage-unavailable' }),
  versions: async () => ({ ok: true, value: [] }),
  draft: async () => ({ ok: true, value: null }),
  keepDraft: async () => ({ ok: true, value: true }),
  toNotesPage: () => {},
  quoteStates: async () => ({ ok: true, value: {} }),
  showQuote: async () => ({ ok: true, value: true }),
  ...overrides,
});

const list = (context: Partial<NotesContext> = {}, writing = false, keeper = keeperWith()) => (
  <NotesList context={{ ...CONTEXT, ...context }} keeper={keeper} writing={writing} none="…" newNote="+" />
);

function pressButton(root: HTMLElement, at: number): void {
  root.querySelectorAll<HTMLElement>('.note .row button')[at]?.click();
}

/** Opens the first note, changes it, and saves it. */
function changeAndSave(root: HTMLElement): void {
  pressButton(root, 0);
  setTimeout(() => {
    const text = root.querySelector('textarea');
    if (!text) return;
    text.value = 'Compared with the accounts.';
    text.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => root.querySelector<HTMLFormElement>('.note-editor')?.requestSubmit());
  });
}

const OTHER = note(1, { text: 'Changed in another window.', revision: 3 });

export const group: GalleryGroup = {
  title: 'Notes',
  css: [tokensCss, pagesCss, notesCss],
  widths: [340, 280],
  states: [
    { name: 'two notes', show: () => list() },
    { name: 'none', show: () => list({ notes: [] }) },
    { name: 'writing a new one', show: () => list({ notes: [] }, true) },
    {
      name: 'a change and a new note that were not saved',
      show: () =>
        list({
          unsaved: [
            { text: 'Who signed for the port?', tags: [] },
            { note: NOTES[1]?.id ?? '', text: 'Who was at the opening, and who was not?', tags: [] },
          ],
        }),
    },
    { name: 'asked whether to delete', show: () => list(), act: (root) => pressButton(root, 1) },
    { name: 'a change that the full disk refused', show: () => list(), act: changeAndSave },
    {
      name: 'changed in another window meanwhile',
      show: () => list({}, false, keeperWith({ save: async () => ({ ok: true, value: { conflict: OTHER } }) })),
      act: changeAndSave,
    },
    {
      name: 'deleted in another window meanwhile',
      show: () =>
        list(
          {},
          false,
          keeperWith({
            save: async () => ({ ok: true, value: { conflict: OTHER, deleted: '2026-11-24T09:00:00.000Z' } }),
          }),
        ),
      act: changeAndSave,
    },
    { name: 'notes have vanished', show: () => list({ notes: [], areLost: true }) },
  ],
};
