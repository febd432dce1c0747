/** Sets the fonts of published pictures to Noto, as in the gallery, on every Linux machine. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../scratch-folder.ts';
import { woffToTtf } from './woff-to-ttf.ts';

const FONTS = ['noto-sans', 'noto-serif'];

/** Fonts that pages and the interface ask for, by the font they get. */
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

/** Makes every browser that is started from now on use Noto fonts. */
export function usePictureFonts(): void {
  const folder = scratchFolder('fonts');
  mkdirSync(join(folder, 'fonts'));
  for (const name of FONTS) {
    const files = `node_modules/@fontsource/${name}/files`;
    // The Latin files alone: the font system would take one script's file for the whole family.
    for (const file of readdirSync(files).filter((one) => new RegExp(`^${name}-latin-[467]00-.*\\.woff$`).test(one)))
      writeFileSync(join(folder, 'fonts', file.replace('.woff', '.ttf')), woffToTtf(readFileSync(join(files, file))));
  }
  const aliases = Object.entries(ALIASES).flatMap(([prefer, families]) =>
    families.map((family) =>
      [
        `<match target="pattern"><test name="family"><string>${family}</string></test>`,
        `<edit name="family" mode="prepend" binding="strong"><string>${prefer}</string></edit></match>`,
      ].join(''),
    ),
  );
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<fontconfig>
<dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>
${aliases.join('\n')}
<match target="pattern"><edit name="family" mode="append"><string>Noto Sans</string></edit></match>
</fontconfig>`,
  );
  process.env.FONTCONFIG_FILE = config;
}
