import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { goToHeading } from '../../shell/go-to-heading.ts';
import { hrefTo } from '../../shell/routes.ts';
import type { Letter } from './by-letter.ts';

const headingOf = (letter: string) => `letter-${letter}`;

export function LetterList({ letters }: { letters: Letter[] }) {
  const { t, count, lang } = useTexts();
  const { factsAbout } = useFacts();
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
      {letters.map(({ letter, entities }) => (
        <section key={letter} class="letter" aria-labelledby={headingOf(letter)}>
          <h2 id={headingOf(letter)}>
            {letter} <span class="quiet">{entities.length}</span>
          </h2>
          <ul>
            {entities.map(({ id, kind, name, line }) => (
              <li key={id} class={`kind-${kind}`}>
                <a href={hrefTo('card', id)}>
                  <KindIcon kind={kind} />
                  <span class="visually-hidden">{t(`kind.${kind}`)}: </span>
                  <span>{name[lang]}</span>
                </a>
                <p>{line[lang]}</p>
                <p class="quiet">{count('library.facts', factsAbout(id).length)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
