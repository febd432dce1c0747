import cardPageCss from '../../../entrypoints/library/sections/card/card-page.css?inline';
import { FullCard } from '../../../entrypoints/library/sections/card/FullCard.tsx';
import type { GalleryGroup } from '../group.ts';
import { libraryPage, libraryStyles } from '../library-page.tsx';
import { PACK } from '../sample-pack.ts';

const full = (id: string, chosenFact?: string) => {
  const entity = PACK.entities.find((one) => one.id === id);
  return (
    entity && libraryPage(<FullCard entity={entity} query={chosenFact ? { fact: chosenFact } : {}} notes={null} />)
  );
};

export const group: GalleryGroup = {
  title: 'A card in full',
  css: libraryStyles(cardPageCss),
  widths: [1000, 320],
  states: [
    { name: 'with everything, and the fact that a link led to', show: () => full('ana-quispe', 'ana-quispe.contract') },
    { name: 'an event', show: () => full('pier-case') },
    { name: 'the least that there may be', show: () => full('assembly') },
  ],
};
