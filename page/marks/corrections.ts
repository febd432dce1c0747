/** The page's mentions as the reader has corrected them: on this page, and on its site for as long as it is remembered. */
import { type Correction, correctionKey, type SiteCorrection } from '../../data/settings/corrections.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { LexiconEntity } from '../../linking/lexicon/model.ts';
import type { PageMention } from './page-mention.ts';
import type { PageMentions } from './page-mentions.ts';

interface Options {
  /** Undefined for a page that belongs to no site. */
  site: string | undefined;
  settings: () => Settings;
  kindOf: (entity: string) => LexiconEntity['kind'] | undefined;
  onChanged: () => void;
}

export interface Corrections {
  site: string | undefined;
  /** Those that are remembered for the site. */
  remembered(): SiteCorrection[];
  /** What the reader says on this page; it holds until the page is left. Without `to`, it is taken back. */
  say(correction: Omit<Correction, 'to'> & Partial<Pick<Correction, 'to'>>): void;
  /** The mentions as the reader wants them understood. */
  apply(mentions: PageMentions): PageMentions;
}

/** A mention's name and first meaning, corrected or not. */
export function originOf({ surface, entity, correctedFrom }: PageMention): Omit<Correction, 'to'> {
  return { name: surface, from: correctedFrom ?? entity };
}

export function createCorrections({ site, settings, kindOf, onChanged }: Options): Corrections {
  const said = new Map<string, string | null>();
  /** The corrected form of a mention, so that one whose meaning stays is the same object: whoever has taken it in has nothing to do. */
  const made = new WeakMap<PageMention, PageMention>();
  /** The same for each list of mentions, with the corrections that were applied. */
  const applied = new WeakMap<readonly PageMention[], { key: string; list: readonly PageMention[] }>();
  const remembered = () => settings().corrections.filter((one) => one.site === site);

  function corrected(mention: PageMention, to: string): PageMention {
    const known = made.get(mention);
    if (known?.entity === to) return known;
    const kind = kindOf(to);
    // A later pack may have lost what the reader chose.
    if (!kind) return mention;
    const { entity, confidence, alternatives } = mention;
    const correction = {
      ...mention,
      entity: to,
      kind,
      confidence: 1,
      alternatives: [{ entity, confidence }, ...alternatives].filter((other) => other.entity !== to),
      ambiguous: false,
      correctedFrom: entity,
    };
    made.set(mention, correction);
    return correction;
  }

  return {
    site,
    remembered,
    say({ to, ...origin }) {
      if (to === undefined) said.delete(correctionKey(origin));
      else said.set(correctionKey(origin), to);
      onChanged();
    },
    apply(mentions) {
      const all = new Map(remembered().map((one) => [correctionKey(one), one.to]));
      for (const [key, to] of said) all.set(key, to);
      if (all.size === 0) return mentions;
      const key = JSON.stringify([...all]);
      return mentions.map((list) => {
        const known = applied.get(list);
        if (known?.key === key) return known.list;
        const result = list.flatMap((mention) => {
          const to = all.get(correctionKey(originOf(mention)));
          if (to === undefined) return [mention];
          return to === null ? [] : [corrected(mention, to)];
        });
        applied.set(list, { key, list: result });
        return result;
      });
    },
  };
}
