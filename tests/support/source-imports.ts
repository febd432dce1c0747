/** The project's own source files and what they import, for tests of the repository itself. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** Folders whose code goes into the extension. */
export const PRODUCT_FOLDERS = ['components', 'data', 'entrypoints', 'linking', 'locales', 'page'];

export interface SourceImport {
  file: string;
  line: number;
  /** The imported file as a path from the project's root, or the name of a package. */
  target: string;
  isPackage: boolean;
  /** Erased when the code is built: `import type`, or all its names are marked `type`. */
  isTypeOnly: boolean;
}

const FROM = /^(?:import|export)\s+(?<type>type\s+)?(?<names>[^'"`;]*?)\s*\bfrom\s*['"](?<from>[^'"]+)['"]/gm;
const BARE_OR_DYNAMIC = /(?:^import\s*|\bimport\(\s*)['"](?<from>[^'"]+)['"]/gm;

const areAllTypes = (names: string) => /^\{(?:\s*type\s+[^,}]+,?)+\s*\}$/.test(names);

function importsOf(file: string): SourceImport[] {
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(FROM), ...code.matchAll(BARE_OR_DYNAMIC)].map(({ groups = {}, index }) => {
    const { type, names = '', from = '' } = groups;
    const isPackage = !from.startsWith('.');
    return {
      file,
      line: code.slice(0, index).split('\n').length,
      target: isPackage ? from : join(dirname(file), from.replace(/\?.*$/, '')),
      isPackage,
      isTypeOnly: type !== undefined || areAllTypes(names),
    };
  });
}

/** Paths of all .ts and .tsx files in these folders, from the project's root. */
export function codeFiles(folders: readonly string[]): string[] {
  return globSync(folders.map((folder) => `${folder}/**/*.{ts,tsx}`)).map((file) => file.replaceAll('\\', '/'));
}

/** Every import in these folders, type imports and dynamic ones included. */
export function allImports(folders: readonly string[]): SourceImport[] {
  return codeFiles(folders).flatMap(importsOf);
}
