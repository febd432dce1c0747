import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { displayNumber } from '../../../../locales/texts.ts';
import { CardLink } from '../../shell/CardLink.tsx';
import { useFacts } from '../../shell/facts-context.ts';
import { goToHeading } from '../../shell/go-to-heading.ts';
import type { LetterGroup } from './group-by-letter.ts';

const headingOf = (letter: string) => `letter-${letter}`;

/** Cards of a letter that are shown at first, and with each press more: a pack may have thousands. */
const FIRST_CARDS = 200;

function Letter({ letter, entities }: LetterGroup) {
  const { t, count, lang } = useTexts();
  const { factsAbout } = useFacts();
  const [shown, setShown] = useState(FIRST_CARDS);
  return (
    <section class="letter" aria-labelledby={headingOf(letter)}>
      <h2 id={headingOf(letter)}>
        {letter} <span class="quiet">{displayNumber(entities.length, lang)}</span>
      </h2>
      <ul>
        {entities.slice(0, shown).map(({ id, kind, name, line }) => (
          <li key={id} class={`kind-${kind}`}>
            <CardLink id={id} kind={kind} name={name} />
            <p>{line[lang]}</p>
            <p class="quiet">{count('library.facts', factsAbout(id).length)}</p>
          </li>
        ))}
      </ul>
      {entities.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + FIRST_CARDS)}>
          {t('library.browse.more', Math.min(FIRST_CARDS, entities.length - shown))}
        </button>
      )}
    </section>
  );
}

/** Cards under their first letters, with buttons that jump to each letter. */
export function LetterList({ letters }: { letters: LetterGroup[] }) {
  const { t, count } = useTexts();
  return (
    <>
      {letters.length > 1 && (
        <nav class="letters" aria-label={t('library.browse.letters')}>
          {letters.map(({ letter, entities }) => (
            <button
              key={letter}
              type="button"
              aria-label={`${letter}, ${count('library.cards', entities.length)}`}
              onClick={() => goToHeading(headingOf(letter))}
            >
              {letter}
            </button>
          ))}
        </nav>
      )}
      {letters.map((group) => (
        <Letter key={group.letter} {...group} />
      ))}
    </>
  );
}
