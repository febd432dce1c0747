import type { Entity } from '../../data/pack/schema.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

/** Letters of a monogram. */
const MAX_LETTERS = 2;

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first, last] = [words[0], words.at(-1)];
  const chosen = first === last ? [first] : [first, last];
  return chosen
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .slice(0, MAX_LETTERS);
}

/** What stands where a portrait could: a person's monogram, else the picture of the kind. */
export function EntityPicture({ kind, name }: Pick<Entity, 'kind' | 'name'>) {
  const { lang } = useTexts();
  const initials = kind === 'person' ? initialsOf(name[lang]) : '';
  return (
    <span class="picture" aria-hidden="true">
      {initials || <KindIcon kind={kind} />}
    </span>
  );
}
