import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/Card.tsx';
import { CardMessage } from '../../components/card/CardMessage.tsx';
import type { TurnResult } from '../../components/card/CardOptions.tsx';
import { CorrectionNote } from '../../components/card/CorrectionNote.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { factHash } from '../../data/messaging/open-pages.ts';
import type { Answer, CardOpening } from '../../data/messaging/protocol.ts';
import type { Fact } from '../../data/pack/schema.ts';
import { keyPart } from '../../locales/texts.ts';
import { bugs } from '../../package.json';
import { candidatesOf, nearestOf } from './candidates.ts';
import { copyText } from './copy-text.ts';
import { EntityNotes } from './EntityNotes.tsx';
import { MentionMeaning } from './MentionMeaning.tsx';
import { tellPage } from './opening.ts';
import { TITLE_ID } from './title-id.ts';
import { useCorrection } from './use-correction.ts';
import { useNotesSummary } from './use-notes-summary.ts';
import { isPressedButtonSeen } from './watch-covers.ts';

interface Props {
  opening: CardOpening;
  mention: CardMention;
  /** Ids of the entities that are named on the page. */
  onPage: readonly string[];
  onClose: () => void;
  /** The reader has gone on to another card, or back. */
  onCardChanged: () => void;
}

/** Turns Ficha off for the site, or on again, which closes the card. */
async function turnSite(on: boolean): Promise<TurnResult> {
  // The page may have covered the button.
  if (!(await isPressedButtonSeen())) return 'ignored';
  if (!on) await tellPage({ type: 'stay' });
  const { ok } = await sendRequest('setCardSite', { on });
  if (ok && on) void tellPage({ type: 'close' });
  return ok ? 'done' : 'failed';
}

/** The candidate for a name that is not ambiguous. */
const asCandidate = ({ entity: { id, name, kind, line } }: CardData) => ({ id, name, kind, line, confidence: 1 });

/** Where the library shows a fact: on the card that it was written for. */
const addressOf = ({ id, about: [entity = ''] }: Fact) =>
  browser.runtime.getURL(`/library.html${factHash(entity, id)}` as never);

/** The card of a mention: goes to related names and back, and shows errors. */
export function CardView({ opening, mention, onPage, onClose, onCardChanged }: Props) {
  const { site, isInWindow } = opening;
  const { t, lang } = useTexts();
  const [answer, setAnswer] = useState<Answer<CardData> | undefined>(opening.card);
  const [path, setPath] = useState<CardData[]>([]);
  /** The entity that a note is being written on. */
  const [writing, setWriting] = useState(opening.isWriting ? mention.entity : undefined);
  /** The reader asks for other candidates although the mention is not ambiguous. */
  const [asked, setAsked] = useState(false);
  const [timesOnPage, setTimesOnPage] = useState(mention.timesOnPage);
  const entity = answer?.ok ? answer.value.entity.id : mention.entity;
  const notes = useNotesSummary(entity, writing === entity);
  const [neverMarked, setNeverMarked] = useState(opening.neverMarked);
  const { given, correct, undo, remember } = useCorrection(mention, setTimesOnPage);
  const openInLibrary = (section: 'card' | 'timeline') => void sendRequest('openInLibrary', { section, id: entity });

  const cardChanged = useRef(onCardChanged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the card stack changes
  useEffect(() => cardChanged.current(), [path.length]);

  async function neverMark(never: boolean) {
    const answer = await sendRequest('changeSettings', { type: 'never-mark', entity, never });
    if (answer.ok) setNeverMarked(answer.value.neverMarked);
  }

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
  const known = candidatesOf(mention, opening.candidates);
  const candidates = known.length > 0 ? known : [asCandidate(card)];
  const isNone = given?.to === null;
  const isInDoubt = mention.ambiguous && !given;

  function choose(id: string | null) {
    setAsked(false);
    if (id === entity && !isInDoubt && !isNone) return;
    correct(id);
    if (id) void open(id, []);
  }

  const correction = isMentioned && given && (
    <CorrectionNote
      surface={mention.surface}
      name={candidates.find(({ id }) => id === given.to)?.name[lang]}
      site={site}
      remembered={given.remembering}
      onUndo={() => {
        undo();
        void open(mention.correctedFrom ?? mention.entity, []);
      }}
      onRemember={() => void remember()}
    />
  );
  if (isMentioned && (isInDoubt || asked || isNone))
    return (
      <MentionMeaning
        mention={mention}
        candidates={isInDoubt ? nearestOf(candidates) : candidates}
        onPage={onPage}
        {...(isInDoubt || isNone ? {} : { shown: entity })}
        isCorrected={given !== undefined}
        correction={isNone && correction}
        onChoose={choose}
        onBack={() => setAsked(false)}
        onClose={onClose}
      />
    );
  return (
    <Card
      card={card}
      titleId={TITLE_ID}
      onPage={onPage}
      path={path.map(({ entity: passed }) => passed.name[lang])}
      correction={correction}
      {...(isMentioned && candidates.length > 1 ? { alsoMeans: mention.surface } : {})}
      {...(isInWindow
        ? {}
        : {
            onPin: (pinned: boolean) => tellPage({ type: 'pin', pinned }),
            onShowName: () => void tellPage({ type: 'show-name' }),
          })}
      copy={copyText}
      factAddress={addressOf}
      issuesUrl={bugs.url}
      onOpenFullCard={() => openInLibrary('card')}
      options={{
        site,
        onTurn: turnSite,
        neverMarked: neverMarked.includes(entity),
        onNeverMark: (never) => void neverMark(never),
        onOpenTimeline: () => openInLibrary('timeline'),
        onAddFact: () => void sendRequest('beginOwn', { purpose: 'fact', card: entity }),
        ...(isMentioned
          ? {
              timesOnPage,
              onShowNext: () => void tellPage({ type: 'show-next' }),
              onSomeoneElse: () => setAsked(true),
            }
          : {}),
      }}
      notes={notes}
      notesSlot={<EntityNotes key={entity} entity={entity} isMentioned={isMentioned} writing={writing === entity} />}
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
