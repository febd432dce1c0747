/**
 * Brings the files of a folder up to date. A file that is not as Ficha wrote it last is the reader's: it stays,
 * and Ficha's version goes beside it.
 */
import { contentHash } from '../pack/file/fingerprint.ts';
import { besidePath, folderOf } from './file-names.ts';
import { folderFailureOf, isOfOneFile } from './folder-failures.ts';
import type { FolderFiles } from './folder-files.ts';
import type { FolderProblem, WrittenFile } from './folder-store.ts';
import type { PlannedFile } from './plan-files.ts';

/** What Ficha remembers of the files that it has written. */
export interface WrittenFiles {
  all(): Promise<WrittenFile[]>;
  put(file: WrittenFile): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}

/** The folder, and what is to stand in it. */
export interface WriteJob {
  files: FolderFiles;
  written: WrittenFiles;
  planned: ReadonlyMap<string, PlannedFile>;
  /** Ids of what Ficha has, also in the trash. A file that holds anything else is the last to have it. */
  accounted: ReadonlySet<string>;
  now: Date;
}

/** Without a problem everything is written. Of several problems it is the last. */
export interface WriteResult {
  problem?: FolderProblem;
}

/** At most so many versions of Ficha's beside one file on one day; more means that something else is wrong. */
const MAX_BESIDE = 50;

interface Present extends WriteJob {
  known: Map<string, WrittenFile>;
  /** Paths of the Markdown files in the folders that Ficha writes into. */
  there: Set<string>;
}

/** Whether a text may go: Ficha wrote it, and has all that is in it. */
async function mayGo({ known, accounted }: Present, path: string, text: string): Promise<boolean> {
  const file = known.get(path);
  if (!file?.holds.every((id) => accounted.has(id))) return false;
  const hash = await contentHash(text);
  return hash === file.hash || hash === file.writing;
}

/** A file that the reader, or another Ficha, has written. */
const unknownFile = (path: string): WrittenFile => ({ path, hash: '', holds: [] });

async function remember({ written, known }: Present, file: WrittenFile): Promise<void> {
  known.set(file.path, file);
  await written.put(file);
}

/** Writes the file unless the reader has changed it. Gives whether it stands there now. */
async function writeUnlessChanged(job: Present, path: string, planned: PlannedFile): Promise<boolean> {
  const { holds, madeFrom } = planned;
  const before = job.known.get(path);
  const isSettled = before && !before.beside && !before.writing && !before.isLeft && job.there.has(path);
  if (isSettled && before.madeFrom === madeFrom) return true;
  const text = await planned.makeText();
  const hash = await contentHash(text);
  const kept = { path, hash, holds, ...(before?.beside === undefined ? {} : { beside: before.beside }) };
  const done: WrittenFile = { ...kept, madeFrom };
  if (isSettled && before.hash === hash) {
    await remember(job, done);
    return true;
  }
  const present = job.there.has(path) ? (await job.files.read(path))?.text : undefined;
  const presentHash = present ? await contentHash(present) : before?.hash;
  if (present && presentHash === hash) {
    await remember(job, done);
    return true;
  }
  if (present && !(await mayGo(job, path, present))) return false;
  // Noted before: the browser may be closed between the write and the note of it.
  const either = [...new Set([...(before?.holds ?? []), ...holds])];
  await remember(job, { ...kept, hash: presentHash ?? '', holds: either, writing: hash });
  const isDone = await job.files.write(path, text, (last) => mayGo(job, path, last));
  if (isDone) await remember(job, done);
  else if (before) await remember(job, before);
  else await forget(job, path);
  return isDone;
}

async function forget({ written, known }: Present, path: string): Promise<void> {
  known.delete(path);
  await written.delete(path);
}

/** Removes a file that Ficha needs no more, unless the reader has changed it. */
async function removeUnlessChanged(job: Present, path: string): Promise<void> {
  const present = await job.files.read(path);
  if (present && !(await mayGo(job, path, present.text))) {
    // Kept in mind, so that the reader is told.
    const { path: _, hash, holds, isLeft } = job.known.get(path) ?? unknownFile(path);
    return isLeft ? undefined : remember(job, { path, hash, holds, isLeft: true });
  }
  if (present) await job.files.remove(path);
  await forget(job, path);
}

/** Writes the file beside one that the reader has changed. */
async function writeBeside(job: Present, path: string, file: PlannedFile): Promise<void> {
  const day = job.now.toISOString().slice(0, 10);
  const candidates = Array.from({ length: MAX_BESIDE }, (_, index) => besidePath(path, day, index + 1));
  const before = job.known.get(path)?.beside;
  for (const beside of before ? [before, ...candidates] : candidates) {
    if (!(await writeUnlessChanged(job, beside, file))) continue;
    if (before !== beside) await remember(job, { ...(job.known.get(path) ?? unknownFile(path)), beside });
    return;
  }
  throw new Error(`${MAX_BESIDE} versions stand beside ${path}`);
}

async function writeOne(job: Present, path: string, planned: PlannedFile): Promise<void> {
  if (!(await writeUnlessChanged(job, path, planned))) return writeBeside(job, path, planned);
  const { beside, ...file } = job.known.get(path) ?? unknownFile(path);
  if (beside === undefined) return;
  await removeUnlessChanged(job, beside);
  await remember(job, file);
}

async function present(job: WriteJob): Promise<Present> {
  const known = new Map((await job.written.all()).map((file) => [file.path, file]));
  const folders = new Set([...job.planned.keys()].map(folderOf));
  const there = new Set<string>();
  for (const folder of folders) for (const path of await job.files.list(folder)) there.add(path);
  return { ...job, known, there };
}

/** Files that are known and hold nothing that Ficha has now. */
function unneeded({ planned, known }: Present): string[] {
  const beside = new Set([...planned.keys()].map((path) => known.get(path)?.beside));
  return [...known.keys()].filter((path) => !planned.has(path) && !beside.has(path));
}

/**
 * Writes what has changed, and removes what is no longer needed. A file that cannot be written does
 * not keep the others from being written.
 */
export async function writeFiles(given: WriteJob): Promise<WriteResult> {
  let problem: FolderProblem | undefined;
  try {
    await given.files.check();
    const job = await present(given);
    for (const [path, file] of job.planned) problem = (await attempt(path, () => writeOne(job, path, file))) ?? problem;
    for (const path of unneeded(job)) problem = (await attempt(path, () => removeUnlessChanged(job, path))) ?? problem;
  } catch (error) {
    problem = { failure: folderFailureOf(error) };
  }
  return problem ? { problem } : {};
}

/** Runs the work on one file. Gives a problem of that file alone, and rejects with any other. */
async function attempt(path: string, run: () => Promise<void>): Promise<FolderProblem | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    const failure = folderFailureOf(error);
    if (!isOfOneFile(failure)) throw error;
    return { failure, path };
  }
}
