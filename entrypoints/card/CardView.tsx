import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Card } from '../../components/card/Card.tsx';
import { CardMessage } from '../../components/card/CardMessage.tsx';
import { CorrectionNote } from '../../components/card/CorrectionNote.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { factHash } from '../../data/messaging/open-pages.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import { withSite } from '../../data/settings/settings.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { keyPart } from '../../locales/texts.ts';
import { bugs } from '../../package.json';
import { type CardRequest, mentionsOnPage } from '../../page/card/card-script.ts';
import { TITLE_ID } from '../../page/card/host-element.ts';
import { MentionMeaning } from './MentionMeaning.tsx';
import { NotesFrame } from './NotesFrame.tsx';
import { useCandidates } from './use-candidates.ts';
import { useCorrection } from './use-correction.ts';

export interface CardViewProps
  extends Pick<
    CardRequest,
    'mention' | 'first' | 'loadCard' | 'timesOnPage' | 'onNotesChanged' | 'onNext' | 'corrections' | 'onClose' | 'onPin'
  > {
  /** The reader has gone on to another card, or back. */
  onCardChanged: () => void;
  copy: (text: string) => Promise<boolean>;
}

function useNoteCount(entity: string, onNotesChanged: CardViewProps['onNotesChanged']): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let current = true;
    setCount(0);
    void sendRequest('countNotes', { entity }).then((answer) => {
      if (current && answer.ok) setCount(answer.value);
    });
    const stop = onNotesChanged((changed, now) => {
      if (changed === entity) setCount(now);
    });
    return () => {
      current = false;
      stop();
    };
  }, [entity, onNotesChanged]);
  return count;
}

/**
 * Turns Ficha off for a site, which also closes the card; false when the browser could not store
 * it.
 */
function turnOff(site: string | undefined): Promise<boolean> {
  if (!site) return Promise.resolve(false);
  return changeSettings((settings) => withSite(settings, site, false)).then(
    () => true,
    () => false,
  );
}

/** The candidate for a name that is not ambiguous. */
const asCandidate = ({ entity: { id, name, kind, line } }: CardData) => ({ id, name, kind, line, confidence: 1 });

/** The card of a mention: loads it, goes to related names and back, and shows errors. */
export function CardView(props: CardViewProps) {
  const { mention, first, loadCard, timesOnPage, corrections, onClose, onCardChanged } = props;
  const texts = useTexts();
  const { t, lang } = texts;
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [path, setPath] = useState<CardData[]>([]);
  const [attempt, setAttempt] = useState(0);
  /** The entity that a note is being written on. */
  const [writing, setWriting] = useState<string>();
  const candidates = useCandidates(mention);
  /** The reader asks for other candidates although the mention is not ambiguous. */
  const [asked, setAsked] = useState(false);
  const { given, correct, undo, remember } = useCorrection(mention, corrections);
  const [onPage] = useState(() => [...new Set(mentionsOnPage().map(({ entity: named }) => named))]);
  const entity = answer?.ok ? answer.value.entity.id : mention.entity;
  const noteCount = useNoteCount(entity, props.onNotesChanged);

  useEffect(() => {
    let current = true;
    void (attempt === 0 ? first : loadCard(mention.entity)).then((loaded) => {
      if (current) setAnswer(loaded);
    });
    return () => {
      current = false;
    };
  }, [first, loadCard, mention.entity, attempt]);

  const cardChanged = useRef(onCardChanged);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the card stack changes
  useEffect(() => cardChanged.current(), [path.length]);

  async function open(id: string, newPath: CardData[]) {
    const loaded = await loadCard(id);
    setAnswer(loaded);
    if (loaded.ok) setPath(newPath);
  }

  if (!answer || !candidates) return <CardMessage text={t('card.loading')} busy />;
  if (!answer.ok)
    return <CardMessage text={t(`failure.${keyPart(answer.failure)}`)} onRetry={() => setAttempt(attempt + 1)} />;

  const card = answer.value;
  const name = card.entity.name[lang];
  const previous = path.at(-1);
  const isMentioned = path.length === 0;
  const meanings = candidates.length > 0 ? candidates : [asCandidate(card)];
  const isNone = given?.to === null;
  const isInDoubt = mention.ambiguous && meanings.length > 1 && !given;

  function choose(id: string | null) {
    setAsked(false);
    if (id === entity && !isInDoubt && !isNone) return;
    correct(id);
    if (id) void open(id, []);
  }

  const correction = isMentioned && given && (
    <CorrectionNote
      surface={mention.surface}
      name={given.to === null ? undefined : meanings.find(({ id }) => id === given.to)?.name[lang]}
      site={corrections.site}
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
        candidates={meanings}
        {...(isInDoubt || isNone ? {} : { shown: entity })}
        corrected={given !== undefined}
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
      path={path.map(({ entity: passed }) => passed.name[lang])}
      onPage={onPage}
      onPin={props.onPin}
      copy={props.copy}
      factAddress={({ id, about: [written = entity] }) =>
        browser.runtime.getURL(`/library.html${factHash(written, id)}` as never)
      }
      issuesUrl={bugs.url}
      onOpenFullCard={() => void sendRequest('openInLibrary', { section: 'card', id: entity })}
      options={{
        site: corrections.site,
        onTurnOff: () => turnOff(corrections.site),
        onOpenTimeline: () => void sendRequest('openInLibrary', { section: 'timeline', id: entity }),
        ...(isMentioned
          ? { timesOnPage: timesOnPage(entity), onShowNext: props.onNext, onSomeoneElse: () => setAsked(true) }
          : {}),
      }}
      {...(isMentioned && meanings.length > 1 ? { alsoMeans: mention.surface } : {})}
      correction={correction}
      notes={{ count: noteCount }}
      notesSlot={
        <NotesFrame
          key={entity}
          entity={entity}
          name={name}
          count={noteCount}
          mention={isMentioned ? mention : undefined}
          writing={writing === entity}
          onEscape={onClose}
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
