import type { NoteCollection } from '../../../../../data/notes/collection.ts';
import type { MarkdownWords } from '../../../../../data/notes/formats/markdown.ts';
import type { Texts } from '../../../../../locales/texts.ts';
import { downloadFile } from '../../../shell/download-file.ts';

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

/** Exports notes as a download; resolves when the browser has the file. */
export async function exportNotes(format: ExportFormat, collection: NoteCollection, { t, lang }: Texts): Promise<void> {
  const words: MarkdownWords = {
    lang,
    title: t('notesPage.fileTitle'),
    unnamed: t('notesPage.otherNotes'),
    about: t('notesPage.aboutNames'),
  };
  const { content, type, extension } = await createFile(format, collection, words);
  downloadFile({ name: `ficha-notes-${new Date().toISOString().slice(0, 10)}.${extension}`, content, type });
}
