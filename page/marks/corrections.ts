/**
 * Applies the reader's corrections to a page's mentions: those made on this page and those
 * remembered for its site.
 */
import { correctionKey } from '../../data/settings/correct-names.ts';
import type { Correction, SiteCorrection } from '../../data/settings/corrections.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { LexiconEntity } from '../../linking/lexicon/model.ts';
import { changeMention, type PageMention, type PageMentions } from './page-mention.ts';

interface Options {
  /** Undefined for a page that belongs to no site. */
  site: string | undefined;
  settings: () => Settings;
  kindOf: (entity: string) => LexiconEntity['kind'] | undefined;
  /** The reader has made or withdrawn a correction. */
  onChanged: () => void;
}

/** The corrections that hold on one page. */
export interface Corrections {
  /** The site for which corrections can be remembered. */
  site: string | undefined;
  /** The corrections that are remembered for the site. */
  remembered(): SiteCorrection[];
  /** Corrects a name until the page is left; without `to`, withdraws the correction. */
  set(correction: Omit<Correction, 'to'> & Partial<Pick<Correction, 'to'>>): void;
  /** The mentions with all corrections applied. */
  apply(mentions: PageMentions): PageMentions;
}

/** The name of a mention and the entity that it was linked to before any correction. */
export function originOf({ surface, entity, correctedFrom }: PageMention): Omit<Correction, 'to'> {
  return { name: surface, from: correctedFrom ?? entity };
}

/** Creates the corrections of one page. */
export function createCorrections({ site, settings, kindOf, onChanged }: Options): Corrections {
  const onThisPage = new Map<string, string | null>();
  // A list that is corrected as before gives the same list, so that only changed passages are
  // painted again.
  const applied = new WeakMap<readonly PageMention[], { cacheKey: string; list: readonly PageMention[] }>();
  const remembered = () => settings().corrections.filter((one) => one.site === site);

  function correct(mention: PageMention, to: string): PageMention {
    const kind = kindOf(to);
    // A later pack may lack the entity that the reader chose.
    if (!kind) return mention;
    const { entity, confidence, alternatives } = mention;
    return changeMention(mention, {
      entity: to,
      kind,
      confidence: 1,
      alternatives: [{ entity, confidence }, ...alternatives].filter((other) => other.entity !== to),
      ambiguous: false,
      correctedFrom: entity,
    });
  }

  return {
    site,
    remembered,
    set({ to, ...origin }) {
      if (to === undefined) onThisPage.delete(correctionKey(origin));
      else onThisPage.set(correctionKey(origin), to);
      onChanged();
    },
    apply(mentions) {
      const targets = new Map(remembered().map((one) => [correctionKey(one), one.to]));
      for (const [key, to] of onThisPage) targets.set(key, to);
      if (targets.size === 0) return mentions;
      const cacheKey = JSON.stringify([...targets]);
      return mentions.map((list) => {
        const before = applied.get(list);
        if (before?.cacheKey === cacheKey) return before.list;
        const corrected = list.flatMap((mention) => {
          const to = targets.get(correctionKey(originOf(mention)));
          if (to === undefined) return [mention];
          return to === null ? [] : [correct(mention, to)];
        });
        applied.set(list, { cacheKey, list: corrected });
        return corrected;
      });
    },
  };
}
