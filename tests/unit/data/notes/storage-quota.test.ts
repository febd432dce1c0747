import { expect, it, vi } from 'vitest';
import { openWithFreeSpace, withFreeSpace } from '../../../../data/notes/storage-quota.ts';

const MB = 2 ** 20;

/** Makes the browser say this about its storage. */
const storageSays = (estimate: () => Promise<StorageEstimate>) => vi.stubGlobal('navigator', { storage: { estimate } });

const nearlyFull = async () => ({ quota: 100 * MB, usage: 93 * MB });

it('nothing is written to a disk that is nearly full', async () => {
  storageSays(nearlyFull);
  const write = vi.fn(async () => 'written');
  await expect(withFreeSpace(write)).rejects.toMatchObject({ failure: 'storage-full' });
  expect(write).not.toHaveBeenCalled();
});

it.each<[string, () => Promise<StorageEstimate>]>([
  ['has room', async () => ({ quota: 100 * MB, usage: 91 * MB })],
  ['does not say how much it holds', async () => ({ quota: 1 })],
  ['does not say how much there may be', async () => ({ usage: 1 })],
  ['refuses to say anything', () => Promise.reject(new TypeError('refused'))],
])('a browser that %s is written to', async (_, estimate) => {
  storageSays(estimate);
  expect(await withFreeSpace(async () => 'written')).toBe('written');
});

it.each<[string, Error, () => Promise<StorageEstimate>, string]>([
  ['full', new DOMException('', 'UnknownError'), nearlyFull, 'storage-full'],
  ['closed to us', new DOMException('', 'SecurityError'), async () => ({}), 'storage-unavailable'],
  ['of a later release', new DOMException('', 'VersionError'), nearlyFull, 'storage-newer'],
])('a database that cannot be opened is reported as %s', async (_, error, estimate, failure) => {
  storageSays(estimate);
  await expect(openWithFreeSpace(() => Promise.reject(error))).rejects.toMatchObject({ failure });
});

it('an error that is not about storage stays what it is', async () => {
  storageSays(nearlyFull);
  const error = new RangeError('too deep');
  await expect(openWithFreeSpace(() => Promise.reject(error))).rejects.toBe(error);
});
