import type { ComponentChildren } from 'preact';
import { ownFailure } from '../../../../components/own/own-failure.ts';
import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import type { Route } from '../../shell/routes.ts';
import { EditorPage } from './EditorPage.tsx';
import { OwnList } from './OwnList.tsx';
import { useOwnCards } from './use-own-cards.ts';

/** The reader's own cards: their list and trash, or the form of one. */
export function OwnPage({ route: { id } }: { route: Route }) {
  const texts = useTexts();
  const { t } = texts;
  const { state, retry } = useOwnCards();
  const heading = (more: ComponentChildren) => (
    <PageHeading title={t('own.title')}>
      <p>{t('own.pageIntro')}</p>
      {more}
    </PageHeading>
  );
  switch (state.status) {
    case 'opening':
      return heading(
        <p class="page-wait" role="status">
          {t('own.opening')}
        </p>,
      );
    case 'failed':
      return heading(
        <div class="page-notice" role="alert">
          <p>{ownFailure(state.failure, texts)}</p>
          <button type="button" class="more" onClick={retry}>
            {t('retry')}
          </button>
        </div>,
      );
    case 'open':
      return id ? (
        <EditorPage key={id} id={id} cards={state.cards} />
      ) : (
        <>
          {heading(undefined)}
          <OwnList {...state} />
        </>
      );
  }
}
