/** The documents that the reader's tests read, made anew in each run. */
import { printPdf } from './print-pdf.ts';

const style = (rules: string) => `<style>body { margin: 0; font: 11pt/1.4 serif } ${rules}</style>`;

const html = (lang: string, title: string, rules: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${style(rules)}</head><body>${body}</body></html>`;

const LINE = '<div style="font-size: 8pt; width: 100%; padding: 0 20mm; text-align: center">';

/** Neutral sentences that fill a column. */
const FILLING =
  'The court heard the witnesses on several days and read the reports of the experts into the record. ' +
  'The parties had access to every document and were heard on each of them before the court retired.';

const filling = (count: number) => `<p>${Array(count).fill(FILLING).join(' ')}</p>`;

/**
 * A judgment in two columns with running heads and page numbers. A name is cut by a hyphen at a
 * line's end, and one goes from the first column into the second.
 */
export function judgment({ untagged = false } = {}): Promise<Buffer> {
  const body = `
<h1>Judgment of 7 April 2009</h1>
<div class="columns">
<p>The court of Peru finds that Vladimiro Montesinos led the service.</p>
<p>A name at the end of a line is cut: Vladimiro Monte-<br>sinos was heard.</p>
${filling(4)}
<p>The members of the Grupo Colina<sup>12</sup> were heard in turn.</p>
${filling(16)}
<p>At the end the court names Abimael Guzmán and the Shining Path.</p>
${filling(4)}
</div>`;
  const rules = `.columns { columns: 2; column-gap: 9mm; text-align: justify }
    h1 { font-size: 16pt } sup { font-size: 60%; vertical-align: super; line-height: 0 }`;
  return printPdf(html('en', 'Judgment 10-2001', rules, body), {
    head: `${LINE}Special Criminal Chamber</div>`,
    foot: `${LINE}page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
    untagged,
  });
}

/** A report with a footnote on every page; every tenth page names Grupo Colina. */
export function report(pages: number): Promise<Buffer> {
  const sections = Array.from({ length: pages }, (_, index) => {
    const number = index + 1;
    const named = number % 10 === 0 ? `In chapter ${number} the Grupo Colina of Peru is named. ` : '';
    return `<section>${number % 50 === 1 ? `<h1>Part ${Math.ceil(number / 50)}</h1>` : ''}<p>${named}${FILLING} Page ${number} says no more.</p>
<p class="note">${number} Interview with the witness, in which Vladimiro Montesinos is named.</p></section>`;
  });
  const rules = `section { break-after: page; position: relative; height: 240mm } h1 { font-size: 15pt }
    .note { position: absolute; bottom: 0; font-size: 8pt }`;
  return printPdf(html('en', 'Final report', rules, sections.join('\n')), {
    head: `${LINE}Final report</div>`,
    foot: `${LINE}<span class="pageNumber"></span></div>`,
    outline: true,
  });
}

/** A page that is only an image, as a scan without text. */
export function scan(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="#eee"/>${Array.from(
    { length: 24 },
    (_, at) => `<rect x="60" y="${60 + at * 28}" width="${380 + ((at * 37) % 90)}" height="9" fill="#555"/>`,
  ).join('')}</svg>`;
  return printPdf(
    html(
      'en',
      'Scan',
      'img { width: 100% }',
      `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
    ),
  );
}
