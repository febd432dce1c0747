/** The letters of pictures that are meant for showing: Noto's, as the gallery's are, on machines that have only their own. Linux alone needs it. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../scratch-folder.ts';
import { woffToTtf } from './woff-to-ttf.ts';

const FONTS = ['noto-sans', 'noto-serif'];

/** What pages and the interface ask for, and what they get. */
const ALIASES = {
  'Noto Sans': [
    'system-ui',
    'sans',
    'sans-serif',
    'DejaVu Sans',
    '-apple-system',
    'Segoe UI',
    'Roboto',
    'Arial',
    'Helvetica',
  ],
  'Noto Serif': ['serif', 'Georgia', 'Charter', 'Iowan Old Style', 'Times New Roman'],
};

/** Makes every browser that is started from now on write with Noto's letters. */
export function usePictureFonts(): void {
  const folder = scratchFolder('fonts');
  mkdirSync(join(folder, 'fonts'));
  for (const name of FONTS) {
    const files = `node_modules/@fontsource/${name}/files`;
    // One file a weight: of a family in pieces by script, the font system would take one piece for the whole.
    for (const file of readdirSync(files).filter((one) => new RegExp(`^${name}-latin-[467]00-.*\\.woff$`).test(one)))
      writeFileSync(join(folder, 'fonts', file.replace('.woff', '.ttf')), woffToTtf(readFileSync(join(files, file))));
  }
  const aliases = Object.entries(ALIASES).flatMap(([prefer, families]) =>
    families.map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="prepend" binding="strong"><string>${prefer}</string></edit></match>`,
    ),
  );
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}<match target="pattern"><edit name="family" mode="append"><string>Noto Sans</string></edit></match></fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = config;
}
