/**
 * The texts that the browser itself shows: the extension's name, its commands. Every other text is
 * bundled with the code that shows it, and would ship a second time in `_locales`.
 */

/** Messages that the manifest names or the background asks the browser for. */
const SHOWN_BY_BROWSER = /^(?:extension|command)_|^access_title$/;

/** A file of the package whose content is made by the build. */
interface MadeFile {
  relativeDest: string;
  contents?: string;
}

/** Leaves no other messages in the files of `_locales`. */
export function keepBrowserMessages(files: MadeFile[]): void {
  for (const file of files) {
    if (!/_locales[\\/]/.test(file.relativeDest) || file.contents === undefined) continue;
    const all = Object.entries(JSON.parse(file.contents));
    file.contents = JSON.stringify(Object.fromEntries(all.filter(([name]) => SHOWN_BY_BROWSER.test(name))));
  }
}
