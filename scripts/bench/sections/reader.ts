/** The reader of PDFs beside pdf.js's own viewer. */
import type { Section } from '../open-bench.ts';
import { compareViewers, type ViewerComparison } from '../pdf-viewers.ts';
import { ms, ratio, table } from '../print.ts';

const WHAT = {
  short: '  first page of 4',
  names: '  first page of 500 with 2,000 names',
  footnotes: '  first page of 600 with footnotes',
} as const;

async function run(): Promise<ViewerComparison> {
  const result = await compareViewers();
  const { firstPage, memory, names, namesMs } = result;
  const rows = [['', 'reader', 'pdf.js', '']];
  for (const [kind, { reader: ours, own, compared }] of Object.entries(firstPage))
    rows.push([WHAT[kind as keyof typeof WHAT], ms(ours), ms(own), ratio(compared)]);
  if (memory) {
    const { reader: ours, own, compared } = memory;
    rows.push(['  memory of the second, MB', ours.toFixed(0), own.toFixed(0), `${compared.toFixed(0)} more`]);
  }
  console.log(table(rows));
  console.log(`  ${names} names found within ${(namesMs / 1000).toFixed(1)} s`);
  return result;
}

export const reader: Section = {
  name: 'reader',
  title: "PDFs in Ficha's reader and in pdf.js's own viewer, by turns; medians of rounds",
  run,
};
