import pagesCss from '../../../components/pages.css?inline';
import { SearchBox } from '../../../components/search/SearchBox.tsx';
import searchCss from '../../../components/search/search-box.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { type Search, searchIn } from '../../../data/facts/search/search.ts';
import type { GalleryGroup } from '../group.ts';
import { PACK } from '../sample-pack.ts';

let opened: Promise<Search> | undefined;
function openSearch(): Promise<Search> {
  opened ??= searchIn(PACK);
  return opened;
}
const never = () => new Promise<Search>(() => {});
const refused = () => Promise.reject(new Error('no fact base'));

const box = (asked: string, open = openSearch) => (
  <div style={{ minHeight: asked === '' ? '0' : '180px' }}>
    <SearchBox openSearch={open} onChoose={() => {}} asked={asked} />
  </div>
);

const pressDown = (root: HTMLElement) =>
  root.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));

export const group: GalleryGroup = {
  title: 'Search',
  css: [tokensCss, pagesCss, searchCss],
  widths: [376, 320],
  states: [
    { name: 'empty', show: () => box('') },
    { name: 'a name, misspelt, the first chosen by key', show: () => box('quipse'), act: pressDown },
    { name: 'another name of it', show: () => box('alcaldesa del puerto') },
    { name: 'words of facts', show: () => box('biblioteca library') },
    { name: 'nothing found', show: () => box('xqzwv') },
    { name: 'opening', show: () => box('quispe', never) },
    { name: 'failed', show: () => box('quispe', refused) },
  ],
};
