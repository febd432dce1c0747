/** A long report with running heads, page numbers and footnotes, made in a moment. */
import { rawPdf, textAt } from './raw-pdf.ts';

/** Lines of text on each page. */
const LINES = 38;

/** A line as wide as the others. */
const full = (start: string) => `${start} `.padEnd(88, 'and the members of the court read the reports of the day ');

/** What the report says, by page and line (from 0), besides sentences that fill it. */
function written(page: number, line: number, pages: number): string {
  if (page === 3 && line === LINES - 1)
    return `${full('On that day the court of Peru wrote that').slice(0, 78)} Vladimiro`;
  if (page === 3 && line === LINES - 2) return full('so ended the day').replace(/.$/, '.');
  if (page === 4 && line === 0) return full('Montesinos was heard. After him');
  if (page === 5 && line === LINES - 1)
    return `${full('The members were led, it was said, by').slice(0, 76)} Vladimiro Monte-`;
  if (page === 6 && line === 0) return full('sinos and others. After that');
  if (page % 100 === 0 && line === 5) return full('In this chapter the Grupo Colina of Peru is named.');
  if (page === pages && line === 10) return full('The last page names the Shining Path of Peru, and no quagmire else.');
  return full(line % 6 === 0 ? `Then ${page * LINES + line} pages were read:` : 'of the files');
}

/**
 * Pages 3 and 4, and 5 and 6, share a name (the second cut by a hyphen); every page has a footnote,
 * every fiftieth with a name; every hundredth names Grupo Colina.
 */
export function longReport(pages: number): Buffer {
  return rawPdf({
    id: `${pages} pages`.padEnd(16),
    pages: Array.from({ length: pages }, (_, index) => {
      const page = index + 1;
      const lines = Array.from({ length: LINES }, (_, line) => textAt(written(page, line, pages), 60, 760 - line * 16));
      const note = page % 50 === 0 ? 'Interview with Abimael Guzmán, 1992.' : 'Files of the court.';
      return {
        content: [
          textAt(page % 2 ? 'Final report of the commission' : `Chapter ${Math.ceil(page / 50)}`, 60, 805, { size: 8 }),
          ...lines,
          textAt(`${page} ${note}`, 60, 100, { size: 8 }),
          textAt(`${page} of ${pages}`, 280, 40, { size: 8 }),
        ].join('\n'),
      };
    }),
  });
}
