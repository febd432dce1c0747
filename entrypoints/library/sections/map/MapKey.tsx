import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';

/** Explains the lines and colours of a map. `hasCentre`: it shows the ties of one name. */
export function MapKey({ hasCentre }: { hasCentre: boolean }) {
  const { t } = useTexts();
  const lines = [
    ...(hasCentre ? (['spoke', 'spoke faint', 'neighbour'] as const) : (['neighbour', 'neighbour faint'] as const)),
  ];
  const meaning = {
    spoke: t('library.map.key.relation'),
    'spoke faint': t('library.map.key.sharedFacts'),
    neighbour: t(hasCentre ? 'library.map.key.neighbours' : 'library.map.key.relation'),
    'neighbour faint': t('library.map.key.sharedFacts'),
  };
  return (
    <ul class="map-key" aria-label={t('library.map.key.title')}>
      {lines.map((line) => (
        <li key={line}>
          <svg class="map-key-line" width="32" height="8" aria-hidden="true">
            <path class={line} d="M1,4H31" />
          </svg>
          {meaning[line]}
        </li>
      ))}
      {ENTITY_KINDS.map((kind) => (
        <li key={kind} class={`kind-${kind}`}>
          <KindIcon kind={kind} />
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
