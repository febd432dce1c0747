import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS, type Entity, type EntityKind } from '../../../../data/pack/schema.ts';
import { hrefTo } from '../../shell/routes.ts';

interface Props {
  /** What the words alone find: each kind says how many of them are of it. */
  entities: Entity[];
  chosen: EntityKind | undefined;
  find: string;
}

export function KindFilter({ entities, chosen, find }: Props) {
  const { t } = useTexts();
  const countOf = (kind?: EntityKind) => entities.filter((entity) => !kind || entity.kind === kind).length;
  return (
    <nav class="kind-filter" aria-label={t('library.byKind')}>
      <ul>
        <li>
          <a href={hrefTo('browse', undefined, { find })} aria-current={chosen ? undefined : 'true'}>
            {t('library.browse.allKinds')} <span class="quiet">{countOf()}</span>
          </a>
        </li>
        {ENTITY_KINDS.map((kind) => (
          <li key={kind} class={`kind-${kind}`}>
            <a href={hrefTo('browse', undefined, { kind, find })} aria-current={chosen === kind ? 'true' : undefined}>
              <KindIcon kind={kind} />
              {t(`library.kinds.${kind}`)} <span class="quiet">{countOf(kind)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
