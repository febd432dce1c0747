import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../../data/pack/entity-kinds.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings/settings.ts';
import { LONG_PAGE_MENTIONS, markedMentions } from '../../../page/marks/marked-mentions.ts';
import { runToEnd } from '../../../page/reading/run-to-end.ts';

/** A page without headings, so all of it is one section. */
const PAGE = { querySelectorAll: () => [] } as unknown as ParentNode;

const mention = (entity: string, kind: EntityKind = 'person') => ({ entity, kind, range: {} as StaticRange });

/** The entities whose mentions are marked, in page order. */
function markedOf(entities: string[], settings: Partial<Settings> = {}, kind?: EntityKind): string[] {
  const lists = entities.map((entity) => [mention(entity, kind)]);
  const marked = runToEnd(markedMentions(lists, { ...DEFAULT_SETTINGS, ...settings }, PAGE));
  return marked.flat().map(({ entity }) => entity);
}

const repeated = (entity: string, times: number) => Array.from({ length: times }, () => entity);

describe('markedMentions', () => {
  it('marks every mention on a page with few', () => {
    const names = repeated('ana', LONG_PAGE_MENTIONS);
    expect(markedOf(names)).toEqual(names);
  });

  it('marks the first of each name on a page with many', () => {
    expect(markedOf([...repeated('ana', LONG_PAGE_MENTIONS), 'club'])).toEqual(['ana', 'club']);
  });

  it('marks all, or the first, or none where the reader says so', () => {
    const many = [...repeated('ana', LONG_PAGE_MENTIONS), 'club'];
    expect(markedOf(many, { marked: 'all' })).toEqual(many);
    expect(markedOf(['ana', 'ana', 'club'], { marked: 'first' })).toEqual(['ana', 'club']);
    expect(markedOf(many, { marked: 'none' })).toEqual([]);
  });

  it('leaves out names that are never marked', () => {
    expect(markedOf(['ana', 'club', 'ana'], { neverMarked: ['ana'] })).toEqual(['club']);
  });

  it('leaves out kinds without a mark', () => {
    const person = { shape: 'none', colour: 'orange' } as const;
    const markStyles = { ...DEFAULT_SETTINGS.markStyles, person };
    expect(markedOf(['ana'], { markStyles })).toEqual([]);
    expect(markedOf(['club'], { markStyles }, 'organization')).toEqual(['club']);
  });
});
