import { useTexts } from '../../../../components/texts-context.ts';
import type { Alias, Entity } from '../../../../data/pack/schema.ts';

function Names({ aliases }: { aliases: Alias[] }) {
  return (
    <ul class="alias-list">
      {aliases.map(({ text, lang: [lang] }) => (
        <li key={text} lang={lang === 'mul' ? undefined : lang}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The entity's aliases, the weak ones apart, and its Wikidata id. */
export function Aliases({ entity: { aliases, sameAs } }: { entity: Entity }) {
  const { t } = useTexts();
  if (aliases.length === 0 && !sameAs) return null;
  const weak = aliases.filter(({ strength }) => strength === 'weak');
  const others = aliases.filter(({ strength }) => strength !== 'weak');
  return (
    <section aria-labelledby="aliases">
      <h2 id="aliases">{t('library.card.aliases')}</h2>
      {others.length > 0 && <Names aliases={others} />}
      {weak.length > 0 && (
        <>
          <h3>{t('library.card.weakAliases')}</h3>
          <Names aliases={weak} />
        </>
      )}
      {sameAs && (
        <p class="quiet">
          <a href={`https://www.wikidata.org/wiki/${sameAs}`} target="_blank" rel="noopener noreferrer">
            Wikidata {sameAs}
          </a>
        </p>
      )}
    </section>
  );
}
