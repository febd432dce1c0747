import { useEffect, useRef, useState } from 'preact/hooks';
import { CandidateChooser, type CandidateName } from '../../components/CandidateChooser.tsx';
import { Card } from '../../components/Card.tsx';
import { CardMessage } from '../../components/CardMessage.tsx';
import { displayDate } from '../../components/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/card-data.ts';
import type { Answer } from '../../data/service.ts';
import { call } from '../../data/service-client.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';
import type { Reason } from '../../mentions/types.ts';
import type { CardRequest } from '../content/card-script.ts';
import type { PageMention } from '../content/mention-place.ts';
import { NotesFrame } from './NotesFrame.tsx';
import { quoteAround } from './quote.ts';

export interface CardViewProps
  extends Pick<
    CardRequest,
    'mention' | 'first' | 'loadCard' | 'timesOnPage' | 'onNotesChanged' | 'onNext' | 'onClose' | 'onPin'
  > {
  /** Another card of the walk is shown now. */
  onTurned: () => void;
  copy: (text: string) => Promise<boolean>;
}

function reasonText({ t, lang }: Texts, reason: Reason, name: string): string {
  if (reason.code === 'office-on-date') return t('reason.office_on_date', name, displayDate(reason.date, lang));
  if (reason.code === 'words-nearby') return t('reason.words_nearby', name, reason.word);
  return t(`reason.${keyPart(reason.code)}`, name);
}

/** Undefined until they are known: a chooser that came after the facts would push them down under the reader's eyes. */
function useCandidates(mention: PageMention): CandidateName[] | undefined {
  const [candidates, setCandidates] = useState<CandidateName[]>();
  useEffect(() => {
    const shares = [{ entity: mention.entity, confidence: mention.confidence }, ...mention.alternatives];
    if (shares.length < 2) return setCandidates([]);
    void call('getNames', { ids: shares.map(({ entity }) => entity) }).then((answer) => {
      const names = new Map(answer.ok ? answer.value.map((name) => [name.id, name]) : []);
      setCandidates(
        shares.flatMap(({ entity, confidence }) => {
          const name = names.get(entity);
          return name ? [{ ...name, confidence }] : [];
        }),
      );
    });
  }, [mention]);
  return candidates;
}

function useNoteCount(entity: string, onNotesChanged: CardViewProps['onNotesChanged']): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let current = true;
    setCount(0);
    void call('countNotes', { entity }).then((answer) => {
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

/** The card of a mention: loads, walks to related names and back, and shows what went wrong when something did. */
export function CardView(props: CardViewProps) {
  const { mention, first, loadCard, timesOnPage, onNotesChanged, onNext, onClose, onPin, onTurned, copy } = props;
  const texts = useTexts();
  const { t, lang } = texts;
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [path, setPath] = useState<CardData[]>([]);
  const [attempt, setAttempt] = useState(0);
  /** The entity a note is being written on. */
  const [writing, setWriting] = useState<string>();
  const candidates = useCandidates(mention);
  const entity = answer?.ok ? answer.value.entity.id : mention.entity;
  const noteCount = useNoteCount(entity, onNotesChanged);

  useEffect(() => {
    let current = true;
    void (attempt === 0 ? first : loadCard(mention.entity)).then((loaded) => {
      if (current) setAnswer(loaded);
    });
    return () => {
      current = false;
    };
  }, [first, loadCard, mention.entity, attempt]);

  const turns = useRef(onTurned);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the length of the way that tells of a turn
  useEffect(() => turns.current(), [path.length]);

  async function open(id: string, onPath: CardData[]) {
    const loaded = await loadCard(id);
    setAnswer(loaded);
    if (loaded.ok) setPath(onPath);
  }

  if (!answer || !candidates) return <CardMessage text={t('card.loading')} busy />;
  if (!answer.ok)
    return <CardMessage text={t(`failure.${keyPart(answer.failure)}`)} onRetry={() => setAttempt(attempt + 1)} />;

  const card = answer.value;
  const name = card.entity.name[lang];
  const previous = path.at(-1);
  const isMentioned = path.length === 0;
  return (
    <Card
      card={card}
      titleId="ficha-card-title"
      path={path.map(({ entity: passed }) => passed.name[lang])}
      {...(isMentioned ? { timesOnPage: timesOnPage(entity), onNext } : {})}
      onPin={onPin}
      copy={copy}
      onFull={() => void call('openFullCard', { id: entity })}
      chooser={
        isMentioned && (
          <CandidateChooser
            candidates={candidates}
            chosen={entity}
            ambiguous={mention.ambiguous}
            reason={reasonText(texts, mention.reason, candidates[0]?.name[lang] ?? name)}
            onChoose={(id) => void open(id, [])}
          />
        )
      }
      notes={
        <NotesFrame
          key={entity}
          entity={entity}
          name={name}
          count={noteCount}
          quote={isMentioned ? quoteAround(mention, document.documentElement.lang || lang) : undefined}
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
