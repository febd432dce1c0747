import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { uninstallPack } from '../../../../data/installed-packs/import-pack.ts';
import type { PackSummary } from '../../../../data/installed-packs/pack-list.ts';
import { switchPack } from '../../../../data/installed-packs/pack-switches.ts';
import type { Sentence } from '../../../../locales/texts.ts';
import { hrefTo } from '../../shell/routes.ts';
import { ActionResult } from '../notes/ActionResult.tsx';
import { ConfirmButton } from '../notes/trash/ConfirmButton.tsx';
import { useAsyncAction } from '../notes/use-async-action.ts';
import { PackFacts } from './PackFacts.tsx';
import { applyPacks } from './use-packs.ts';

interface Props {
  packs: readonly PackSummary[];
  onChange: () => Promise<void>;
}

/** The packs with their switches. */
export function PackList({ packs, onChange }: Props) {
  const { t, lang } = useTexts();
  const action = useAsyncAction();
  /** What the reader has just switched, until the list says so too. */
  const [switching, setSwitching] = useState<{ id: string; on: boolean }>();

  const act = (change: () => Promise<void>, done: Sentence) =>
    action.run(async () => {
      await change();
      const applied = await applyPacks();
      await onChange();
      return applied ? done : ({ t }) => t('packs.applyLater');
    });

  async function toggle({ id, name }: PackSummary, on: boolean) {
    setSwitching({ id, on });
    await act(
      () => switchPack(id, on),
      ({ t, lang }) => t(on ? 'packs.turnedOn' : 'packs.turnedOff', name[lang]),
    );
    setSwitching(undefined);
  }

  const remove = ({ id, name }: PackSummary) =>
    act(
      () => uninstallPack(id),
      ({ t, lang }) => t('packs.removed', name[lang]),
    );

  return (
    <section aria-labelledby="packs-list">
      <h2 id="packs-list">{t('packs.listTitle')}</h2>
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.id} class="pack">
            <h3>
              <a href={hrefTo('packs', pack.id)}>{pack.name[lang]}</a>
            </h3>
            <PackFacts pack={pack} />
            <div class="pack-actions">
              <label class="switch-field">
                <input
                  type="checkbox"
                  aria-label={t('packs.switch', pack.name[lang])}
                  checked={switching?.id === pack.id ? switching.on : pack.on}
                  disabled={action.busy}
                  onChange={({ currentTarget }) => void toggle(pack, currentTarget.checked)}
                />
                <span>{t('packs.on')}</span>
              </label>
              {!pack.isPackaged && (
                <ConfirmButton
                  label={t('packs.remove')}
                  question={t('packs.removeConfirm', pack.name[lang])}
                  onConfirm={() => void remove(pack)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
      <p role="status">{action.busy && t('packs.applying')}</p>
      <ActionResult action={action} />
    </section>
  );
}
