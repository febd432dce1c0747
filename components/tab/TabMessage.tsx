import type { TabState } from '../../data/messaging/tab-state.ts';
import { useTexts } from '../texts-context.ts';
import { PageAccess } from './PageAccess.tsx';

const REASONS = { closed: 'popup.unreadable', pdf: 'popup.pdf', canvas: 'popup.canvas', own: 'popup.own' } as const;

interface Props {
  tab: Exclude<TabState, { state: 'on' }>;
  askToReadPages: () => Promise<boolean>;
}

/** Why there are no names of a tab to show, and the way out. */
export function TabMessage({ tab, askToReadPages }: Props) {
  const { t } = useTexts();
  switch (tab.state) {
    case 'unreadable':
      return (
        <div class="tab-message">
          <p>{t(REASONS[tab.why])}</p>
          <p>{t('popup.wayOut')}</p>
        </div>
      );
    case 'not-allowed':
      return <PageAccess askToReadPages={askToReadPages} />;
    case 'silent':
      return <p class="tab-message">{t('popup.reload')}</p>;
    case 'off':
      return <p class="tab-message">{t('popup.offHere')}</p>;
  }
}
