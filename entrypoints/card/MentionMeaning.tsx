import type { ComponentChildren } from 'preact';
import { CandidateChooser, type CandidateName } from '../../components/card/CandidateChooser.tsx';
import { displayDate } from '../../components/dates/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';
import { TITLE_ID } from './title-id.ts';
import { useNamedNearby } from './use-named-nearby.ts';

function reasonText({ t, lang }: Texts, reason: CardMention['reason'], name: string): string {
  if (reason.code === 'office-on-date') return t('reason.office_on_date', name, displayDate(reason.date, lang));
  if (reason.code === 'words-nearby') return t('reason.words_nearby', name, reason.word);
  return t(`reason.${keyPart(reason.code)}`, name);
}

interface Props {
  mention: CardMention;
  /** The likeliest first. */
  candidates: CandidateName[];
  /** Ids of the entities that are named on the page. */
  onPage: readonly string[];
  /** The entity whose card the reader came from; absent where the name is ambiguous. */
  shown?: string;
  /** The reader chose that entity. */
  isCorrected: boolean;
  /** Says that the reader has chosen none of the candidates. */
  correction?: ComponentChildren;
  onChoose: (id: string | null) => void;
  /** Leads back to the card of `shown`. */
  onBack: () => void;
  onClose: () => void;
}

/** Asks which entity the mention means, and says why it may be each of them. */
export function MentionMeaning({ mention, candidates, onPage, shown, isCorrected, onBack, ...rest }: Props) {
  const texts = useTexts();
  const { surface, reason } = mention;
  const named = useNamedNearby(candidates, onPage, texts.lang);
  const name = candidates.find(({ id }) => id === shown)?.name[texts.lang] ?? '';
  const why = isCorrected ? texts.t('reason.reader') : reasonText(texts, reason, name);
  return (
    <CandidateChooser
      titleId={TITLE_ID}
      surface={surface}
      candidates={named}
      {...(shown ? { chosen: shown, reason: why, onBack } : {})}
      {...rest}
    />
  );
}
