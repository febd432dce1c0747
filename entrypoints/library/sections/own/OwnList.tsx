import { useState } from 'preact/hooks';
import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { ownFailure } from '../../../../components/own/own-failure.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';
import type { Answer } from '../../../../data/messaging/protocol.ts';
import { daysLeft } from '../../../../data/notes/trash.ts';
import { type DeletedOwnCard, nameOfCard, type OwnCard } from '../../../../data/own/own-card.ts';
import type { Sentence } from '../../../../locales/texts.ts';
import { hrefTo } from '../../shell/routes.ts';
import { ActionResult } from '../notes/ActionResult.tsx';
import { ConfirmButton } from '../notes/trash/ConfirmButton.tsx';
import type { Outcome } from '../notes/use-async-action.ts';
import { SharePack } from './share/SharePack.tsx';

interface Props {
  cards: readonly OwnCard[];
  trash: readonly DeletedOwnCard[];
}

/** Own cards, own facts on cards of packs, and the trash. */
export function OwnList({ cards, trash }: Props) {
  const { t, count, lang } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>({});
  const [deleted, setDeleted] = useState<string>();

  async function act(doing: Promise<Answer<unknown>>, done: Sentence, undo?: string) {
    const answer = await doing;
    setOutcome(answer.ok ? { result: done } : { failure: (texts) => ownFailure(answer.failure, texts) });
    setDeleted(answer.ok ? undo : undefined);
  }
  const remove = (card: OwnCard) =>
    act(
      sendRequest('deleteOwnCard', { id: card.id }),
      ({ t, lang }) => t('own.movedToTrash', nameOfCard(card)[lang]),
      card.id,
    );
  const restore = (id: string) => act(sendRequest('undeleteOwnCard', { id }), ({ t }) => t('own.restored'));
  const purge = (ids: string[]) => act(sendRequest('purgeOwnCards', { ids }), ({ t }) => t('own.purged'));

  const row = (card: OwnCard) => (
    <li key={card.id} class="note-row">
      <div>
        <h3 class={card.entity ? `kind-${card.entity.kind}` : undefined}>
          {card.entity && <KindIcon kind={card.entity.kind} />}{' '}
          <a href={hrefTo('card', card.id)}>{nameOfCard(card)[lang]}</a>
        </h3>
        {card.entity && <p>{card.entity.line[lang]}</p>}
        <p class="quiet">
          {count('library.facts', card.facts.length)} ·{' '}
          {t('own.changedOn', displayDate(card.updated.slice(0, 10), lang))}
        </p>
        <div class="note-row-actions">
          <a class="more" href={hrefTo('own', card.id)}>
            {t('own.editOne')}
            <span class="visually-hidden"> {nameOfCard(card)[lang]}</span>
          </a>
          <button type="button" class="more danger" onClick={() => void remove(card)}>
            {t('own.remove')}
            <span class="visually-hidden"> {nameOfCard(card)[lang]}</span>
          </button>
        </div>
      </div>
    </li>
  );
  const own = cards.filter(({ entity }) => entity);
  const added = cards.filter(({ entity }) => !entity);
  return (
    <>
      <ActionResult action={outcome}>
        {deleted && (
          <button type="button" class="more" onClick={() => void restore(deleted)}>
            {t('own.undo')}
          </button>
        )}
      </ActionResult>
      <p class="own-begin">
        <a class="more" href={hrefTo('own', 'new')}>
          {t('own.makeCard')}
        </a>
      </p>
      <section aria-labelledby="own-cards">
        <h2 id="own-cards">{t('own.yours')}</h2>
        {own.length === 0 && <p class="empty">{t('own.none')}</p>}
        <ul class="note-rows">{own.map(row)}</ul>
      </section>
      {added.length > 0 && (
        <section aria-labelledby="own-facts">
          <h2 id="own-facts">{t('own.factsOnPacks')}</h2>
          <ul class="note-rows">{added.map(row)}</ul>
        </section>
      )}
      <p class="quiet">
        {t('own.keptWithNotes')} <a href={hrefTo('notes', undefined, { view: 'keep' })}>{t('own.toBackup')}</a>
      </p>
      {own.length > 0 && <SharePack cards={cards} />}
      {trash.length > 0 && (
        <section aria-labelledby="own-trash">
          <h2 id="own-trash">{t('own.trash')}</h2>
          <ul class="note-rows">
            {trash.map((card) => (
              <li key={card.id} class="note-row">
                <div>
                  <h3>{nameOfCard(card)[lang]}</h3>
                  <p class="quiet">{count('notesPage.daysLeft', daysLeft(card))}</p>
                  <div class="note-row-actions">
                    <ConfirmButton
                      label={t('own.purge')}
                      question={t('own.purgeConfirm')}
                      onConfirm={() => void purge([card.id])}
                    >
                      <button type="button" class="more" onClick={() => void restore(card.id)}>
                        {t('own.restore')}
                        <span class="visually-hidden"> {nameOfCard(card)[lang]}</span>
                      </button>
                    </ConfirmButton>
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
