import { useEffect } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { rememberOpenedCard } from '../../shell/opened-cards.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { CardNotes } from './CardNotes.tsx';
import { FullCard } from './FullCard.tsx';
import { SeenOn } from './SeenOn.tsx';

/** Shown for a card id that no pack has. */
function NoSuchCard({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <PageHeading title={t('library.card.unknownTitle')}>
      <p>{t('library.card.unknown', id)}</p>
      <p>
        <a href={hrefTo('browse')}>{t('library.browse.title')}</a>
      </p>
    </PageHeading>
  );
}

/** The full card of an entity, with the reader's notes and the pages that named it. */
export function CardPage({ route }: { route: Route }) {
  const facts = useFacts();
  const { id = '', query } = route;
  const entity = facts.entity(id);
  const opened = entity?.id;
  useEffect(() => {
    if (opened === undefined) return;
    rememberOpenedCard(opened).catch(() => {
      // The front page goes without the list of opened cards.
    });
  }, [opened]);
  if (!entity) return <NoSuchCard id={id} />;
  return (
    <FullCard
      entity={entity}
      query={query}
      notes={
        <>
          <CardNotes key={entity.id} entity={entity} />
          <SeenOn entity={entity.id} />
        </>
      }
    />
  );
}
