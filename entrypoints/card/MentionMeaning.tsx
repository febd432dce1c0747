import { CandidateChooser, type CandidateName } from '../../components/card/CandidateChooser.tsx';
import { CorrectionNote } from '../../components/card/CorrectionNote.tsx';
import { displayDate } from '../../components/dates/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';
import { useCorrection } from './use-correction.ts';

function reasonText({ t, lang }: Texts, reason: CardMention['reason'], name: string): string {
  if (reason.code === 'office-on-date') return t('reason.office_on_date', name, displayDate(reason.date, lang));
  if (reason.code === 'words-nearby') return t('reason.words_nearby', name, reason.word);
  return t(`reason.${keyPart(reason.code)}`, name);
}

interface Props {
  mention: CardMention;
  /** The likeliest first. */
  candidates: CandidateName[];
  /** The entity whose card is shown. */
  shown: string;
  /** The reader asks for other candidates although the mention is not ambiguous. */
  asked: boolean;
  /** The site that a correction can be remembered for. */
  site: string | undefined;
  /** Called with the number of mentions of the entity that the name means now. */
  onCounted: (timesOnPage: number) => void;
  /** Shows the card of the entity that the name means now. */
  onMeant: (entity: string) => void;
}

/** Which entity the mention means: our candidates and the reason, or the reader's correction. */
export function MentionMeaning({ mention, candidates, shown, asked, site, onCounted, onMeant }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const { given, correct, undo, remember } = useCorrection(mention, onCounted);
  const nameOf = (id: string) => candidates.find((candidate) => candidate.id === id)?.name[lang];
  const { surface, ambiguous, reason } = mention;
  return (
    <>
      {given && (
        <CorrectionNote
          surface={surface}
          name={given.to === null ? undefined : nameOf(given.to)}
          site={site}
          remembered={given.remembering}
          onUndo={() => {
            undo();
            onMeant(mention.correctedFrom ?? mention.entity);
          }}
          onRemember={() => void remember()}
        />
      )}
      {(!given || asked) && (
        <CandidateChooser
          surface={surface}
          candidates={candidates}
          chosen={given ? given.to : shown}
          ambiguous={ambiguous && !given}
          reason={given ? t('reason.reader') : reasonText(texts, reason, candidates[0]?.name[lang] ?? '')}
          requested={asked}
          onCorrect={(to) => {
            correct(to);
            if (to) onMeant(to);
          }}
        />
      )}
    </>
  );
}
