import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import { buildPacks } from '../../data/pack/build-packs.ts';

const PACKS = 'virtual:packs';

/** Gives `cards.tsx` the packs of `data/packs/`. */
const packs: Plugin = {
  name: 'packs',
  resolveId: (id) => (id === PACKS ? `\0${PACKS}` : undefined),
  load(id) {
    if (id !== `\0${PACKS}`) return undefined;
    const built = buildPacks('data/packs').filter(({ name }) => name !== 'index.json');
    return `export const packs = [${built.map(({ contents }) => contents).join(',')}]`;
  },
};

/** The gallery is a page of its own; nothing of it is in the extension. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact(), packs],
  build: {
    outDir: '../../.output/gallery',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: {
      input: ['index.html', 'frame.html', 'cards.html'].map((name) => `${import.meta.dirname}/${name}`),
    },
  },
});
