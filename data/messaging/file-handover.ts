/**
 * Hands a chosen file over to the reader of PDFs, from the page in which it was chosen. Nothing is
 * stored: only that page and the reader hold the file.
 */

const channelName = (id: string) => `ficha-pdf-${id}`;

/** Milliseconds: the page that holds the file answers at once if it is still there. */
const PATIENCE_MS = 3_000;

/** Offers a file until this page is closed. Returns the id by which the reader asks for it. */
export function offerFile(file: File): string {
  const id = crypto.randomUUID();
  const channel = new BroadcastChannel(channelName(id));
  channel.addEventListener('message', () => channel.postMessage(file));
  return id;
}

/** Asks for the file that was offered under this id; undefined when its page is closed. */
export function takeFile(id: string): Promise<File | undefined> {
  const channel = new BroadcastChannel(channelName(id));
  const { promise, resolve } = Promise.withResolvers<File | undefined>();
  channel.addEventListener('message', ({ data }) => {
    if (data instanceof File) resolve(data);
  });
  const timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  channel.postMessage('ready');
  return promise.finally(() => {
    clearTimeout(timer);
    channel.close();
  });
}
