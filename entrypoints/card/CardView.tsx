import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import { CardMessage } from '../../components/card/CardMessage.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import type { Answer, CardOpening } from '../../data/messaging/protocol.ts';
import { keyPart } from '../../locales/texts.ts';
import { candidatesOf } from './candidates.ts';
import { copyText } from './copy-text.ts';
import { EntityNotes } from './EntityNotes.tsx';
import { MentionMeaning } from './MentionMeaning.tsx';
import { tellPage } from './opening.ts';
import { TITLE_ID } from './title-id.ts';
import { useNoteCount } from './use-note-count.ts';
import { isPressedButtonSeen } from './watch-covers.ts';

interface Props {
  opening: CardOpening;
  mention: CardMention;
  onClose: () => void;
  /** The reader has gone on to another card, or back. */
  onCardChanged: () => void;
}

/** Turns Ficha off for the site, which also closes the card; false when that could not be stored. */
async function turnOff(): Promise<boolean> {
  // Not for a reader who presses what the page has covered.
  return !(await isPressedButtonSeen()) || (await sendRequest('setCardSite', { on: false })).ok;
}

/** The candidate for a name that is not ambiguous. */
const asCandidate = ({ entity: { id, name, kind, line } }: CardData) => ({ id, name, kind, line, confidence: 1 });

/** The card of a mention: goes to related names and back, and shows errors. */
export function CardView({ opening, mention, onClose, onCardChanged }: Props) {
  const { site, isInWindow } = opening;
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<CardData> | undefined>(opening.card);
  const [path, setPath] = useState<CardData[]>([]);
  /** The entity that a note is being written on. */
  const [writing, setWriting] = useState<string>();
  /** The reader asks for other candidates although the mention is not ambiguous. */
  const [asked, setAsked] = useState(false);
  const [timesOnPage, setTimesOnPage] = useState(mention.timesOnPage);
  const entity = answer?.ok ? answer.value.entity.id : mention.entity;
  const noteCount = useNoteCount(entity);

  const cardChanged = useRef(onCardChanged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the card stack changes
  useEffect(() => cardChanged.current(), [path.length]);

  async function open(id: string, newPath: CardData[]) {
    const loaded = await sendRequest('getCard', { id });
    setAnswer(loaded);
    if (loaded.ok) setPath(newPath);
  }

  if (!answer) return <CardMessage text={t('card.loading')} busy />;
  if (!answer.ok)
    return (
      <CardMessage text={t(`failure.${keyPart(answer.failure)}`)} onRetry={() => void open(mention.entity, path)} />
    );

  const card = answer.value;
  const previous = path.at(-1);
  const isMentioned = path.length === 0;
  const candidates = candidatesOf(mention, opening.candidates);
  return (
    <Card
      card={card}
      titleId={TITLE_ID}
      path={path.map(({ entity: passed }) => passed.name[lang])}
      {...(isMentioned ? { timesOnPage, onShowNext: () => void tellPage({ type: 'show-next' }) } : {})}
      {...(isInWindow ? {} : { onPin: (pinned: boolean) => void tellPage({ type: 'pin', pinned }) })}
      copy={copyText}
      onOpenFullCard={() => void sendRequest('openInLibrary', { section: 'card', id: entity })}
      onOpenTimeline={() => void sendRequest('openInLibrary', { section: 'timeline', id: entity })}
      options={{
        site,
        onTurnOff: turnOff,
        ...(isMentioned ? { onNotRight: () => setAsked(true) } : {}),
      }}
      chooser={
        isMentioned && (
          <MentionMeaning
            mention={mention}
            candidates={candidates.length > 0 ? candidates : [asCandidate(card)]}
            shown={entity}
            asked={asked}
            site={site}
            onCounted={setTimesOnPage}
            onMeant={(id) => void open(id, [])}
          />
        )
      }
      notes={
        <EntityNotes
          key={entity}
          entity={entity}
          count={noteCount}
          isMentioned={isMentioned}
          writing={writing === entity}
        />
      }
      writing={writing === entity}
      onWriting={(now) => setWriting(now ? entity : undefined)}
      onOpen={(id) => void open(id, [...path, card])}
      onBack={() => {
        setAnswer({ ok: true, value: previous ?? card });
        setPath(path.slice(0, -1));
      }}
      onClose={onClose}
    />
  );
}
