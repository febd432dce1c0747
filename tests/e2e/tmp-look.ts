import { writeFileSync } from 'node:fs';
import { stopPrinting } from '../support/pdf/print-pdf.ts';
import { judgment, report, scan } from '../support/pdf/sample-pdfs.ts';

const t = Date.now();
writeFileSync('/tmp/w/pdf-j.pdf', await judgment());
writeFileSync('/tmp/w/pdf-ju.pdf', await judgment({ untagged: true }));
console.log(Date.now() - t);
writeFileSync('/tmp/w/pdf-r.pdf', await report(600));
console.log(Date.now() - t);
writeFileSync('/tmp/w/pdf-s.pdf', await scan());
await stopPrinting();
