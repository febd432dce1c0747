/** Saves what a short form holds. */

import type { NewCardFields, NewFactFields } from '../../../components/own/own-forms.ts';
import { sendRequest } from '../../../data/messaging/client.ts';
import type { Answer } from '../../../data/messaging/protocol.ts';
import { citedAt, factOf, newCard, sourceOf } from '../../../data/own/build-card.ts';
import { suggestAliases } from '../../../data/own/suggest-aliases.ts';
import type { Alias, Localized } from '../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../data/settings/languages.ts';

/** What was saved, so that it can be shown and taken back. */
export type SavedOwn =
  | { saved: 'card'; id: string; name: Localized }
  | { saved: 'fact'; id: string; name: Localized; fact: string };

function aliasesOf({ name, kind, declined, taken, more, place }: NewCardFields): Pick<Alias, 'text' | 'strength'>[] {
  const suggested = suggestAliases(name, kind, place.lang).filter(({ text, chosen }) =>
    chosen ? !declined.includes(text) : taken.includes(text),
  );
  const typed = more
    .split(',')
    .flatMap((text) => (text.trim() ? [{ text: text.trim(), strength: 'strong' as const }] : []));
  return [...suggested, ...typed];
}

async function saveCard(fields: NewCardFields, id: string): Promise<Answer<SavedOwn>> {
  const { name, kind, line, withFact, fact, place } = fields;
  const hasFact = withFact && fact.trim() !== '';
  const content = newCard({
    id,
    name,
    kind,
    line,
    aliases: aliasesOf(fields),
    ...(hasFact ? { fact: { text: fact, place } } : {}),
  });
  const answer = await sendRequest('saveOwnCard', { content, basedOn: 0, settles: false });
  if (!answer.ok) return answer;
  // An earlier press was stored and not answered; only this form knows the id.
  if ('conflict' in answer.value) {
    const again = { content, basedOn: answer.value.conflict.revision, settles: false };
    const saved = await sendRequest('saveOwnCard', again);
    if (!saved.ok) return saved;
  }
  return { ok: true, value: { saved: 'card', id: content.id, name: inEveryLanguage(name.trim()) } };
}

async function saveFact({ card, fact: text, place }: NewFactFields): Promise<Answer<SavedOwn>> {
  if (!card) return { ok: false, failure: 'invalid' };
  const source = sourceOf(place);
  const fact = factOf(card.id, { text }, { source, ...citedAt(place) });
  const answer = await sendRequest('addOwnFact', { card: card.id, cardName: card.name, fact, sources: [source] });
  return answer.ok ? { ok: true, value: { saved: 'fact', id: card.id, name: card.name, fact: fact.id } } : answer;
}

/** Saves a card or a fact. `id`: for a new card, the same each time the form is saved. */
export function saveFields(fields: NewCardFields | NewFactFields, id: string): Promise<Answer<SavedOwn>> {
  return fields.form === 'card' ? saveCard(fields, id) : saveFact(fields);
}

/** Takes back what was just saved: a card goes to the trash, a fact is removed from its card. */
export async function takeBack(saved: SavedOwn): Promise<Answer<true>> {
  return saved.saved === 'card'
    ? sendRequest('deleteOwnCard', { id: saved.id })
    : sendRequest('removeOwnFact', { card: saved.id, fact: saved.fact });
}
