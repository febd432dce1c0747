import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The gallery is a page of its own; nothing of it is in the extension. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact()],
  build: {
    outDir: '../../.output/gallery',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: ['index.html', 'frame.html'].map((name) => `${import.meta.dirname}/${name}`) },
  },
});
