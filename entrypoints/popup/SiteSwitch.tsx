import { useTexts } from '../../components/texts-context.ts';

interface Props {
  site: string;
  isOn: boolean;
  onToggle: () => void;
}

/** The switch that turns Ficha on and off for a site. */
export function SiteSwitch({ site, isOn, onToggle }: Props) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={t('popup.onThisSite', site)}
      class="switch"
      onClick={onToggle}
    >
      <span class="site">{site}</span>
      <span class="track" aria-hidden="true" />
      <span class="state">{t(isOn ? 'popup.on' : 'popup.off')}</span>
    </button>
  );
}
