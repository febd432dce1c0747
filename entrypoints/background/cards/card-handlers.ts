/** Handles the requests by which a content script and the card in its frame talk to each other. */
import { browser } from 'wxt/browser';
import type { AnnouncedCard, CardMention } from '../../../data/messaging/card-schemas.ts';
import { type CardOpening, pageMessaging } from '../../../data/messaging/protocol.ts';
import { withCorrection, withoutCorrection } from '../../../data/settings/correct-names.ts';
import type { SiteCorrection } from '../../../data/settings/corrections.ts';
import { type Settings, withSite } from '../../../data/settings/settings.ts';
import { changeSettings, readSettings } from '../../../data/settings/settings-store.ts';
import { textsIn } from '../../../locales/all-texts.ts';
import { findCard, namesOf } from '../facts.ts';
import { speaksFor } from '../notes/note-scope.ts';
import { handleRequest, RequestError } from '../requests/handle-request.ts';
import { isOwnPage } from '../requests/senders.ts';
import { announce, giveOpening, moveToWindow, openingOf, releaseCard } from './card-openings.ts';
import { showInCardWindow } from './card-window.ts';
import { closeAbove, handleCardsAbove, injectCardHost, tellHost } from './cards-above.ts';

/** The entities that a mention may mean, where it is more than one. */
async function candidatesOf({ entity, alternatives }: CardMention) {
  return alternatives.length > 0 ? namesOf([entity, ...alternatives.map((other) => other.entity)]) : [];
}

const cardOf = (entity: string) =>
  findCard(entity).then(
    (card) => (card ? { ok: true as const, value: card } : { ok: false as const, failure: 'not-found' as const }),
    () => ({ ok: false as const, failure: 'unknown' as const }),
  );

/** How cards look: as the reader has chosen, else as the page does. */
function lookOf({ cardSize: size, cardTheme }: Settings, pageTheme: AnnouncedCard['pageTheme']): CardOpening['look'] {
  const theme = cardTheme === 'auto' ? pageTheme : cardTheme;
  return theme ? { size, theme } : { size };
}

/** Must be called when the background starts. */
export function handleCardRequests(): void {
  handleRequest('injectCardHost', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) throw new RequestError('not-allowed');
    await injectCardHost(tab.id, frameId);
    return true;
  });

  handleCardsAbove();

  handleRequest('announceCard', 'any', async (card, sender) => {
    const { about } = card;
    const isElsewhere = about.purpose === 'note' && !speaksFor(sender.url, about.notes.page.url);
    if (isElsewhere && !isOwnPage(sender)) throw new RequestError('not-allowed');
    await announce(card, sender);
    return true;
  });

  handleRequest('releaseCard', 'any', async ({ id }, sender) => {
    await closeAbove(id);
    await releaseCard(id, sender);
    return true;
  });

  handleRequest('openCardInWindow', 'any', async ({ id, because }, sender) => {
    const moved = await moveToWindow(id, because, sender);
    // A window that has the card already is asked for again when the first answer was lost.
    if (moved && !moved.givenTo) await showInCardWindow(id);
    return moved !== undefined;
  });

  handleRequest('getOpening', 'frame', async ({ id }, sender) => {
    const opening = await giveOpening(id, sender);
    if (!opening) throw new RequestError('not-allowed');
    const { lang, form, site, about, isInWindow, isAbove = false, isWriting = false, pageTheme } = opening;
    const settings = await readSettings();
    const look = lookOf(settings, pageTheme);
    const { neverMarked } = settings;
    const given = {
      id,
      lang,
      form,
      ...(site === undefined ? {} : { site }),
      about,
      isInWindow,
      isAbove,
      isWriting,
      look,
      neverMarked,
    };
    if (about.purpose === 'note') return { ...given, candidates: [] };
    const [card, candidates] = await Promise.all([cardOf(about.mention.entity), candidatesOf(about.mention)]);
    return { ...given, card, candidates };
  });

  handleRequest('tellPage', 'own', async ({ act }, sender) => {
    const opening = await openingOf(sender);
    if (!opening?.page) throw new RequestError('not-allowed');
    const { id, page, isAbove } = opening;
    if (isAbove) await tellHost(page.tab, id, act);
    return pageMessaging.sendMessage('cardAct', { id, act }, { tabId: page.tab, frameId: page.frame });
  });

  handleRequest('openSource', 'own', async ({ url, active }, { tab }) => {
    await browser.tabs.create({ url, active, ...(tab?.id === undefined ? {} : { openerTabId: tab.id }) });
    return true;
  });

  handleRequest('setCardSite', 'own', async ({ on }, sender) => {
    const site = (await openingOf(sender))?.site;
    if (site === undefined) throw new RequestError('not-allowed');
    await changeSettings((before) => withSite(before, site, on));
    return true;
  });

  handleRequest('rememberCorrection', 'own', async ({ to }, sender) => {
    const { site, about } = (await openingOf(sender)) ?? {};
    if (site === undefined || about?.purpose !== 'mention') throw new RequestError('not-allowed');
    const { surface: name, entity, correctedFrom: from = entity } = about.mention;
    const change = (all: SiteCorrection[]) =>
      to === undefined ? withoutCorrection(all, { site, name, from }) : withCorrection(all, { site, name, from, to });
    await changeSettings((before) => ({ ...before, corrections: change(before.corrections) }));
    return true;
  });

  handleRequest('describeMention', 'any', async ({ entity, lang, position, total }) => {
    const [found] = await namesOf([entity]);
    if (!found) throw new RequestError('not-found');
    const { t } = textsIn(lang);
    return t('card.mentionOf', found.name[lang], t(`kind.${found.kind}`), position, total, found.line[lang]);
  });
}
