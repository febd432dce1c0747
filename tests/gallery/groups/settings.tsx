import pagesCss from '../../../components/pages.css?inline';
import tokensCss from '../../../components/tokens.css?inline';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings/settings.ts';
import { GeneralSettings } from '../../../entrypoints/library/sections/settings/GeneralSettings.tsx';
import { MarkSettings } from '../../../entrypoints/library/sections/settings/MarkSettings.tsx';
import { OpeningSettings } from '../../../entrypoints/library/sections/settings/OpeningSettings.tsx';
import { SiteSettings } from '../../../entrypoints/library/sections/settings/SiteSettings.tsx';
import settingsCss from '../../../entrypoints/library/sections/settings/settings.css?inline';
import shellCss from '../../../entrypoints/library/shell/shell.css?inline';
import marksCss from '../../../page/marks/marks.css?inline';
import type { GalleryGroup } from '../group.ts';

const change = () => {};
const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  trigger: 'key',
  marked: 'none',
  badge: false,
  sites: {
    mode: 'only',
    hosts: ['diario.example', 'a-very-long-name-of-a-site.of-the-southern-coast.example', 'file:'],
  },
};

const typeWrongSite = (root: HTMLElement) => {
  const input = root.querySelector('input[type="text"]') as HTMLInputElement;
  input.value = 'no site';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => root.querySelector<HTMLFormElement>('.add-site')?.requestSubmit());
};

export const group: GalleryGroup = {
  title: 'Settings',
  css: [tokensCss, pagesCss, shellCss, marksCss, settingsCss],
  widths: [800, 320],
  // Each in a form of its own, because radio buttons of two states have the same names.
  states: (
    [
      ['as they are at first', DEFAULT_SETTINGS],
      ['changed', CHANGED],
    ] as const
  ).flatMap(([name, settings]) => [
    {
      name: `general, ${name}`,
      show: () => (
        <form class="settings">
          <GeneralSettings settings={settings} change={change} />
        </form>
      ),
    },
    {
      name: `marks, ${name}`,
      show: () => (
        <form class="settings">
          <MarkSettings settings={settings} change={change} />
        </form>
      ),
    },
    {
      name: `cards, ${name}`,
      show: () => (
        <form class="settings">
          <OpeningSettings settings={settings} change={change} />
        </form>
      ),
    },
    {
      name: `sites, ${name}`,
      show: () => (
        <form class="settings">
          <SiteSettings settings={settings} change={change} />
        </form>
      ),
      act: typeWrongSite,
    },
  ]),
};
