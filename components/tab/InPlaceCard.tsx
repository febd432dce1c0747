import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import { keyPart } from '../../locales/texts.ts';
import { useTexts } from '../texts-context.ts';
import { InPlaceCardContent } from './InPlaceCardContent.tsx';

interface Props {
  id: string;
  loadCard: (id: string) => Promise<Answer<CardData>>;
  /** What "back" leads to: the name of a card; absent for the list of names. */
  backTo?: string | undefined;
  /** Shows where the page names the entity; absent where it does not. */
  mentions?: ComponentChildren;
  notes: ComponentChildren;
  /** What is rarely used. */
  options?: ComponentChildren;
  /** Ids of the entities that the page names. */
  onPage: readonly string[];
  onBack: () => void;
  /** Called with the id of a related name, and the name that the card shown has. */
  onOpen: (id: string, from: string) => void;
}

/** Loads and shows the card of an entity in the place of the list that it was chosen from. */
export function InPlaceCard({ id, loadCard, backTo, mentions, notes, options, onPage, onBack, onOpen }: Props) {
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    let current = true;
    setAnswer(undefined);
    void loadCard(id).then((given) => current && setAnswer(given));
    return () => {
      current = false;
    };
  }, [id, attempt, loadCard]);
  useEffect(() => {
    if (!answer?.ok) return;
    scrollTo({ top: 0, behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [answer]);

  const back = (
    <button type="button" class="more" onClick={onBack}>
      {backTo ? t('card.back', backTo) : t('panel.back')}
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
  const { name } = answer.value.entity;
  return (
    <InPlaceCardContent
      card={answer.value}
      back={back}
      heading={heading}
      mentions={mentions}
      notes={notes}
      options={options}
      onPage={onPage}
      onOpen={(other) => onOpen(other, name[lang])}
    />
  );
}
