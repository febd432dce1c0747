import pageAccessCss from '../../../components/tab/page-access.css?inline';
import { WelcomeContent } from '../../../entrypoints/library/sections/welcome/WelcomeContent.tsx';
import welcomeCss from '../../../entrypoints/library/sections/welcome/welcome.css?inline';
import type { GalleryGroup } from '../group.ts';
import { libraryPage, libraryStyles } from '../library-page.tsx';

export const group: GalleryGroup = {
  title: 'Welcome',
  css: libraryStyles(pageAccessCss, welcomeCss),
  widths: [1000, 320],
  states: [
    {
      name: 'after installing',
      show: () =>
        libraryPage(
          <WelcomeContent opened={false} allowed pinned={false} settings={{ trigger: 'hover', triggerKey: 'Alt' }} />,
        ),
    },
    {
      name: 'a card was opened, and cards open with a key; pages may not be read',
      show: () =>
        libraryPage(
          <WelcomeContent opened allowed={false} pinned settings={{ trigger: 'key', triggerKey: 'Shift' }} />,
        ),
    },
  ],
};
