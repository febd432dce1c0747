/** Shows one group of the gallery: `frame.html?group=card&lang=es`. */
import '@fontsource/noto-sans/400.css';
import '@fontsource/noto-sans/600.css';
import '@fontsource/noto-serif/400.css';
import '@fontsource/noto-serif/600.css';
import { render } from 'preact';
import { TextsContext } from '../../components/texts-context.ts';
import { languageOf } from '../../data/settings/languages.ts';
import { textsIn } from '../../locales/all-texts.ts';
import frameCss from './frame.css?inline';
import type { GalleryState } from './group.ts';
import { GROUPS } from './groups.ts';

const query = new URLSearchParams(location.search);
const lang = languageOf(query.get('lang') ?? 'en');
const group = GROUPS[query.get('group') ?? ''];
if (!group) throw new Error(`there is no group "${query.get('group')}" in tests/gallery/groups/`);

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function showState({ name, show, act }: GalleryState): Promise<void> {
  const state = document.createElement('section');
  state.className = 'gallery-state';
  const heading = document.createElement('p');
  heading.className = 'gallery-name';
  heading.lang = 'en';
  heading.textContent = name;
  const root = document.createElement('div');
  state.append(heading, root);
  document.getElementById('app')?.append(state);
  render(<TextsContext.Provider value={textsIn(lang)}>{show()}</TextsContext.Provider>, root);
  await nextFrame();
  act?.(root);
  await nextFrame();
}

document.documentElement.lang = lang;
document.title = group.title;
document.documentElement.dataset.widths = group.widths.join(' ');
const style = document.createElement('style');
style.textContent = [...group.css, frameCss].join('\n');
document.head.append(style);
for (const state of group.states) await showState(state);
await document.fonts.ready;
// Signals that pictures can be taken and that the overview can size its frames.
document.documentElement.dataset.ready = '';
