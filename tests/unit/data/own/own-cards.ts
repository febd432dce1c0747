/** Invented own cards. */

import type { OwnCardContent } from '../../../../data/own/own-card.ts';
import { newMemberId } from '../../../../data/own/own-id.ts';
import { newEntity } from '../../../../data/pack/new-entity.ts';
import type { Entity, Fact, Source } from '../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../data/settings/languages.ts';

export const SOURCE: Source = {
  id: 'mine/harbour-herald',
  kind: 'article',
  title: 'A day in Lirio',
  publisher: 'Harbour Herald',
  byline: [],
  url: 'https://example.org/lirio',
  lang: 'en',
  standing: 'press',
};

export function ownCard(name: string, { line = 'Baker' }: { line?: string } = {}): OwnCardContent & { entity: Entity } {
  const id = `mine/${name.toLowerCase().replaceAll(' ', '-')}-test`;
  const entity = newEntity({
    id,
    kind: 'person',
    name: inEveryLanguage(name),
    line: inEveryLanguage(line),
    aliases: [{ text: name, lang: ['mul'], strength: 'strong', cues: [], against: [] }],
  });
  return { id, entity, facts: [], disputes: [], sources: [] };
}

export function factOn(card: string, text: string): Fact {
  return {
    id: newMemberId(card),
    about: [card],
    text: inEveryLanguage(text),
    topic: 'biography',
    status: 'reported',
    final: false,
    citations: [{ source: SOURCE.id, fragment: { start: text } }],
  };
}
