import { SearchBox } from '../../../../components/search/SearchBox.tsx';
import { useTexts } from '../../../../components/texts-context.ts';
import { openSearch } from '../../../../data/own/open-search.ts';
import { NameOptions } from '../../shell/NameOptions.tsx';
import { hrefTo } from '../../shell/routes.ts';

/** Opens the map of another name: by search, or from the list of all names. */
export function MapTools({ centre }: { centre: string | undefined }) {
  const { t } = useTexts();
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
          <NameOptions />
        </select>
      </label>
    </div>
  );
}
