/** Looks into the extension's service worker, which no page's debugger session reaches. */
import type { BrowserContext } from '@playwright/test';

/** While it is watched, the browser does not stop the worker. */
export interface WorkerWatch {
  /** Bytes of script objects after garbage collection. */
  heap: () => Promise<number>;
  end: () => Promise<void>;
}

interface Answer {
  id?: number;
  result?: { usedSize?: number };
}

/** Rejects when the browser has no service worker. */
export async function watchWorker(context: BrowserContext): Promise<WorkerWatch> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = (await session?.send('Target.getTargets'))?.targetInfos ?? [];
  const worker = targets.find(({ type }) => type === 'service_worker');
  if (!session || !worker) throw new Error('the browser runs no service worker');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  let asked = 0;
  const ask = (method: string) => {
    const id = ++asked;
    return new Promise<Answer>((resolve, reject) => {
      const listen = (event: { message: string }) => {
        const answer = JSON.parse(event.message) as Answer;
        if (answer.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        resolve(answer);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
    });
  };
  return {
    async heap() {
      for (let round = 0; round < 3; round++) await ask('HeapProfiler.collectGarbage');
      const { result } = await ask('Runtime.getHeapUsage');
      return result?.usedSize ?? Number.NaN;
    },
    end: () => session.detach(),
  };
}
