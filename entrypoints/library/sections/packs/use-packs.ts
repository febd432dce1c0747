import { useEffect, useState } from 'preact/hooks';
import { listPacks, type PackSummary } from '../../../../data/installed-packs/pack-list.ts';
import { sendRequest } from '../../../../data/messaging/client.ts';

/**
 * Has the background mark names from the packs that are on now. False when it cannot. It goes on to
 * make the cards, for which nobody has to wait.
 */
export async function applyPacks(): Promise<boolean> {
  const { ok } = await sendRequest('packsChanged', {});
  void sendRequest('prepare', {});
  return ok;
}

/** All packs; undefined until they are read. */
export function usePacks() {
  const [packs, setPacks] = useState<PackSummary[]>();
  const [failed, setFailed] = useState(false);
  const refresh = () =>
    listPacks().then(
      (list) => {
        setPacks(list);
        setFailed(false);
      },
      () => setFailed(true),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads once; changes call refresh.
  useEffect(() => {
    void refresh();
  }, []);
  return { packs, failed, refresh };
}
