import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DisputeRow } from '../../components/DisputeRow.tsx';
import { displayShortDate } from '../../components/display-date.ts';
import { displayEntityDates } from '../../components/entity-dates.ts';
import { FactItem } from '../../components/FactItem.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { RelatedNames } from '../../components/RelatedNames.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/card-data.ts';
import type { PageRef } from '../../data/notes/note.ts';
import { openNotes } from '../../data/notes/note-keeper.ts';
import type { Answer } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart } from '../../locales/texts.ts';
import { Notes } from './Notes.tsx';

interface Props {
  id: string;
  /** The page in front, at which a note is taken. */
  page: PageRef | undefined;
  /** The name of the card before this one; undefined leads back to the page's names. */
  onBack: () => void;
  onOpen: (id: string) => void;
}

/** A note that is written where no page is in front. */
const NO_PAGE: PageRef = { url: '', title: '' };

/** A card with all its facts, as wide as the panel. */
export function PanelCard({ id, page, onBack, onOpen }: Props) {
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again.
  useEffect(() => {
    let current = true;
    setAnswer(undefined);
    void call('getCard', { id }).then((given) => current && setAnswer(given));
    return () => {
      current = false;
    };
  }, [id, attempt]);
  useEffect(() => {
    if (!answer?.ok) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [answer]);

  const back = (
    <button type="button" class="more" onClick={onBack}>
      {t('panel.back')}
    </button>
  );
  if (!answer) return <p class="tab-message">{t('card.loading')}</p>;
  if (!answer.ok)
    return (
      <div role="alert" class="tab-message">
        <p>{t(`failure.${keyPart(answer.failure)}`)}</p>
        <button type="button" class="more" onClick={() => setAttempt(attempt + 1)}>
          {t('retry')}
        </button>{' '}
        {back}
      </div>
    );
  const { entity, facts, disputes, sources, related, pack } = answer.value;
  const dates = displayEntityDates(entity, lang);
  return (
    <article class={`panel-card kind-${entity.kind}`}>
      {back}
      <header>
        <p class="kind">
          <KindIcon kind={entity.kind} />
          {t(`kind.${entity.kind}`)}
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {entity.name[lang]}
        </h2>
        <p>{entity.line[lang]}</p>
        {dates && <p class="dates">{dates}</p>}
      </header>
      <section>
        <h3 class="visually-hidden">{t('card.facts')}</h3>
        {facts.length === 0 && <p class="empty">{t('card.noFacts')}</p>}
        <ul>
          {facts.map((fact) => (
            <FactItem key={fact.id} fact={fact} sources={sources} />
          ))}
        </ul>
      </section>
      {disputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} sources={sources} />
      ))}
      <Notes
        key={`notes ${entity.id}`}
        heading={t('noteEditor.yours')}
        level={3}
        open={() => openNotes({ entity: entity.id, page: page ?? NO_PAGE })}
        newNote={t('noteEditor.newOnName')}
        none={t('notes.none')}
      />
      <RelatedNames key={entity.id} related={related} onOpen={onOpen} />
      <footer>
        <p>{t('card.pack', displayShortDate(pack.asOf, lang), pack.version)}</p>
        <a
          href={browser.runtime.getURL(`/library.html#/card/${encodeURIComponent(entity.id)}` as never)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {t('panel.inLibrary')}
        </a>
      </footer>
    </article>
  );
}
