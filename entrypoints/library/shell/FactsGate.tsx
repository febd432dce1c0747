import type { ComponentChildren } from 'preact';
import { useTexts } from '../../../components/texts-context.ts';
import { FactsContext } from './facts-context.ts';
import { PageHeading } from './PageHeading.tsx';
import type { Opening } from './use-fact-base.ts';

interface Props {
  opening: Opening;
  onRetry: () => void;
  children: ComponentChildren;
}

/** Shows what needs facts once the fact base is open; says so when it cannot be opened. */
export function FactsGate({ opening, onRetry, children }: Props) {
  const { t } = useTexts();
  switch (opening.state) {
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
      return <FactsContext.Provider value={opening.facts}>{children}</FactsContext.Provider>;
  }
}
