/** The page's mentions as the rest of the content script knows them: each with its place in the page. */
import type { Lexicon } from '../../mentions/lexicon.ts';
import { resolveMentions } from '../../mentions/resolve.ts';
import type { LexiconEntity, Mention } from '../../mentions/types.ts';
import type { PageMention } from './mention-place.ts';
import { locate } from './reading/page-text.ts';
import type { FoundBlock } from './reading/scanner.ts';

const kindsOf = new WeakMap<Lexicon, Map<string, LexiconEntity['kind']>>();

function kindsIn(lexicon: Lexicon): Map<string, LexiconEntity['kind']> {
  const kinds = kindsOf.get(lexicon) ?? new Map(lexicon.entities.map(({ id, kind }) => [id, kind]));
  kindsOf.set(lexicon, kinds);
  return kinds;
}

/** The ranges made so far, by block and start: a mention in an unchanged block keeps its range, and its mark need not be painted again. */
const rangesOf = new WeakMap<FoundBlock, Map<number, StaticRange>>();

function rangeIn(block: FoundBlock, { start, end }: Mention): StaticRange {
  const known = rangesOf.get(block) ?? new Map<number, StaticRange>();
  rangesOf.set(block, known);
  let range = known.get(start);
  if (!range) {
    const from = locate(block, start, false);
    const to = locate(block, end, true);
    range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    known.set(start, range);
  }
  return range;
}

/** Decides for the whole page. Mentions whose place has gone since it was read are left out; the next reading brings them back. */
export function pageMentions(blocks: FoundBlock[], lexicon: Lexicon, date: string | undefined): PageMention[] {
  const kinds = kindsIn(lexicon);
  const linked = resolveMentions({ blocks, ...(date ? { date } : {}) }, lexicon);
  return blocks.flatMap((block, index) =>
    (linked[index] ?? []).flatMap((mention): PageMention[] => {
      const range = rangeIn(block, mention);
      if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
      return [{ ...mention, kind: kinds.get(mention.entity) ?? 'term', blockText: block.text, range }];
    }),
  );
}
