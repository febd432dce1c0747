import { CandidateChooser, type CandidateName } from '../../components/card/CandidateChooser.tsx';
import { CorrectionNote } from '../../components/card/CorrectionNote.tsx';
import { displayDate } from '../../components/dates/display-date.ts';
import { useTexts } from '../../components/texts-context.ts';
import type { Reason } from '../../linking/lexicon/model.ts';
import { keyPart, type Texts } from '../../locales/texts.ts';
import type { Corrections } from '../../page/marks/corrections.ts';
import type { PageMention } from '../../page/marks/page-mention.ts';
import { useCorrection } from './use-correction.ts';

function reasonText({ t, lang }: Texts, reason: Reason, name: string): string {
  if (reason.code === 'office-on-date') return t('reason.office_on_date', name, displayDate(reason.date, lang));
  if (reason.code === 'words-nearby') return t('reason.words_nearby', name, reason.word);
  return t(`reason.${keyPart(reason.code)}`, name);
}

interface Props {
  mention: PageMention;
  /** The likeliest first. */
  candidates: CandidateName[];
  /** The entity whose card is shown. */
  shown: string;
  /** The reader asks whom else the name may mean, though we are sure. */
  asked: boolean;
  corrections: Corrections;
  /** Shows the card of what the name means now. */
  onMeant: (entity: string) => void;
}

/** Whom the name under the pointer means: what we think and why, what the reader says, and the way to say it. */
export function WhoIsMeant({ mention, candidates, shown, asked, corrections, onMeant }: Props) {
  const texts = useTexts();
  const { t, lang } = texts;
  const { given, correct, undo, remember } = useCorrection(mention, corrections);
  const nameOf = (id: string) => candidates.find((candidate) => candidate.id === id)?.name[lang];
  const { surface, ambiguous, reason } = mention;
  return (
    <>
      {given && (
        <CorrectionNote
          surface={surface}
          name={given.to === null ? undefined : nameOf(given.to)}
          site={corrections.site}
          remembering={given.remembering}
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
          asked={asked}
          onCorrect={(to) => {
            correct(to);
            if (to) onMeant(to);
          }}
        />
      )}
    </>
  );
}
