/** Time to find all names, side by side with the other ways: on the pages as they are, with names put in, and on a long article. */
import { generatedArticle } from '../article.ts';
import type { Bench, Section } from '../bench.ts';
import { type FindingResult, timeFinding } from '../finding.ts';
import type { Way } from '../in-page.ts';
import { type BenchPage, withNames } from '../pages.ts';
import { ms, ratio, table } from '../print.ts';

/** As long as any article that a newspaper prints. */
const ARTICLE_LENGTH = 100_000;

const WAYS: Record<Way, string> = {
  bare: 'bare walk',
  look: 'ours: the quick look',
  find: 'ours: all names found',
  hosts: 'ours: shadow roots looked for',
  all: 'ours: everything',
  regex: 'one expression',
  mark: 'mark.js',
};

function print({ pack, aliases, summary, leftOut, pages }: FindingResult): void {
  const spans = pages.reduce((sum, page) => sum + page.spans, 0);
  const rows = Object.entries(summary).map(([way, { medianMs, ratio: times, firstRatio, pages: count }]) => [
    `  ${WAYS[way as Way]}${count < pages.length ? ` (${count} pages)` : ''}`,
    ms(medianMs),
    ratio(times),
    firstRatio === undefined ? '' : ratio(firstRatio),
  ]);
  console.log(`${pack}, ${aliases} aliases, ${spans} spans found`);
  console.log(table([['', 'median', 'to bare walk', 'first'], ...rows]));
  for (const what of leftOut) console.log(`  left out: ${what}`);
}

async function run(bench: Bench): Promise<FindingResult[]> {
  const { packs, bundled, server, pages } = bench;
  const code = await bench.script('in-page.ts');
  const browser = await bench.plain();
  const results: FindingResult[] = [];
  const time = async (label: string, given: readonly BenchPage[], pack: typeof bundled, compared: boolean) => {
    const result = await timeFinding({ browser, server, code, pages: given, ...pack, pack: label, compared });
    print(result);
    results.push(result);
  };
  for (const one of packs) await time(`${one.pack}, pages as they are`, pages, one, false);
  for (const one of packs) {
    const texts = one.lexicon.aliases.map(({ text }) => text);
    await time(
      `${one.pack}, one word in 200 a name`,
      pages.map((page) => withNames(page, texts)),
      one,
      true,
    );
  }
  const names = bundled.lexicon.aliases.map(({ text }) => text);
  const article = withNames({ name: 'article-100kB', html: generatedArticle(ARTICLE_LENGTH) }, names);
  await time('bundled, an article of 100 kB with names', [article], bundled, false);
  return results;
}

export const finding: Section = {
  name: 'finding',
  title: 'Finding all names: medians, summed over the pages; "first" is the first run in a page, not yet optimised',
  run,
};
