import { useTexts } from '../../../../../components/texts-context.ts';
import type { Fault } from '../../../../../data/pack/file/faults.ts';
import { keyPart } from '../../../../../locales/texts.ts';

/** Places that are listed of each kind of fault. */
const MAX_PLACES = 10;

interface Props {
  /** What cannot be done, ending in a colon. */
  title: string;
  faults: readonly Fault[];
}

/** Why a file is refused, and where to mend it. */
export function FaultList({ title, faults }: Props) {
  const { t } = useTexts();
  return (
    <div class="failure pack-faults" role="alert">
      <p>{title}</p>
      <ul>
        {[...Map.groupBy(faults, ({ code }) => code)].map(([code, some]) => {
          const places = some.map(({ place }) => place).filter(Boolean);
          return (
            <li key={code}>
              {t(`packs.fault.${keyPart(code)}`)}
              {places.length > 0 && (
                <ul>
                  {places.slice(0, MAX_PLACES).map((place) => (
                    <li key={place}>
                      <code>{place}</code>
                    </li>
                  ))}
                  {places.length > MAX_PLACES && <li>{t('packs.morePlaces', places.length - MAX_PLACES)}</li>}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
