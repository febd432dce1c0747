/** Reads the bytes of a pack file: `.ficha.json`, or a zip of one or of a pack's YAML files. */
import { PackFileError, refuse } from './faults.ts';
import { inSlices, type SliceOptions } from './in-slices.ts';
import { MAX_FAULTS, MAX_PACK_BYTES } from './limits.ts';
import { tidyText } from './tidy-texts.ts';
import { isZip, unzip } from './unzip.ts';

/**
 * The text of UTF-8, with or without a byte order mark; throws a `PackFileError` for another encoding.
 * `place`: of a file in a zip.
 */
export function textOf(bytes: Uint8Array, place = ''): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-utf8', place);
  }
}

function parseJson(bytes: Uint8Array): unknown {
  const text = textOf(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return refuse('not-json');
  }
}

/** The pack that YAML files make. Throws with their faults. */
async function fromYaml(files: ReadonlyMap<string, Uint8Array>, head: string, options: SliceOptions): Promise<unknown> {
  const folder = head.slice(0, -'pack.yaml'.length);
  const inFolder = [...files].flatMap(([name, bytes]) =>
    name.startsWith(folder) ? [{ path: name.slice(folder.length), bytes }] : [],
  );
  // The YAML parser is large, and most files are JSON.
  const { isYaml, PORTRAITS_FOLDER, readCardTexts } = await import('../read-card-texts.ts');
  const portraits = `${PORTRAITS_FOLDER}/`;
  const steps = readCardTexts({
    texts: new Map(
      inFolder.filter(({ path }) => isYaml(path)).map(({ path, bytes }) => [path, textOf(bytes, folder + path)]),
    ),
    pictures: new Map(
      inFolder
        .filter(({ path }) => path.startsWith(portraits))
        .map(({ path, bytes }) => [path.slice(portraits.length), bytes]),
    ),
  });
  const { pack, problems } = await inSlices(steps, options);
  if (pack && problems.length === 0) return structuredClone(pack);
  throw new PackFileError(
    problems.slice(0, MAX_FAULTS).map(({ file, line, fault }) => ({ ...fault, file: tidyText(file), line })),
  );
}

/**
 * What a file holds, not checked yet. Rejects with a `PackFileError` for one that is too big or of no
 * known kind.
 */
export async function readPackBytes(bytes: Uint8Array, options: SliceOptions = {}): Promise<unknown> {
  if (bytes.length > MAX_PACK_BYTES) refuse('too-big');
  if (!isZip(bytes)) return parseJson(bytes);
  const files = await inSlices(unzip(bytes), { signal: options.signal });
  const names = [...files.keys()];
  // The outermost one, when a zip holds several folders.
  const byDepth = (a: string, b: string) => a.split('/').length - b.split('/').length;
  const head = names.filter((name) => /(^|\/)pack\.yaml$/.test(name)).sort(byDepth)[0];
  try {
    if (head !== undefined) return await fromYaml(files, head, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    // The parser gives up.
    throw error instanceof PackFileError ? error : new PackFileError([{ code: 'unreadable', place: head ?? '' }]);
  }
  const json = names.filter((name) => /\.json$/i.test(name)).sort(byDepth)[0];
  const content = json === undefined ? undefined : files.get(json);
  return content ? parseJson(content) : refuse('not-a-pack');
}
