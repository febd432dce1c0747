/** Notes such as nobody would write them, the same in each run. */
import fc from 'fast-check';
import * as v from 'valibot';
import { type Note, noteSchema } from '../../../../data/notes/note.ts';

const WORDS = ['Fujimori', 'said', 'año', 'naïve', 'ÑUÑO', '日本', '🙂', 'e\u0301', '"quoted"', 'a,b', 'x;y', "'='"];
/** What formats stumble over: formulas, line ends, markup, fences, rules, separators, escapes. */
const TRAPS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=2',
  '\r\n',
  '\n\n',
  '# heading',
  '> quoted',
  '---',
  '```',
  '~~~',
  '<!-- open',
  '<script>',
  '[a](b)',
  '*',
  '_',
  '\\',
  '&amp;',
  '^mark',
  '%%',
  '\u2028',
  '\u200F',
  '\u0000',
  '::',
  '- [ ] do',
];

const piece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...TRAPS), fc.string());
const prose = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
const short = prose.map((text) => text.slice(0, 300));
const tag = fc.oneof(
  fc.constantFrom('archive', 'To check', 'juicio', 'a;b', 'a,b', '=tag'),
  fc.string({ maxLength: 20 }),
);
const entity = fc.constantFrom(
  'peru/alberto-fujimori',
  'peru/grupo-colina',
  'peru/la-cantuta-massacre',
  'peru/sin',
  'peru/law-26479',
  'other/sin',
  'dropped/dropped',
);
const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) })
  .map((time) => new Date(time).toISOString());
const address = fc
  .tuple(fc.constantFrom('example.org', 'elcomercio.pe', 'ñandú.example'), fc.webPath(), fc.webQueryParameters())
  .map(([host, path, query]) => `https://${host}${path}${query ? `?${query}` : ''}`);

const raw = fc.record(
  {
    id: fc.uuid(),
    text: prose,
    tags: fc.array(tag, { maxLength: 4 }),
    entities: fc.uniqueArray(entity, { maxLength: 3 }),
    page: fc.record(
      {
        url: fc.oneof({ weight: 9, arbitrary: address }, fc.constantFrom('no address', '')),
        title: short,
        canonical: address,
        date: fc.constantFrom('1992', '1992-04', '1992-04-05'),
      },
      { requiredKeys: ['url', 'title'] },
    ),
    quote: fc.record({ exact: prose.map((text) => text || 'quoted'), prefix: short, suffix: short }),
    created: moment,
    updated: moment,
    revision: fc.integer({ min: 1, max: 1000 }),
  },
  { requiredKeys: ['id', 'text', 'tags', 'entities', 'page', 'created', 'updated', 'revision'] },
);

const note = raw
  .map((given): Note => {
    const [created, updated] = [given.created, given.updated].sort();
    const names = Object.fromEntries(given.entities.map((id) => [id, { en: `The ${id}`, es: `El ${id}` }]));
    const { quote, ...rest } = given;
    return v.parse(noteSchema, { ...rest, ...(quote ? { quote } : {}), created, updated, names });
  })
  .filter(({ text, quote }) => text !== '' || quote !== undefined);

export function generatedNotes(count: number, seed = 1): Note[] {
  const notes = fc.sample(note, { numRuns: count, seed });
  return [...new Map(notes.map((one) => [one.id, one])).values()];
}
