import { useState } from 'preact/hooks';
import { SearchBox } from '../../../../../components/search/SearchBox.tsx';
import { useTexts } from '../../../../../components/texts-context.ts';
import { openSearch } from '../../../../../data/own/open-search.ts';
import { RELATION_TYPES, type Relation } from '../../../../../data/pack/schema.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { useFacts } from '../../../shell/facts-context.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { removeAt, replaceAt } from './edit-list.ts';
import { Items } from './Items.tsx';
import type { PartProps } from './part-props.ts';
import { SelectField } from './SelectField.tsx';

/** How the card is tied to others, also to cards of packs; both cards show it. */
export function RelationsPart({ content: { id, entity }, onChange }: PartProps) {
  const { t, gendered, lang } = useTexts();
  const { entity: known } = useFacts();
  const [isToItself, setToItself] = useState(false);
  if (!entity) return null;
  const { relations } = entity;
  const set = (now: Relation[]) => onChange({ entity: { ...entity, relations: now } });
  const options = RELATION_TYPES.map((value) => ({ value, label: gendered(`relation.${keyPart(value)}`, undefined) }));

  function choose(to: string) {
    setToItself(to === id);
    if (to !== id) set([...relations, { type: 'member-of', to }]);
  }

  return (
    <>
      <Items
        title={t('card.related')}
        help={t('own.relationHelp')}
        itemName={(number) => t('own.part.relation', number)}
        count={relations.length}
        onRemove={(index) => set(removeAt(relations, index))}
        addLabel=""
        item={(index) => {
          const relation = relations[index];
          if (!relation) return null;
          return (
            <>
              <SelectField
                label={t('own.relationType')}
                value={relation.type}
                options={options}
                onChange={(type) => set(replaceAt(relations, index, { ...relation, type }))}
              />
              <p>
                <a href={hrefTo('card', relation.to)}>{known(relation.to)?.name[lang] ?? relation.to}</a>
              </p>
            </>
          );
        }}
      />
      <div class="own-items">
        <p>{t('own.addRelation')}</p>
        <SearchBox openSearch={openSearch} onChoose={choose} />
        {isToItself && (
          <p class="own-problem" role="alert">
            {t('own.relatedToItself')}
          </p>
        )}
      </div>
    </>
  );
}
