import type { NoteCollection } from '../../../../../data/notes/collection.ts';
import type { MarkdownWords } from '../../../../../data/notes/formats/markdown.ts';
import type { Texts } from '../../../../../locales/texts.ts';

/** The formats in which notes can be exported. */
export const EXPORT_FORMATS = ['ficha', 'web-annotation', 'markdown', 'markdown-zip', 'csv'] as const;

/** One of `EXPORT_FORMATS`. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface ExportFile {
  content: string | Uint8Array<ArrayBuffer>;
  type: string;
  extension: string;
}

const loadParser = async () => (await import('../../../../../components/notes/text/parse-markdown.ts')).parseMarkdown;

/** Makes the file; the code of each format is loaded when it is first used. */
async function createFile(format: ExportFormat, collection: NoteCollection, words: MarkdownWords): Promise<ExportFile> {
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
      return { content: toMarkdownFile(notes, words, await loadParser()), type: 'text/markdown', extension: 'md' };
    }
    case 'markdown-zip': {
      const { toMarkdownZip } = await import('../../../../../data/notes/formats/markdown-zip.ts');
      return {
        content: new Uint8Array(toMarkdownZip(notes, words, await loadParser())),
        type: 'application/zip',
        extension: 'zip',
      };
    }
    case 'csv': {
      const { toCsv } = await import('../../../../../data/notes/formats/csv.ts');
      return { content: toCsv(notes), type: 'text/csv', extension: 'csv' };
    }
  }
}

function download({ content, type, extension }: ExportFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `ficha-notes-${new Date().toISOString().slice(0, 10)}.${extension}`;
  link.click();
  // By then the download has begun, and the browser no longer needs the address.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Exports notes as a download; resolves when the browser has the file. */
export async function exportNotes(format: ExportFormat, collection: NoteCollection, { t, lang }: Texts): Promise<void> {
  const words: MarkdownWords = {
    lang,
    title: t('notesPage.fileTitle'),
    unnamed: t('notesPage.otherNotes'),
    about: t('notesPage.aboutNames'),
  };
  download(await createFile(format, collection, words));
}
