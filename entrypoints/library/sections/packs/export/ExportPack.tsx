import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { PackSummary } from '../../../../../data/installed-packs/pack-list.ts';
import type { Pack } from '../../../../../data/pack/schema.ts';
import { downloadFile } from '../../../shell/download-file.ts';
import { ActionResult } from '../../notes/ActionResult.tsx';
import { useAsyncAction } from '../../notes/use-async-action.ts';
import { CardChoice } from './CardChoice.tsx';
import { exportFile, PACK_FORMATS, type PackFormat } from './export-file.ts';
import { SignSwitch } from './SignSwitch.tsx';

interface Props {
  pack: Pack;
  summary: PackSummary;
}

/** Writes the pack, or some of its cards, to a file. */
export function ExportPack({ pack, summary }: Props) {
  const { t, lang } = useTexts();
  const action = useAsyncAction();
  const [format, setFormat] = useState<PackFormat>('ficha');
  const [sign, setSign] = useState(false);
  const [cards, setCards] = useState<ReadonlySet<string>>();

  const write = () =>
    action.run(async () => {
      const choice = { format, sign: sign && format === 'ficha', lang, ...(cards ? { cards } : {}) };
      downloadFile(await exportFile(pack, choice, summary.isPackaged));
      return ({ count }) => count('packs.exported', cards?.size ?? pack.entities.length);
    });

  return (
    <section aria-labelledby="pack-export">
      <h2 id="pack-export">{t('packs.exportTitle')}</h2>
      <div class="tools">
        <label>
          {t('packs.format')}
          <select value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value as PackFormat)}>
            {PACK_FORMATS.map((one) => (
              <option key={one} value={one}>
                {t(`packs.formats.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <CardChoice cards={pack.entities} chosen={cards} onChange={setCards} />
      {format === 'ficha' && <SignSwitch sign={sign} onChange={setSign} />}
      <p class="plan-actions">
        <button type="button" class="more" disabled={action.busy || cards?.size === 0} onClick={() => void write()}>
          {t('packs.export')}
        </button>
      </p>
      <ActionResult action={action} />
    </section>
  );
}
