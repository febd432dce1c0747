import { displayDate } from '../../../../components/dates/display-date.ts';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { ENTITY_KINDS, type Pack } from '../../../../data/pack/schema.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** Cards that the front page offers to begin with. */
const TO_BEGIN_WITH = 8;

/** The cards on which most facts stand, most first. */
function fullestCards({ entities, facts }: Pack) {
  const factsOn = new Map<string, number>();
  for (const { about } of facts) for (const id of about) factsOn.set(id, (factsOn.get(id) ?? 0) + 1);
  const counted = entities.map((entity) => ({ entity, facts: factsOn.get(entity.id) ?? 0 }));
  return counted.sort((a, b) => b.facts - a.facts).slice(0, TO_BEGIN_WITH);
}

/** The front page: what there is, by kind, and where to begin. */
export function HomePage() {
  const { pack } = useFacts();
  const { t, count, lang } = useTexts();
  return (
    <>
      <PageHeading title={pack.name[lang]} above={t('library.factsAsOf', displayDate(pack.asOf, lang))}>
        <p>{t('library.intro')}</p>
      </PageHeading>
      <section class="home-kinds" aria-labelledby="home-kinds">
        <h2 id="home-kinds">{t('library.byKind')}</h2>
        <ul>
          {ENTITY_KINDS.map((kind) => (
            <li key={kind} class={`kind-${kind}`}>
              <a href={hrefTo('browse', undefined, { kind })}>
                <KindIcon kind={kind} />
                <span class="home-kind-name">{t(`library.kinds.${kind}`)}</span>
                <span class="home-kind-count">
                  {count('library.cards', pack.entities.filter((entity) => entity.kind === kind).length)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section class="home-first" aria-labelledby="home-first">
        <h2 id="home-first">{t('library.toBeginWith')}</h2>
        <ul>
          {fullestCards(pack).map(({ entity, facts }) => (
            <li key={entity.id} class={`kind-${entity.kind}`}>
              <a href={hrefTo('card', entity.id)}>
                <KindIcon kind={entity.kind} />
                {entity.name[lang]}
              </a>
              <p>{entity.line[lang]}</p>
              <p class="quiet">{count('library.facts', facts)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
