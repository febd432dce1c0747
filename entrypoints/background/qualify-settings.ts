/** Brings settings from when there was only one pack up to date. */
import { packOfBareIds } from '../../data/facts/packaged-packs.ts';
import { qualifyCorrections } from '../../data/settings/corrections.ts';
import { changeSettings, readSettings } from '../../data/settings/settings-store.ts';

/** Gives stored corrections ids that name their pack; does nothing where they have them. */
export async function qualifySettings(): Promise<void> {
  const pack = await packOfBareIds();
  const { corrections } = await readSettings();
  if (qualifyCorrections(corrections, pack) === corrections) return;
  await changeSettings((before) => ({ ...before, corrections: qualifyCorrections(before.corrections, pack) }));
}
