import type { TabState } from '../../data/messaging/tab-state.ts';
import { useTexts } from '../texts-context.ts';
import { PageAccess } from './PageAccess.tsx';

const REASONS = {
  closed: 'popup.unreadable',
  pdf: 'popup.pdf',
  canvas: 'popup.canvas',
  editor: 'popup.editor',
  own: 'popup.own',
} as const;

interface Props {
  tab: Exclude<TabState, { state: 'on' }>;
  askToReadPages: () => Promise<boolean>;
  /** Turns Ficha on again for the tab's site. */
  onTurnOn: (site: string) => void;
}

/** Says why a tab's names cannot be shown, and what the reader can do. */
export function TabMessage({ tab, askToReadPages, onTurnOn }: Props) {
  const { t } = useTexts();
  switch (tab.state) {
    case 'unreadable':
      return (
        <div class="tab-message">
          <p>{t(REASONS[tab.why])}</p>
          {tab.why !== 'own' && <p>{t('popup.wayOut')}</p>}
        </div>
      );
    case 'not-allowed':
      return <PageAccess askToReadPages={askToReadPages} />;
    case 'silent':
      return <p class="tab-message">{t('popup.reload')}</p>;
    case 'off':
      return (
        <div class="tab-message">
          <p>{t('popup.offHere')}</p>
          <button type="button" class="more" onClick={() => onTurnOn(tab.site)}>
            {t('popup.turnOn', tab.site)}
          </button>
        </div>
      );
  }
}
