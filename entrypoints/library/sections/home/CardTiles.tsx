import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { hrefTo } from '../../shell/routes.ts';

/** Links to cards, each with its line. */
export function CardTiles({ entities }: { entities: Entity[] }) {
  const { t, lang } = useTexts();
  return (
    <ul class="card-tiles">
      {entities.map(({ id, kind, name, line }) => (
        <li key={id} class={`kind-${kind}`}>
          <a href={hrefTo('card', id)}>
            <KindIcon kind={kind} />
            <span class="visually-hidden">{t(`kind.${kind}`)}: </span>
            <span>{name[lang]}</span>
          </a>
          <p>{line[lang]}</p>
        </li>
      ))}
    </ul>
  );
}
