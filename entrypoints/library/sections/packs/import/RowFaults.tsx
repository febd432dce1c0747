import { useTexts } from '../../../../../components/texts-context.ts';
import type { RowFault } from '../../../../../data/pack/table/pack-from-table.ts';
import { keyPart } from '../../../../../locales/texts.ts';

/** Rows that are listed of each fault. */
const MAX_ROWS_SHOWN = 30;

/** The rows of a table that are left out, and why. */
export function RowFaults({ faults }: { faults: readonly RowFault[] }) {
  const { t, count } = useTexts();
  if (faults.length === 0) return null;
  return (
    <div class="pack-faults" role="alert">
      <p class="failure">{count('packs.table.faults', faults.length)}</p>
      <ul>
        {[...Map.groupBy(faults, ({ code }) => code)].map(([code, some]) => (
          <li key={code}>
            {t(`packs.table.fault.${keyPart(code)}`)}{' '}
            {t(
              'packs.table.inRows',
              some
                .slice(0, MAX_ROWS_SHOWN)
                .map(({ row }) => row)
                .join(', '),
            )}
            {some.length > MAX_ROWS_SHOWN && ` ${t('packs.morePlaces', some.length - MAX_ROWS_SHOWN)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
