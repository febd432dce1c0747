/** The overview: one group in both languages, both themes and all its widths. */
import { GROUPS } from './groups.ts';

const chosen = location.hash.slice(1) || Object.keys(GROUPS)[0] || '';

function addLink(name: string, title: string): void {
  const link = document.createElement('a');
  link.href = `#${name}`;
  link.textContent = title;
  if (name === chosen) link.setAttribute('aria-current', 'page');
  document.getElementById('groups')?.append(link);
}

function addFrame(lang: string, theme: string, width: number): void {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = `${lang}, ${theme}, ${width} px`;
  const frame = document.createElement('iframe');
  frame.src = `./frame.html?group=${chosen}&lang=${lang}`;
  frame.width = String(width);
  frame.title = caption.textContent;
  // The frame's media queries follow its colour scheme.
  frame.style.colorScheme = theme;
  frame.addEventListener('load', () => {
    const root = frame.contentDocument?.documentElement;
    if (!root) return;
    const fit = () => {
      frame.style.height = `${root.scrollHeight}px`;
    };
    new ResizeObserver(fit).observe(root);
  });
  figure.append(caption, frame);
  document.getElementById('frames')?.append(figure);
}

for (const [name, { title }] of Object.entries(GROUPS)) addLink(name, title);
for (const lang of ['en', 'es'])
  for (const theme of ['light', 'dark']) for (const width of GROUPS[chosen]?.widths ?? []) addFrame(lang, theme, width);
window.addEventListener('hashchange', () => location.reload());
