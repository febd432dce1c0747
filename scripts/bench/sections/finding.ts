/**
 * Time to find all names: on pages with names put in, on the pages as they are, and on a long
 * article.
 */
import { generatedArticle } from '../article.ts';
import { type FindingResult, timeFinding } from '../finding.ts';
import type { Way } from '../in-page.ts';
import type { Bench, BenchPack, Section } from '../open-bench.ts';
import { type BenchPage, withNames } from '../pages.ts';
import { ms, ratio, table } from '../print.ts';

/** As long as any article that a newspaper prints. */
const ARTICLE_LENGTH = 100_000;

const WAYS: Record<Way, string> = {
  find: 'ours: names found',
  all: 'ours: found, linked and painted',
  regex: 'one regular expression',
  mark: 'mark.js',
};

/** The most that the first run may take, in bare walks. */
const BUDGETS: Partial<Record<Way, number>> = { find: 2.5, all: 3.5 };

function print({ pack, aliases, ways }: FindingResult, pages: number): void {
  const rows = ways.map(({ way, firstMs, firstRatio, warmRatio, pages: count, found }) => [
    `  ${WAYS[way]}${count < pages ? ` (the first ${count} pages)` : ''}`,
    ms(firstMs),
    ratio(firstRatio),
    BUDGETS[way] ? ratio(BUDGETS[way]) : '',
    Number.isNaN(warmRatio) ? '' : ratio(warmRatio),
    String(found),
  ]);
  console.log(`${pack}, ${aliases} aliases; bare walk ${ms(ways[0]?.bareFirstMs ?? 0)}`);
  console.log(table([['', 'first run', 'to bare walk', 'budget', 'warm', 'found'], ...rows]));
}

async function run(bench: Bench): Promise<FindingResult[]> {
  const { packs, bundled, server, pages } = bench;
  const code = await bench.script('in-page.ts');
  const browser = await bench.plain();
  const results: FindingResult[] = [];
  const time = async (label: string, given: readonly BenchPage[], pack: BenchPack, compared: boolean) => {
    const result = await timeFinding({ browser, server, code, pages: given, ...pack, pack: label, compared });
    print(result, given.length);
    results.push(result);
  };
  const named = ({ lexicon }: BenchPack, given: readonly BenchPage[]) => {
    const texts = lexicon.aliases.map(({ text }) => text);
    return given.map((page) => withNames(page, texts));
  };
  for (const one of packs) await time(`${one.pack}, one word in 200 a name`, named(one, pages), one, true);
  for (const one of packs) await time(`${one.pack}, pages as they are`, pages, one, false);
  const article = { name: 'article', html: generatedArticle(ARTICLE_LENGTH) };
  await time('bundled, an article of 100 kB with names', named(bundled, [article]), bundled, false);
  return results;
}

export const finding: Section = {
  name: 'finding',
  title: 'Finding all names, summed over the pages: the first run in a page, which a reader pays for, and warm medians',
  run,
};
