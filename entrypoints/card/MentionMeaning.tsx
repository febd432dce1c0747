import type { ComponentChildren } from 'preact';
import { CandidateChooser, type CandidateName } from '../../components/card/CandidateChooser.tsx';
import { displayDate } from '../../components/dates/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { Reason } from '../../linking/lexicon/model.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';
import { TITLE_ID } from '../../page/card/host-element.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';

function reasonText({ t, lang }: Texts, reason: Reason, name: string): string {
  if (reason.code === 'office-on-date') return t('reason.office_on_date', name, displayDate(reason.date, lang));
  if (reason.code === 'words-nearby') return t('reason.words_nearby', name, reason.word);
  return t(`reason.${keyPart(reason.code)}`, name);
}

interface Props {
  mention: PageMention;
  /** The likeliest first. */
  candidates: CandidateName[];
  /** The entity whose card the reader came from; absent where the name is ambiguous. */
  shown?: string;
  /** The reader chose that entity. */
  corrected: boolean;
  /** Says that the reader has chosen none of the candidates. */
  correction?: ComponentChildren;
  onChoose: (id: string | null) => void;
  /** Leads back to the card of `shown`. */
  onBack: () => void;
  onClose: () => void;
}

/** Asks which entity the mention means, and says why we took it for one of them. */
export function MentionMeaning({
  mention,
  candidates,
  shown,
  corrected,
  correction,
  onChoose,
  onBack,
  onClose,
}: Props) {
  const texts = useTexts();
  const { surface, reason } = mention;
  const name = candidates.find(({ id }) => id === shown)?.name[texts.lang] ?? '';
  return (
    <CandidateChooser
      titleId={TITLE_ID}
      surface={surface}
      candidates={candidates}
      {...(shown
        ? { chosen: shown, reason: corrected ? texts.t('reason.reader') : reasonText(texts, reason, name), onBack }
        : {})}
      correction={correction}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
