import type { Entity, Locator } from '../../data/pack/schema.ts';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useTexts } from '../texts-context.ts';
import { PortraitImage } from './Portrait.tsx';

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

type Props = Pick<Entity, 'kind' | 'name' | 'locator' | 'portrait'>;

/** A person's monogram, a map where the place is known, else the picture of the kind. */
function DrawnPicture({ kind, name, locator }: Props) {
  const { lang } = useTexts();
  const initials = kind === 'person' ? initialsOf(name[lang]) : '';
  return locator ? <LocatorMap {...locator} /> : initials || <KindIcon kind={kind} />;
}

/** The portrait that the pack brings, else a drawn picture; the words beside it say the same as that. */
export function EntityPicture(entity: Props) {
  const { lang } = useTexts();
  const { name, locator, portrait } = entity;
  if (portrait)
    return (
      <span class="picture picture-portrait">
        <PortraitImage
          portrait={portrait}
          name={name[lang]}
          instead={
            <span aria-hidden="true">
              <DrawnPicture {...entity} />
            </span>
          }
        />
      </span>
    );
  return (
    <span class={locator ? 'picture picture-map' : 'picture'} aria-hidden="true">
      <DrawnPicture {...entity} />
    </span>
  );
}
