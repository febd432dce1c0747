import { useTexts } from '../../../../../components/texts-context.ts';

interface Props {
  sign: boolean;
  onChange: (sign: boolean) => void;
}

/** Whether a pack is signed when it is written to a file. */
export function SignSwitch({ sign, onChange }: Props) {
  const { t } = useTexts();
  return (
    <label class="switch-field">
      <input type="checkbox" checked={sign} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {t('packs.sign')} <span class="quiet">{t('packs.signHelp')}</span>
      </span>
    </label>
  );
}
