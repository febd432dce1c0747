/** Documents of kinds that readers meet, each made for one trait. */
import { printPdf } from './print-pdf.ts';
import { firstExtra, rawPdf, stream, textAt } from './raw-pdf.ts';

const html = (lang: string, rules: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Odd</title><style>
  body { margin: 0; font: 12pt/1.5 'DejaVu Serif', serif } ${rules}</style></head><body>${body}</body></html>`;

/** Neutral sentences that fill a paragraph. */
const FILLING = 'The court heard the witnesses on several days and read the reports into the record. '.repeat(4);

const id = (name: string) => name.padEnd(16).slice(0, 16);

/** Hebrew, with names in Latin letters. */
export const rightToLeft = () =>
  printPdf(
    html(
      'he',
      'body { direction: rtl }',
      `<h1>דין וחשבון</h1><p>ועדת החקירה שמעה את העדים במשך ימים רבים. בפרו נאמר כי Vladimiro Montesinos עמד בראש השירות,
      וכי ה־Grupo Colina פעל בשנים 1991 ו־1992.</p>`.repeat(3),
    ),
  );

/** Text that is turned on the page, which the page's own rotation puts upright; and an unturned page. */
export const rotated = () =>
  rawPdf({
    id: id('rotated'),
    pages: [
      // Drawn upwards on a page that is turned by a quarter.
      {
        content: [
          'q 0 1 -1 0 595 0 cm',
          textAt('The service was led by Vladimiro Montesinos and others, as the court', 60, 500),
          textAt('of Peru found; the members of the Grupo Colina were heard.', 60, 484),
          'Q',
        ].join('\n'),
        rotate: 90,
      },
      ['Abimael Guzmán was heard on the second page.'],
    ],
  });

/** Pages from a business card to a newspaper's. */
export const mixedSizes = () =>
  rawPdf({
    id: id('mixed sizes'),
    pages: [
      { content: textAt('Vladimiro Montesinos of Peru', 20, 80), size: [252, 144] },
      { content: textAt('A large page names the Grupo Colina.', 200, 1800, { size: 40 }), size: [1684, 2384] },
      { content: textAt('A wide page names Abimael Guzmán.', 60, 300), size: [842, 421] },
    ],
  });

/** Links to places inside, by page and by name, and to the web. */
export const links = () => {
  const link = (bottom: number, action: string) =>
    `<< /Type /Annot /Subtype /Link /Rect [60 ${bottom} 300 ${bottom + 16}] ${action} >>`;
  return rawPdf({
    id: id('links'),
    pages: [
      ['To page three', 'To the end', 'To the web'],
      ['Between.'],
      ['Page three.'],
      ['The Grupo Colina of Peru.'],
    ],
    catalogue: '/Dests << /end [10 0 R /XYZ 60 800 null] >>',
    annotations: [
      link(756, '/Dest [8 0 R /Fit]'),
      link(740, '/A << /S /GoTo /D /end >>'),
      link(724, '/A << /S /URI /URI (https://example.org/report) >>'),
    ],
  });
};

/** An outline whose entries lead to pages, nowhere, to what does not exist, to the web, and deep down. */
export const oddOutline = () => {
  const pages = 3;
  const first = firstExtra(pages);
  const item = (title: string, entries: string, links: string) =>
    `<< /Title (${title}) /Parent ${first} 0 R ${links} ${entries} >>`;
  const entries: [string, string][] = [
    ['Chapter two', '/Dest [6 0 R /XYZ 0 800 null]'],
    ['Nowhere', ''],
    ['No such name', '/Dest /missing'],
    ['No such page', '/Dest [99 0 R /Fit]'],
    ['Page by number', '/Dest [2 /Fit]'],
    ['The web', '/A << /S /URI /URI (https://example.org/) >>'],
    ['', '/Dest [4 0 R /Fit]'],
  ];
  const numbers = entries.map((_, at) => first + 1 + at);
  return rawPdf({
    id: id('odd outline'),
    pages: [['One: the Grupo Colina of Peru.'], ['Two.'], ['Three.']],
    catalogue: `/Outlines ${first} 0 R`,
    objects: [
      `<< /Type /Outlines /First ${numbers[0]} 0 R /Last ${numbers.at(-1)} 0 R /Count ${entries.length} >>`,
      ...entries.map(([title, entry], at) =>
        item(
          title,
          entry,
          `${at > 0 ? `/Prev ${numbers[at - 1]} 0 R` : ''} ${at + 1 < entries.length ? `/Next ${numbers[at + 1]} 0 R` : ''}`,
        ),
      ),
    ],
  });
};

const BODY = {
  pages: Array.from({ length: 12 }, (_, at) => [`Page ${at + 1}: Vladimiro Montesinos of Peru was named.`]),
};

/** A file whose table of objects leads to the wrong places. */
export const brokenTable = () =>
  Buffer.from(
    rawPdf({ ...BODY, id: id('broken table') })
      .toString('latin1')
      .replace(/\d{10} 00000 n/g, '0000000099 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n12'),
    'latin1',
  );

/** The first part of a file whose rest did not come. */
export const truncated = () => {
  const whole = rawPdf({ ...BODY, id: id('truncated') });
  return whole.subarray(0, Math.floor(whole.length * 0.6));
};

/** A file with another one attached. */
export const attachment = () => {
  const first = firstExtra(1);
  return rawPdf({
    id: id('attachment'),
    pages: [['The Grupo Colina of Peru.']],
    catalogue: `/Names << /EmbeddedFiles << /Names [(notes.html) ${first} 0 R] >> >>`,
    objects: [
      `<< /Type /Filespec /F (notes.html) /EF << /F ${first + 1} 0 R >> >>`,
      stream(Buffer.from('<script>alert(1)</script>'), '/Type /EmbeddedFile /Subtype /text#2Fhtml'),
    ],
  });
};

/** A form that is filled in: its fields have drawn appearances, and no value can be changed. */
export const form = () => {
  const first = firstExtra(1);
  return rawPdf({
    id: id('form'),
    pages: [['Application to the archive of Peru', '', 'Name of the person:']],
    catalogue: '/AcroForm << /Fields [] /DA (/F1 12 Tf 0 g) >>',
    annotations: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Vladimiro Montesinos) /Rect [60 690 300 712]
       /DA (/F1 12 Tf 0 g) /AP << /N ${first} 0 R >> >>`,
    ],
    objects: [
      stream(
        Buffer.from(`/Tx BMC q ${textAt('Vladimiro Montesinos', 4, 6, { size: 12 })} Q EMC`),
        '/Type /XObject /Subtype /Form /BBox [0 0 240 22] /Resources << /Font << /F1 3 0 R >> >>',
      ),
    ],
  });
};

/** Words that are cut by soft hyphens, and letters that are joined. */
export const hyphens = () =>
  printPdf(
    html(
      'en',
      'p { width: 150px; text-align: justify; hyphens: manual }',
      `<p>In Peru the court read the many office files of Vladi&shy;miro Monte&shy;sinos, and then the official
       find&shy;ings on Gru&shy;po Co&shy;li&shy;na of the year.</p>`,
    ),
  );

/** Columns below a heading over both, with a table between. */
export const columnsAndTable = () =>
  printPdf(
    html(
      'en',
      `h1 { font-size: 17pt } .columns { columns: 2; column-gap: 9mm; text-align: justify }
       table { border-collapse: collapse; width: 100%; margin: 8mm 0 } td, th { border: 1px solid; padding: 2mm 3mm; text-align: left }`,
      `<h1>The commission on Vladimiro Montesinos, and what the court of Peru found on it in the end</h1>
       <div class="columns"><p>${FILLING}</p><p>${FILLING} The Grupo Colina was heard. ${FILLING}</p></div>
       <table><tr><th>Name</th><th>Role</th><th>Year</th></tr>
       <tr><td>Vladimiro</td><td>Montesinos is not one name with the cell before</td><td>1990</td></tr>
       <tr><td>Abimael Guzmán</td><td>accused</td><td>1992</td></tr>
       <tr><td>Shining Path</td><td>group</td><td>1980</td></tr></table>
       <p>${FILLING}</p>`,
    ),
  );

/** Lines that run from top to bottom. */
export const vertical = () =>
  printPdf(
    html(
      'ja',
      'div { writing-mode: vertical-rl; height: 200mm }',
      `<div><p>${FILLING} The service of Peru was led by Vladimiro Montesinos.</p><p>${FILLING} Grupo Colina.</p></div>`,
    ),
  );

/** A font whose codes say nothing of their letters, as some programs write to keep text from being copied. */
export const unreadable = () => {
  const codes = Array.from({ length: 26 }, (_, at) => `/u${(0xe000 + at).toString(16).toUpperCase()}`).join(' ');
  return rawPdf({
    id: id('unreadable'),
    fonts: {
      F2: `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Cut /Encoding << /Type /Encoding /Differences [97 ${codes}] >> >>`,
    },
    pages: Array.from({ length: 2 }, () => ({
      content: Array.from({ length: 20 }, (_, at) =>
        textAt('the service was led by vladimiro montesinos', 60, 760 - at * 18, { font: 'F2' }),
      ).join('\n'),
    })),
  });
};
