import type { Entity, Locator } from '../../data/pack/schema.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first, last] = [words[0], words.at(-1)];
  const chosen = first === last ? [first] : [first, last];
  return chosen.map((word) => [...(word ?? '')][0] ?? '').join('');
}

/** The dot's radius as a part of the map's height. */
const DOT = 0.07;

/** The outline of a country with a dot at the place. */
function LocatorMap({ width, height, path, x, y }: Locator) {
  return (
    <svg class="locator" aria-hidden="true" viewBox={`0 0 ${width} ${height}`}>
      <path class="locator-country" d={path} />
      <circle class="locator-dot" cx={x} cy={y} r={height * DOT} />
    </svg>
  );
}

/**
 * What stands where a portrait could: a person's monogram, a map where the place is known, else the
 * picture of the kind. The words beside it say the same.
 */
export function EntityPicture({ kind, name, locator }: Pick<Entity, 'kind' | 'name' | 'locator'>) {
  const { lang } = useTexts();
  const initials = kind === 'person' ? initialsOf(name[lang]) : '';
  return (
    <span class={locator ? 'picture picture-map' : 'picture'} aria-hidden="true">
      {locator ? <LocatorMap {...locator} /> : initials || <KindIcon kind={kind} />}
    </span>
  );
}
