/** Checks a pack file as the library's import does, and says what it finds. */
import { readFileSync } from 'node:fs';
import { checkEditing } from '../../data/pack/checks.ts';
import { faultLine, type Remark } from '../../data/pack/file/faults.ts';
import { readPackFile } from '../../data/pack/file/read-pack-file.ts';
import { markedNames } from '../../data/pack/file/tame-names.ts';
import { bundledPacks } from './pack-folders.ts';

/** Problems that are listed; the rest is counted. */
const MAX_LISTED = 20;

const REMARKS: Record<Remark['code'], string> = {
  invisible: 'texts with characters that turn the reading direction or are no characters; they are taken out',
  'look-alike': 'names that mix letters of two alphabets, and may not be what they look like',
  everyday: 'names that are everyday words and are not marked',
  'one-letter': 'names of one letter, which are not marked',
  crowded: 'names that too many cards share, which are not marked',
  swallowing: "another pack's names with everyday words around them, which are not marked",
  weakened: 'very common names, which are marked on pages about the subject only',
};

/** A line for each kind of remark. */
export const remarkLines = (remarks: readonly Remark[]): string[] =>
  remarks.map(({ code, count, examples }) => `  ${count} ${REMARKS[code]}: ${examples.join(', ')}`);

function printSome(lines: readonly string[], print: (line: string) => void): void {
  for (const line of lines.slice(0, MAX_LISTED)) print(`  ${line}`);
  if (lines.length > MAX_LISTED) print(`  and ${lines.length - MAX_LISTED} more`);
}

/** Prints what was found; false for a file that an import refuses. */
export async function checkFile(file: string): Promise<boolean> {
  const packs = bundledPacks();
  const bytes = readFileSync(file);
  const othersNames = markedNames(packs);
  // A bundled pack's own file may be checked too.
  const result = await readPackFile(bytes, { reservedIds: new Set(), othersNames: new Set() });
  if (!result.ok) {
    console.error(`${file}: refused`);
    printSome(result.faults.map(faultLine), console.error);
    return false;
  }
  const { pack, hash, signedBy } = result.file;
  const isBundled = packs.some(({ id }) => id === pack.id);
  const again = isBundled ? result : await readPackFile(bytes, { reservedIds: new Set(), othersNames });
  console.log(`${pack.id} ${pack.version}: ${pack.entities.length} cards, ${pack.facts.length} facts`);
  console.log(`  content sha256 ${hash}, ${signedBy ? `signed by ${signedBy}` : 'not signed'}`);
  for (const line of again.ok ? remarkLines(again.file.remarks) : []) console.log(line);
  const advice = checkEditing(pack);
  if (advice.length > 0) console.log(`  ${advice.length} points that a bundled pack would have to mend:`);
  printSome(
    advice.map(({ path, message }) => `${path.join('.')}: ${message}`),
    console.log,
  );
  return true;
}
