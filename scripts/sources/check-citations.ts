/** Holds every citation and every text of a pack against the articles themselves. */
import type { Citation, Pack } from '../../data/pack/schema.ts';
import type { ArticleText, Sentence } from './article-text.ts';
import { runsOf, sharedRun } from './overlap.ts';
import { type FragmentRange, resolveFragment } from './text-fragment.ts';

/** A fragment that spans more than this supports no single sentence. */
const MAX_FRAGMENT_CHARACTERS = 900;

/** Characters that live pages print in another form than the text that was checked. */
const FRAGILE = /['"‘’“”–—]/;

export interface ArticleReport {
  citations: number;
  sentences: number;
  uncited: Sentence[];
}

export interface SourcesReport {
  problems: string[];
  articles: Map<string, ArticleReport>;
}

interface Cited {
  owner: string;
  citation: Citation;
}

function* citationsOf(pack: Pack): Generator<Cited> {
  for (const fact of pack.facts) for (const citation of fact.citations) yield { owner: fact.id, citation };
  for (const dispute of pack.disputes)
    for (const position of dispute.positions)
      for (const citation of position.citations) yield { owner: dispute.id, citation };
}

/** Every reader-facing text of the pack, with the id of what it belongs to. */
function* textsOf(pack: Pack): Generator<{ owner: string; text: string }> {
  const both = function* (owner: string, localized: { en: string; es: string } | undefined) {
    if (localized) for (const text of Object.values(localized)) yield { owner, text };
  };
  for (const entity of pack.entities) {
    yield* both(entity.id, entity.line);
    for (const { text } of entity.brief) yield* both(entity.id, text);
  }
  for (const fact of pack.facts) yield* both(fact.id, fact.text);
  for (const dispute of pack.disputes) {
    yield* both(dispute.id, dispute.question);
    yield* both(dispute.id, dispute.note);
    for (const position of dispute.positions) yield* both(dispute.id, position.says);
  }
}

function isCited(sentence: Sentence, ranges: FragmentRange[]): boolean {
  return ranges.some((range) => {
    const shared = Math.min(range.end, sentence.end) - Math.max(range.start, sentence.start);
    return shared > 0 && (shared * 2 >= sentence.end - sentence.start || shared === range.end - range.start);
  });
}

export function checkCitations(pack: Pack, articles: ReadonlyMap<string, ArticleText>): SourcesReport {
  const problems: string[] = [];
  const ranges = new Map<string, FragmentRange[]>([...articles.keys()].map((id) => [id, []]));
  for (const { owner, citation } of citationsOf(pack)) {
    const article = articles.get(citation.source);
    const { fragment } = citation;
    if (!article || !fragment) continue;
    const shown = `${citation.source} "${fragment.start}${fragment.end ? ` … ${fragment.end}` : ''}"`;
    if (FRAGILE.test(fragment.start + (fragment.end ?? '')))
      problems.push(
        `${owner}: ${shown} has an apostrophe, quotation mark or dash, which the live page may print differently`,
      );
    const result = resolveFragment(article.text, fragment);
    if (result.found === 'never') problems.push(`${owner}: ${shown}: the ${result.missing} is not in the article`);
    else if (result.found === 'many')
      problems.push(`${owner}: ${shown}: the start stands ${result.count} times in the article`);
    else {
      const length = result.range.end - result.range.start;
      if (length > MAX_FRAGMENT_CHARACTERS) problems.push(`${owner}: ${shown} spans ${length} characters`);
      ranges.get(citation.source)?.push(result.range);
    }
  }
  for (const [id, article] of articles) {
    const runs = runsOf(article.text);
    for (const { owner, text } of textsOf(pack)) {
      const run = sharedRun(text, runs);
      if (run) problems.push(`${owner}: shares "${run}" with ${id}`);
    }
  }
  const reports = [...articles].map(([id, { sentences }]): [string, ArticleReport] => {
    const cited = ranges.get(id) ?? [];
    const uncited = sentences.filter((sentence) => !isCited(sentence, cited));
    return [id, { citations: cited.length, sentences: sentences.length, uncited }];
  });
  return { problems, articles: new Map(reports) };
}
