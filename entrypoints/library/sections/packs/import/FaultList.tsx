import { useTexts } from '../../../../../components/texts-context.ts';
import type { Fault } from '../../../../../data/pack/file/faults.ts';
import { packTexts } from '../../../../../locales/pack-texts.ts';
import { keyPart } from '../../../../../locales/texts.ts';

/** Places that are listed of each kind of fault. */
const MAX_PLACES = 10;

interface Props {
  /** What cannot be done, ending in a colon. */
  title: string;
  faults: readonly Fault[];
}

/** Where a value stands, what it is, and what is expected there. */
function FaultPlace({ fault: { file, line, place, given, rule, allowed } }: { fault: Fault }) {
  const { t } = packTexts(useTexts().lang);
  const what = [given && t('given', given), rule && t(`rule.${keyPart(rule)}`, allowed ?? '')].filter(Boolean);
  return (
    <li>
      {file && t('at', file, line ?? 1)}
      {file && place && ', '}
      {place && <code>{place}</code>}
      {what.length > 0 && (
        <>
          {': '}
          <bdi>{what.join(' ')}</bdi>
        </>
      )}
    </li>
  );
}

const isAt = ({ place, file, given, rule }: Fault) => Boolean(place || file || given || rule);

/** Why a file is refused, and where to mend it. */
export function FaultList({ title, faults }: Props) {
  const { t, lang } = useTexts();
  const pack = packTexts(lang);
  return (
    <div class="failure pack-faults" role="alert">
      <p>{title}</p>
      <ul>
        {[...Map.groupBy(faults, ({ code }) => code)].map(([code, some]) => {
          const places = some.filter(isAt);
          return (
            <li key={code}>
              {pack.t(`fault.${keyPart(code)}`)}
              {places.length > 0 && (
                <ul>
                  {places.slice(0, MAX_PLACES).map((fault, index) => (
                    <FaultPlace key={index} fault={fault} />
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
