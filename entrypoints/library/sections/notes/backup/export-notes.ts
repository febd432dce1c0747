/** Notes as a file that the browser saves where downloads go. The formats, and their libraries, are loaded when first asked for. */
import type { NoteCollection } from '../../../../../data/notes/collection.ts';
import type { MarkdownWords } from '../../../../../data/notes/formats/markdown.ts';
import type { Texts } from '../../../../../locales/texts.ts';

export const EXPORT_FORMATS = ['ficha', 'web-annotation', 'markdown', 'markdown-zip', 'csv'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FileMade {
  content: string | Uint8Array<ArrayBuffer>;
  type: string;
  extension: string;
}

async function fileOf(format: ExportFormat, collection: NoteCollection, words: MarkdownWords): Promise<FileMade> {
  const { notes } = collection;
  switch (format) {
    case 'ficha': {
      const { toFichaJson } = await import('../../../../../data/notes/formats/ficha-json.ts');
      return { content: toFichaJson(collection), type: 'application/json', extension: 'json' };
    }
    case 'web-annotation': {
      const { toWebAnnotation } = await import('../../../../../data/notes/formats/web-annotation.ts');
      return { content: toWebAnnotation(notes), type: 'application/ld+json', extension: 'jsonld' };
    }
    case 'markdown': {
      const { toMarkdownFile } = await import('../../../../../data/notes/formats/markdown.ts');
      return { content: toMarkdownFile(notes, words), type: 'text/markdown', extension: 'md' };
    }
    case 'markdown-zip': {
      const { toMarkdownZip } = await import('../../../../../data/notes/formats/markdown-zip.ts');
      return { content: new Uint8Array(toMarkdownZip(notes, words)), type: 'application/zip', extension: 'zip' };
    }
    case 'csv': {
      const { toCsv } = await import('../../../../../data/notes/formats/csv.ts');
      return { content: toCsv(notes), type: 'text/csv', extension: 'csv' };
    }
  }
}

function save({ content, type, extension }: FileMade): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `ficha-notes-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  // Once the download has begun, the browser holds the content itself.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Resolves when the browser has been given the file. */
export async function exportNotes(format: ExportFormat, collection: NoteCollection, { t, lang }: Texts): Promise<void> {
  const words: MarkdownWords = {
    lang,
    title: t('notesPage.fileTitle'),
    unnamed: t('notesPage.otherNotes'),
    about: t('notesPage.aboutNames'),
  };
  save(await fileOf(format, collection, words));
}
