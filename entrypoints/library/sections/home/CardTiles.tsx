import { useTexts } from '../../../../components/texts-context.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { CardLink } from '../../shell/CardLink.tsx';

/** Links to cards, each with its line. */
export function CardTiles({ entities }: { entities: Entity[] }) {
  const { lang } = useTexts();
  return (
    <ul class="card-tiles">
      {entities.map(({ id, kind, name, line }) => (
        <li key={id} class={`kind-${kind}`}>
          <CardLink id={id} kind={kind} name={name} />
          <p>{line[lang]}</p>
        </li>
      ))}
    </ul>
  );
}
