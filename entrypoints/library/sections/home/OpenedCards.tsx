import { useEffect, useState } from 'preact/hooks';
import { KindIcon } from '../../../../components/icons/KindIcon.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { openedCards } from '../../shell/opened-cards.ts';
import { hrefTo } from '../../shell/routes.ts';

/** The cards opened last, once there are some. */
export function OpenedCards() {
  const { entity } = useFacts();
  const { t, lang } = useTexts();
  const [ids, setIds] = useState<string[]>([]);
  useEffect(() => {
    openedCards().then(setIds, () => {
      // The list is a convenience, so the page goes without it.
    });
  }, []);
  const entities = ids.map(entity).filter((found) => found !== undefined);
  if (entities.length === 0) return null;
  return (
    <section aria-labelledby="home-opened">
      <h2 id="home-opened">{t('library.opened.title')}</h2>
      <ul class="home-opened">
        {entities.map(({ id, kind, name }) => (
          <li key={id}>
            <a class={`name-link kind-${kind}`} href={hrefTo('card', id)}>
              <KindIcon kind={kind} />
              {name[lang]}
            </a>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('library.opened.help')}</p>
    </section>
  );
}
