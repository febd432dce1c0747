/** What the form of a card begins with. */
import { newCard } from '../../../../data/own/build-card.ts';
import type { OwnCard, OwnCardContent } from '../../../../data/own/own-card.ts';
import { newCardId } from '../../../../data/own/own-id.ts';
import { isOwn } from '../../../../data/pack/qualified-id.ts';
import type { FactBase } from '../../shell/fact-base.ts';

/** The stored card; an empty one for `new`; no facts yet on a pack's card; undefined for an unknown id. */
export function startingContent(id: string, stored: OwnCard | undefined, facts: FactBase): OwnCardContent | undefined {
  if (stored) {
    const { created: _, updated: __, revision: ___, ...content } = stored;
    return content;
  }
  if (id === 'new') return newCard({ id: newCardId(''), name: '', kind: 'person', line: '', aliases: [] });
  const entity = isOwn(id) ? undefined : facts.entity(id);
  return entity && { id: entity.id, cardName: entity.name, facts: [], disputes: [], sources: [] };
}
