/** Checks the texts of the small card: the line and the brief. */
import { foldKey } from '../../linking/text/fold.ts';
import { LANGUAGES } from '../settings/languages.ts';
import { figuresIn, figuresOfDate } from './figures.ts';
import type { Report } from './pack-problem.ts';
import { type Entity, type Fact, MAX_BRIEF_LENGTH, type Pack } from './schema.ts';
import type { Path } from './yaml-file.ts';

const MIN_ENTRIES = 3;
const MAX_ENTRIES = 5;

/** Shorter words ("of", "the") are in most texts, so they do not count for likeness. */
const MIN_WORD_LENGTH = 4;

/** Two texts repeat each other when the shorter shares this part of its words with the other. */
const REPEATED_SHARE = 0.85;

function wordsOf(text: string): Set<string> {
  const words = text.split(/[^\p{L}\p{N}]+/u).map(foldKey);
  return new Set(words.filter((word) => word.length >= MIN_WORD_LENGTH));
}

function repeats(a: string, b: string): boolean {
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return foldKey(a) === foldKey(b);
  return few.intersection(many).size / few.size >= REPEATED_SHARE;
}

const yearsIn = (text: string) => [...text.matchAll(/\b(?:18|19|20)\d\d\b/g)].map(([year]) => Number(year));

/** The card shows a year beside each entry, which must not contradict the years in its text. */
function checkDate({ date, text }: Entity['brief'][number], fact: Fact, path: Path, report: Report): void {
  if (date !== undefined || fact.date === undefined) return;
  const span = yearsIn(fact.date);
  const isInSpan = (year: number) => year >= Math.min(...span) && year <= Math.max(...span);
  const years = yearsIn(text.en);
  if (years.length > 0 && !years.some(isInSpan))
    report([...path, 'text'], `names ${years.join(', ')}, but its fact is of ${fact.date}; give the entry a date`, {
      rule: 'brief-year',
      values: [years.join(', '), fact.date],
    });
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
    report([...path, 'fact'], `${fact.id} is ${fact.status}, and what comes first must be established`, {
      rule: 'brief-first',
      values: [],
    });
  for (const lang of LANGUAGES) {
    const known = new Set([...figuresIn(fact.text[lang], lang), ...figuresOfDate(fact.date)]);
    const unknown = [...figuresIn(entry.text[lang], lang)].filter((figure) => !known.has(figure));
    if (unknown.length > 0)
      report([...path, 'text', lang], `${unknown.join(', ')} is not in the fact ${fact.id}`, {
        rule: 'brief-figure',
        values: [unknown.join(', ')],
      });
    const others = [line, ...brief.slice(0, at).map(({ text }) => text)];
    if (others.some((other) => repeats(other[lang], entry.text[lang])))
      report([...path, 'text', lang], 'repeats the line or an entry before it', {
        rule: 'brief-repeats',
        values: [],
      });
  }
}

/**
 * Reports lines and briefs that are too long, that repeat a text, or that give a figure which their
 * fact does not give.
 */
export function checkBriefs(pack: Pack, report: Report): void {
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
  pack.entities.forEach((entity, index) => {
    const path = ['entities', index, 'brief'];
    const { brief, line, id } = entity;
    checkLength(line, ['entities', index, 'line'], report);
    if (brief.length < MIN_ENTRIES || brief.length > MAX_ENTRIES)
      report(path, `the brief of ${id} has ${brief.length} entries; it needs ${MIN_ENTRIES} to ${MAX_ENTRIES}`, {
        rule: 'brief-count',
        values: [String(brief.length), String(MIN_ENTRIES), String(MAX_ENTRIES)],
      });
    brief.forEach((entry, at) => {
      checkLength(entry.text, [...path, at, 'text'], report);
      const fact = facts.get(entry.fact);
      if (fact) {
        checkEntry(entity, at, fact, [...path, at], report);
        checkDate(entry, fact, [...path, at], report);
      }
    });
  });
}
