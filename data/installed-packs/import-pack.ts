/** Imports a pack file in two steps: plan, then, if the reader agrees, install. */
import type { Fault } from '../pack/file/faults.ts';
import { MAX_PACK_BYTES } from '../pack/file/limits.ts';
import { type ReadPackFile, readPackFile } from '../pack/file/read-pack-file.ts';
import { markedNames } from '../pack/file/tame-names.ts';
import { OWN_PACK } from '../pack/qualified-id.ts';
import { installedPacks, installPack, readInstalledPack, removePack } from './installed-packs.ts';
import type { InstalledPack } from './pack-database.ts';
import { otherPacks, readPackagedPacks } from './pack-list.ts';
import { switchPack } from './pack-switches.ts';
import { type PackPlan, planImport } from './plan-import.ts';

/** The part of a `File` that is used. */
export interface ChosenPackFile {
  name: string;
  size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A file that may be installed, and what that would do. */
export interface PlannedPack extends PackPlan {
  file: ReadPackFile;
  bytes: Uint8Array<ArrayBuffer>;
  /** The installed version. */
  before?: InstalledPack;
}

export type PackImport = { ok: true; plan: PlannedPack } | { ok: false; faults: Fault[] };

interface Options {
  signal: AbortSignal;
  /** Called with the share of the work that is done. */
  onProgress: (done: number) => void;
}

/** Reads the file and compares it with what is there. Rejects when it was aborted; writes nothing. */
export async function planPackImport(chosen: ChosenPackFile, options: Options): Promise<PackImport> {
  // Checked before reading: a file that is too big may not fit into memory.
  if (chosen.size > MAX_PACK_BYTES) return { ok: false, faults: [{ code: 'too-big', place: '' }] };
  const packaged = await readPackagedPacks();
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  const context = {
    // No file may take the id of the reader's own cards.
    reservedIds: new Set([OWN_PACK, ...packaged.map(({ id }) => id)]),
    othersNames: markedNames(packaged),
  };
  const result = await readPackFile(bytes, context, options);
  if (!result.ok) return result;
  const { id } = result.file.pack;
  const before = (await installedPacks()).find((pack) => pack.id === id);
  const plan = planImport(result.file.pack, {
    others: await otherPacks(id),
    ...(before ? { installed: await readInstalledPack(id) } : {}),
  });
  options.signal.throwIfAborted();
  return { ok: true, plan: { ...plan, file: result.file, bytes, ...(before ? { before } : {}) } };
}

/** Installs what was planned and turns it on. When it rejects, all is as it was before. */
export async function importPack({ file, bytes }: PlannedPack): Promise<InstalledPack> {
  const installed = await installPack(file, bytes);
  await switchPack(installed.id, undefined);
  return installed;
}

/** Removes an installed pack, and what the reader chose for it. */
export async function uninstallPack(id: string): Promise<void> {
  await removePack(id);
  await switchPack(id, undefined);
}
