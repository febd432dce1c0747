import { SearchBox } from '../../../../components/search/SearchBox.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { openSearch } from '../../../../data/own/open-search.ts';
import { useFacts } from '../../shell/facts-context.ts';
import { hrefTo } from '../../shell/routes.ts';

/** Opens the map of another name: by search, or from the list of all names. */
export function MapTools({ centre }: { centre: string | undefined }) {
  const { entities } = useFacts();
  const { t, lang } = useTexts();
  const { compare } = new Intl.Collator(lang);
  const open = (id: string) => {
    if (id) location.hash = hrefTo('map', id);
  };
  return (
    <div class="tools">
      <SearchBox openSearch={openSearch} onChoose={open} />
      <label>
        {t('library.map.centre')}
        <select value={centre ?? ''} onChange={(event) => open(event.currentTarget.value)}>
          {!centre && <option value="">{t('library.map.chooseName')}</option>}
          {entities
            .toSorted((a, b) => compare(a.name[lang], b.name[lang]))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name[lang]}
              </option>
            ))}
        </select>
      </label>
    </div>
  );
}
