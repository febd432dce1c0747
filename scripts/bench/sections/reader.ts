/** The reader of PDFs beside pdf.js's own viewer. */
import type { Section } from '../open-bench.ts';
import { compareViewers, type ViewerComparison } from '../pdf-viewers.ts';
import { ms, ratio, table } from '../print.ts';

async function run(): Promise<ViewerComparison> {
  const result = await compareViewers();
  const { firstPageMs, memoryMb, names, namesMs } = result;
  const rows = [
    ['', 'reader', 'pdf.js', ''],
    ['  first page', ms(firstPageMs.reader), ms(firstPageMs.own), ratio(firstPageMs.reader / firstPageMs.own)],
  ];
  if (memoryMb) {
    const more = memoryMb.reader - memoryMb.own;
    rows.push(['  memory, MB', memoryMb.reader.toFixed(0), memoryMb.own.toFixed(0), `${more.toFixed(0)} more`]);
  }
  console.log(table(rows));
  console.log(`  ${names} names found within ${(namesMs / 1000).toFixed(1)} s`);
  return result;
}

export const reader: Section = {
  name: 'reader',
  title: "A PDF of 500 pages with 2,000 names, in Ficha's reader and in pdf.js's own viewer",
  run,
};
