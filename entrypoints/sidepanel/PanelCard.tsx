import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import type { PageRef } from '../../data/notes/note.ts';
import { openNotes } from '../../data/notes/note-keeper.ts';
import { keyPart } from '../../locales/texts.ts';
import { Notes } from './Notes.tsx';
import { PanelCardContent } from './PanelCardContent.tsx';

interface Props {
  id: string;
  /** The active page, which a new note refers to. */
  page: PageRef | undefined;
  /** Goes back to the card before, or to the names of the page. */
  onBack: () => void;
  onOpen: (id: string) => void;
}

/** For a note written while no web page is active. */
const NO_PAGE: PageRef = { url: '', title: '' };

/** Loads and shows the card of an entity. */
export function PanelCard({ id, page, onBack, onOpen }: Props) {
  const { t } = useTexts();
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [attempt, setAttempt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again.
  useEffect(() => {
    let current = true;
    setAnswer(undefined);
    void sendRequest('getCard', { id }).then((given) => current && setAnswer(given));
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
  const { entity } = answer.value;
  return (
    <PanelCardContent
      card={answer.value}
      back={back}
      heading={heading}
      notes={
        <Notes
          key={`notes ${entity.id}`}
          heading={t('noteEditor.yours')}
          level={3}
          open={() => openNotes({ entity: entity.id, page: page ?? NO_PAGE })}
          newNote={t('noteEditor.newOnName')}
          none={t('notes.none')}
        />
      }
      onOpen={onOpen}
    />
  );
}
