import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import { CardMessage } from '../../components/card/CardMessage.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { CardData } from '../../data/facts/card-data.ts';
import { call } from '../../data/messaging/client.ts';
import type { Answer } from '../../data/messaging/protocol.ts';
import { withSite } from '../../data/settings/settings.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { keyPart } from '../../locales/texts.ts';
import type { CardRequest } from '../../page/card/card-script.ts';
import { NotesFrame } from './NotesFrame.tsx';
import { useCandidates } from './use-candidates.ts';
import { WhoIsMeant } from './WhoIsMeant.tsx';

export interface CardViewProps
  extends Pick<
    CardRequest,
    'mention' | 'first' | 'loadCard' | 'timesOnPage' | 'onNotesChanged' | 'onNext' | 'corrections' | 'onClose' | 'onPin'
  > {
  /** Another card of the walk is shown now. */
  onTurned: () => void;
  copy: (text: string) => Promise<boolean>;
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

/** Turns Ficha off for a site, which takes the card away as well; false when the browser could not store it. */
function turnOff(site: string | undefined): Promise<boolean> {
  if (!site) return Promise.resolve(false);
  return changeSettings((settings) => withSite(settings, site, false)).then(
    () => true,
    () => false,
  );
}

/** The only one that a name may mean. */
const asCandidate = ({ entity: { id, name, kind, line } }: CardData) => ({ id, name, kind, line, confidence: 1 });

/** The card of a mention: loads, walks to related names and back, and shows what went wrong when something did. */
export function CardView(props: CardViewProps) {
  const { mention, first, loadCard, timesOnPage, corrections, onClose, onTurned } = props;
  const texts = useTexts();
  const { t, lang } = texts;
  const [answer, setAnswer] = useState<Answer<CardData>>();
  const [path, setPath] = useState<CardData[]>([]);
  const [attempt, setAttempt] = useState(0);
  /** The entity a note is being written on. */
  const [writing, setWriting] = useState<string>();
  const candidates = useCandidates(mention);
  /** The reader asks whom else the name may mean, though we are sure. */
  const [asked, setAsked] = useState(false);
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
      {...(isMentioned ? { timesOnPage: timesOnPage(entity), onNext: props.onNext } : {})}
      onPin={props.onPin}
      copy={props.copy}
      onFull={() => void call('openInLibrary', { section: 'card', id: entity })}
      onTimeline={() => void call('openInLibrary', { section: 'timeline', id: entity })}
      options={{
        site: corrections.site,
        onTurnOff: () => turnOff(corrections.site),
        ...(isMentioned ? { onNotRight: () => setAsked(true) } : {}),
      }}
      chooser={
        isMentioned && (
          <WhoIsMeant
            mention={mention}
            candidates={candidates.length > 0 ? candidates : [asCandidate(card)]}
            shown={entity}
            asked={asked}
            corrections={corrections}
            onMeant={(id) => void open(id, [])}
          />
        )
      }
      notes={
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
