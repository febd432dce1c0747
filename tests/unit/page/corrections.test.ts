import { describe, expect, it, vi } from 'vitest';
import type { SiteCorrection } from '../../../data/settings/corrections.ts';
import { DEFAULT_SETTINGS } from '../../../data/settings/settings.ts';
import { createCorrections, originOf } from '../../../page/marks/corrections.ts';
import { type PageMention, placeMention } from '../../../page/marks/page-mention.ts';

const mention = (surface: string, entity: string) =>
  placeMention(
    {
      start: 4,
      end: 4 + surface.length,
      surface,
      entity,
      confidence: 0.6,
      alternatives: [{ entity: 'bea', confidence: 0.4 }],
      ambiguous: true,
      reason: { code: 'undecided' },
    },
    'person',
    { container: {} as Element, text: `The ${surface}`, nodes: [], starts: [] },
  );

function correctionsOf(remembered: SiteCorrection[] = []) {
  const onChanged = vi.fn();
  const corrections = createCorrections({
    site: 'example.org',
    settings: () => ({ ...DEFAULT_SETTINGS, corrections: remembered }),
    kindOf: (entity) => (entity === 'gone' ? undefined : 'person'),
    onChanged,
  });
  return { corrections, onChanged };
}

const page = [[mention('Torres', 'ana'), mention('Grupo', 'grupo')]];

describe('corrections', () => {
  it('leave the mentions of a page as they are when there are none', () => {
    expect(correctionsOf().corrections.apply(page)).toBe(page);
  });

  it('link every mention of the name to the entity that the reader chose', () => {
    const { corrections, onChanged } = correctionsOf();
    corrections.set({ name: 'Torres', from: 'ana', to: 'bea' });
    expect(onChanged).toHaveBeenCalledOnce();
    const [[torres, grupo] = []] = corrections.apply(page);
    expect(torres).toMatchObject({ entity: 'bea', confidence: 1, ambiguous: false, correctedFrom: 'ana' });
    expect(torres?.alternatives).toEqual([{ entity: 'ana', confidence: 0.6 }]);
    expect(torres?.blockText).toBe('The Torres');
    expect(grupo).toBe(page[0]?.[1]);
    expect(originOf(torres as PageMention)).toEqual({ name: 'Torres', from: 'ana' });
  });

  it('give the same list for the same passage, so that it is not painted again', () => {
    const { corrections } = correctionsOf();
    corrections.set({ name: 'Torres', from: 'ana', to: 'bea' });
    expect(corrections.apply(page)[0]).toBe(corrections.apply(page)[0]);
  });

  it('remove a mention that the reader calls wrong, until that is withdrawn', () => {
    const { corrections } = correctionsOf();
    corrections.set({ name: 'Torres', from: 'ana', to: null });
    expect(corrections.apply(page)).toEqual([[page[0]?.[1]]]);
    corrections.set({ name: 'Torres', from: 'ana' });
    expect(corrections.apply(page)).toBe(page);
  });

  it('of the site hold, unless this page has another', () => {
    const remembered = [
      { site: 'example.org', name: 'Torres', from: 'ana', to: 'bea' },
      { site: 'example.com', name: 'Grupo', from: 'grupo', to: null },
    ];
    const { corrections } = correctionsOf(remembered);
    expect(corrections.apply(page)[0]?.map(({ entity }) => entity)).toEqual(['bea', 'grupo']);
    corrections.set({ name: 'Torres', from: 'ana', to: null });
    expect(corrections.apply(page)[0]?.map(({ entity }) => entity)).toEqual(['grupo']);
  });

  it('to an entity that the pack no longer has are ignored', () => {
    const { corrections } = correctionsOf();
    corrections.set({ name: 'Torres', from: 'ana', to: 'gone' });
    expect(corrections.apply(page)[0]?.[0]).toBe(page[0]?.[0]);
  });
});
