/** Checks the texts that the small card shows: the line and the brief. */
import { foldKey } from '../../linking/text/fold.ts';
import type { Report } from './checks.ts';
import { figuresIn, figuresOfDate } from './figures.ts';
import { type Entity, type Fact, MAX_BRIEF_LENGTH, type Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

const FEWEST_ENTRIES = 3;
const MOST_ENTRIES = 5;

/** Shorter words ("of", "the") are in every text and do not make two of them alike. */
const LEAST_WORD = 4;

/** Two texts say the same when the shorter one shares this part of its words with the other. */
const ALIKE = 0.85;

const LANGUAGES = ['en', 'es'] as const;

function wordsOf(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(foldKey);
  return new Set(words.filter((word) => word.length >= LEAST_WORD));
}

/** True when a reader would learn nothing from one text after the other. */
function saysTheSame(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return foldKey(a) === foldKey(b);
  return few.intersection(many).size / few.size >= ALIKE;
}

function checkLength(text: Entity['line'], path: Path, report: Report): void {
  for (const lang of LANGUAGES)
    if (text[lang].length > MAX_BRIEF_LENGTH)
      report([...path, lang], `has ${text[lang].length} characters; at most ${MAX_BRIEF_LENGTH} fit the small card`);
}

function checkEntry({ brief, line }: Entity, at: number, fact: Fact, path: Path, report: Report): void {
  const entry = brief[at];
  if (!entry) return;
  if (at === 0 && (fact.status === 'opinion' || fact.status === 'alleged'))
    report([...path, 'fact'], `${fact.id} is ${fact.status}, and what comes first must be established`);
  for (const lang of LANGUAGES) {
    const known = new Set([...figuresIn(fact.text[lang], lang), ...figuresOfDate(fact.date)]);
    const unknown = [...figuresIn(entry.text[lang], lang)].filter((figure) => !known.has(figure));
    if (unknown.length > 0) report([...path, 'text', lang], `${unknown.join(', ')} is not in the fact ${fact.id}`);
    const others = [line, ...brief.slice(0, at).map(({ text }) => text)];
    if (others.some((other) => saysTheSame(other[lang], entry.text[lang])))
      report([...path, 'text', lang], 'repeats the line or an entry before it');
  }
}

/** Reports lines and briefs that are too long, repeat themselves, or say what their facts do not. */
export function checkBriefs(pack: Pack, report: Report): void {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  pack.entities.forEach((entity, index) => {
    const path = ['entities', index, 'brief'];
    const { brief, line, id } = entity;
    checkLength(line, ['entities', index, 'line'], report);
    if (brief.length < FEWEST_ENTRIES || brief.length > MOST_ENTRIES)
      report(path, `the brief of ${id} has ${brief.length} entries; it needs ${FEWEST_ENTRIES} to ${MOST_ENTRIES}`);
    brief.forEach((entry, at) => {
      checkLength(entry.text, [...path, at, 'text'], report);
      const fact = facts.get(entry.fact);
      if (fact) checkEntry(entity, at, fact, [...path, at], report);
      else report([...path, at, 'fact'], `no fact has the id ${entry.fact}`);
    });
  });
}
