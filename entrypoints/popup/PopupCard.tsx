import { InPlaceCard } from '../../components/tab/InPlaceCard.tsx';
import { NeverMark } from '../../components/tab/NeverMark.tsx';
import type { CardPath } from '../../components/tab/use-card-path.ts';
import { useNeverMarked } from '../../components/tab/use-never-marked.ts';
import { useTexts } from '../../components/texts-context.ts';
import { isUnsure, loadCard, type NamedOnPage, setNeverMarked, showMention } from '../../data/messaging/tab-state.ts';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { useNoteCount } from './use-note-count.ts';

interface Props {
  id: string;
  cards: CardPath;
  /** The tab in which `named` stands. */
  tab: number | undefined;
  /** The entity as the page names it; undefined where it does not. */
  named: NamedOnPage | undefined;
  /** Ids of the entities that the page names. */
  onPage: readonly string[];
  /** Goes on to the side panel, where notes are written. */
  onNotes: () => void;
}

/** A card in the popup, with the ways to its mentions and its notes. */
export function PopupCard({ id, cards, tab, named, onPage, onNotes }: Props) {
  const { t, count } = useTexts();
  const notes = useNoteCount(id) ?? 0;
  const neverMarked = useNeverMarked(watchSettings);
  return (
    <InPlaceCard
      id={id}
      loadCard={loadCard}
      backTo={cards.current?.from}
      mentions={
        named &&
        tab !== undefined && (
          <p class="card-mentions">
            <span>
              {count('card.onThisPage', named.count)}
              {isUnsure(named) && ` · ${t('popup.ambiguous')}`}
            </span>
            <button type="button" class="more" onClick={() => void showMention(tab, named, 0)}>
              {t('popup.show')}
            </button>
          </p>
        )
      }
      notes={
        <button type="button" class="more to-notes" onClick={onNotes}>
          {notes > 0 ? count('card.notesCount', notes) : t('noteEditor.newOnName')}
        </button>
      }
      options={
        <NeverMark neverMarked={neverMarked.includes(id)} onChange={(never) => void setNeverMarked(id, never)} />
      }
      onPage={onPage}
      onBack={cards.back}
      onOpen={cards.openRelated}
    />
  );
}
