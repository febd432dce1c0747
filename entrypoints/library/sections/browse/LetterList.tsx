import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { displayNumber } from '../../../../locales/texts.ts';
import { CardLink } from '../../shell/CardLink.tsx';
import { useFacts } from '../../shell/facts-context.ts';
import { goToHeading } from '../../shell/go-to-heading.ts';
import { type LetterGroup, MAX_LISTED, partsOf } from './group-by-letter.ts';

const headingOf = (letter: string) => `letter-${letter}`;

/** Cards of a whole list beyond which every letter is folded. */
const MAX_OPEN = 2_000;

/** Characters of a name that stand for the whole of it in a part's title. */
const MAX_TITLE = 28;

const shortened = (name: string) => (name.length > MAX_TITLE ? `${name.slice(0, MAX_TITLE).trimEnd()}…` : name);

/** Cards in a row, or the parts into which too many are divided. */
function Cards({ entities }: { entities: readonly Entity[] }) {
  const { count, lang } = useTexts();
  const { factsAbout } = useFacts();
  if (entities.length > MAX_LISTED) return partsOf(entities).map((part) => <Part key={part[0]?.id} entities={part} />);
  return (
    <ul>
      {entities.map(({ id, kind, name, line }) => (
        <li key={id} class={`kind-${kind}`}>
          <CardLink id={id} kind={kind} name={name} />
          <p>{line[lang]}</p>
          <p class="quiet">{count('library.facts', factsAbout(id).length)}</p>
        </li>
      ))}
    </ul>
  );
}

/** A part of a long list, folded under the names of its first and last card. */
function Part({ entities }: { entities: readonly Entity[] }) {
  const { lang } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const names = [entities[0], entities.at(-1)].map((entity) => shortened(entity?.name[lang] ?? ''));
  return (
    <details class="letter-part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {[...new Set(names)].join(' – ')} <span class="quiet">{displayNumber(entities.length, lang)}</span>
      </summary>
      {isOpen && <Cards entities={entities} />}
    </details>
  );
}

function Letter({ letter, entities, isFolded }: LetterGroup & { isFolded: boolean }) {
  const { lang } = useTexts();
  return (
    <section class="letter" aria-labelledby={headingOf(letter)}>
      <h2 id={headingOf(letter)}>
        {letter} <span class="quiet">{displayNumber(entities.length, lang)}</span>
      </h2>
      <div>
        {isFolded && entities.length <= MAX_LISTED ? <Part entities={entities} /> : <Cards entities={entities} />}
      </div>
    </section>
  );
}

/** Cards under their first letters, with buttons that jump to each letter. */
export function LetterList({ letters }: { letters: LetterGroup[] }) {
  const { t, count } = useTexts();
  const isFolded = letters.reduce((sum, { entities }) => sum + entities.length, 0) > MAX_OPEN;
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
        <Letter key={group.letter} {...group} isFolded={isFolded} />
      ))}
    </>
  );
}
