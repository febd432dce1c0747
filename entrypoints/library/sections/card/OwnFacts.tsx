import { FactItem } from '../../../../components/facts/FactItem.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { isOwn } from '../../../../data/pack/qualified-id.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';

/** Says that a card is the reader's own. */
export function OwnCardNotice({ id }: { id: string }) {
  const { t } = useTexts();
  if (!isOwn(id)) return null;
  return (
    <p>
      <strong>{t('own.cardIsYours')}</strong> · {t('own.cardIsYoursHelp')}
    </p>
  );
}

/** Leads to the form of an own card; on other cards, to a fact of the reader's own. */
export function OwnFactsLink({ id }: { id: string }) {
  const { t } = useTexts();
  return (
    <a class="more" href={hrefTo('own', id)}>
      {t(isOwn(id) ? 'own.editOne' : 'own.addFact')}
    </a>
  );
}

/** The reader's own facts on a card of a pack, apart from the pack's. */
export function OwnFacts({ id }: { id: string }) {
  const { t } = useTexts();
  const { ownFactsAbout, sources } = useFacts();
  const facts = ownFactsAbout(id);
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="own-facts-here" class="own-facts-here">
      <h2 id="own-facts-here">{t('own.yourFacts')}</h2>
      <p class="quiet">
        {t('own.yourFactsHelp')} <a href={hrefTo('own', id)}>{t('own.editOne')}</a>
      </p>
      <ul class="facts">
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} sources={sources} />
        ))}
      </ul>
    </section>
  );
}
