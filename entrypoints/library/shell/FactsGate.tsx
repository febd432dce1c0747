import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../components/texts-context.ts';
import { FactsContext } from './facts-context.ts';
import { PageHeading } from './PageHeading.tsx';
import type { FactBaseState } from './use-fact-base.ts';

interface Props {
  state: FactBaseState;
  onRetry: () => void;
  children: ComponentChildren;
}

/** Shows its children once the fact base is open, and says so when it cannot be opened. */
export function FactsGate({ state, onRetry, children }: Props) {
  const { t } = useTexts();
  switch (state.status) {
    case 'opening':
      return (
        <p class="page-wait" role="status">
          {t('library.opening')}
        </p>
      );
    case 'failed':
      return (
        <div role="alert">
          <PageHeading title={t('library.failedTitle')}>
            <p>{t('library.failed')}</p>
            <button type="button" class="more" onClick={onRetry}>
              {t('retry')}
            </button>
          </PageHeading>
        </div>
      );
    case 'open':
      return <FactsContext.Provider value={state.facts}>{children}</FactsContext.Provider>;
  }
}
