import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CardData } from '../../data/facts/card-data.ts';
import type { Texts } from '../../locales/texts.ts';
import { beginningOf } from '../beginning-of.ts';
import { DisputeRow } from '../facts/DisputeRow.tsx';
import { FactItem } from '../facts/FactItem.tsx';
import { useTexts } from '../texts-context.ts';
import { PortraitCredit } from './Portrait.tsx';
import { RelatedStrip } from './RelatedStrip.tsx';
import { type Fold, Strip } from './Strip.tsx';

/** Paths of the icons, in a 16 by 16 box. */
const DIFFER = 'M8 2.4 14.4 13.4H1.6ZM8 6.4v3.2m0 1.8v.01';
const PENCIL = 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4Zm6.8-9 2.2 2.2';

/** What the card says of the reader's notes. */
export interface NotesSummary {
  count: number;
  /** The words of the newest note, without Markdown. */
  newest?: string;
  /** The reader has written something here and not saved it. */
  hasUnsaved?: boolean;
}

interface Props {
  card: CardData;
  onPage: readonly string[];
  notes: NotesSummary;
  /** The list of the notes. */
  notesSlot: ComponentChildren;
  foldOf: (part: string) => Fold;
  onOpen: (id: string) => void;
}

function notesLabel({ count: notes, newest, hasUnsaved }: NotesSummary, { t, count }: Texts): string {
  if (hasUnsaved && notes === 0) return t('card.unfinishedNote');
  const counted = count('card.notesCount', notes);
  if (hasUnsaved) return `${counted} · ${t('card.unfinishedText')}`;
  return newest ? `${counted}: ${t('card.quoted', beginningOf(newest))}` : counted;
}

/** What stands below a card's brief: where sources differ, notes, related names, the picture's credit. */
export function CardStrips({ card, onPage, notes, notesSlot, foldOf, onOpen }: Props) {
  const texts = useTexts();
  const { t, count, lang } = texts;
  const { disputes, sources, related, ownFacts = [] } = card;
  const { portrait } = card.entity;
  const [only] = disputes.length === 1 ? disputes : [];
  const notesFold = foldOf('notes');
  const hasUnsaved = notes.hasUnsaved ?? false;

  // A reader who has forgotten a text would not look for it below a folded row.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the card or its drafts change
  useEffect(() => {
    if (hasUnsaved && !notesFold.isOpen) notesFold.toggle();
  }, [hasUnsaved, card.entity.id]);

  return (
    <>
      {disputes.length > 0 && (
        <Strip
          icon={DIFFER}
          tone="doubt"
          label={
            only ? `${t('card.sourcesDiffer')}: ${only.question[lang]}` : count('card.sourcesDifferOn', disputes.length)
          }
          fold={foldOf('disputes')}
        >
          {disputes.map((dispute) => (
            <DisputeRow key={dispute.id} dispute={dispute} sources={sources} isAsked={only !== undefined} />
          ))}
        </Strip>
      )}
      {ownFacts.length > 0 && (
        <Strip icon={PENCIL} tone="note" label={count('own.factsOnCard', ownFacts.length)} fold={foldOf('own')}>
          <ul class="own-facts">
            {ownFacts.map((fact) => (
              <FactItem key={fact.id} fact={fact} sources={sources} />
            ))}
          </ul>
        </Strip>
      )}
      {(notes.count > 0 || hasUnsaved || notesFold.isOpen) && (
        <Strip icon={PENCIL} tone="note" isKept label={notesLabel(notes, texts)} fold={notesFold}>
          {notesSlot}
        </Strip>
      )}
      <RelatedStrip related={related} onPage={onPage} fold={foldOf('related')} onOpen={onOpen} />
      {portrait && (
        <p class="portrait-credit">
          <PortraitCredit portrait={portrait} />
        </p>
      )}
    </>
  );
}
