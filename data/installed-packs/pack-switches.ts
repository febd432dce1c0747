/** Which packs the reader has turned on or off; the others are as they are at first. */
import { storage } from 'wxt/utils/storage';

/** By the pack's id. */
export type PackSwitches = Readonly<Record<string, boolean>>;

const item = storage.defineItem<PackSwitches>('local:packSwitches', { fallback: {} });

export const readPackSwitches = (): Promise<PackSwitches> => item.getValue();

/** Turns a pack on or off; `undefined` forgets what the reader chose. Rejects when it cannot be stored. */
export function switchPack(id: string, on: boolean | undefined): Promise<void> {
  return navigator.locks.request('pack-switches', async () => {
    const { [id]: _, ...others } = await item.getValue();
    await item.setValue(on === undefined ? others : { ...others, [id]: on });
  });
}
