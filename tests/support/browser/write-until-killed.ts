/** Writes notes, own cards or drafts with the requests of their editors, until the browser dies. */

/** What is written. */
export type Written = 'notes' | 'cards' | 'drafts';

/** Given to the page. */
interface Writing {
  what: Written;
  seed: number;
  /** The number of the first text. */
  first: number;
  /** One write in this many makes something new; the others change it. */
  writesEach: number;
  /** The most times that a request without an answer is sent, as the product's own client does. */
  tries: number;
}

interface InPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean; value: unknown } }> } };
  begun: (text: string) => Promise<void>;
  acknowledged: (id: string, text: string) => Promise<void>;
}

/** Runs in one of Ficha's own pages, so it must not use anything outside itself. */
export async function writeUntilKilled({ what, seed, first, writesEach, tries }: Writing): Promise<void> {
  const scope = globalThis as unknown as InPage;
  /** A stopped background does not answer: the same request is sent again. */
  const call = async (type: string, data: object): Promise<unknown> => {
    let failure: unknown;
    for (let attempt = 0; attempt < tries; attempt++) {
      const message = { id: seed, type, data, timestamp: Date.now() };
      const answer = await scope.chrome.runtime.sendMessage(message).catch((error: unknown) => {
        failure = error;
      });
      if (answer?.res?.ok) return answer.res.value;
      if (answer?.res) throw new Error(`${type}: ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 50 * (attempt + 1)));
    }
    throw new Error(`${type} was not answered: ${failure}`);
  };

  interface Saved {
    id: string;
    revision: number;
  }
  type Write = (number: number, text: string, last: Saved | undefined) => Promise<Saved>;

  const note: Write = async (number, text, last) => {
    const about = { page: { url: 'https://example.org/fault', title: 'Fault' } };
    const at = last
      ? { change: { id: last.id, basedOn: last.revision, settles: false } }
      : { id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` };
    return ((await call('saveNote', { about, text, tags: [], ...at })) as { saved: Saved }).saved;
  };

  const card: Write = async (number, text, last) => {
    const id = last?.id ?? `mine/fault-${number}`;
    const both = (one: string) => ({ en: one, es: one });
    const aliases = [{ text: `Fault ${id}`, lang: ['mul'], strength: 'strong' }];
    const entity = { id, kind: 'person', name: both(`Fault ${id}`), line: both(text), aliases };
    const content = { id, entity: { ...entity, relations: [], brief: [] }, facts: [], disputes: [], sources: [] };
    const change = { content, basedOn: last?.revision ?? 0, settles: false };
    return ((await call('saveOwnCard', change)) as { saved: Saved }).saved;
  };

  const draft: Write = async (number, text, last) => {
    const id = last?.id ?? `mine/draft-${number}`;
    await call('keepOwnDraft', { key: id, content: text, basedOn: 0 });
    return { id, revision: 0 };
  };

  const write = { notes: note, cards: card, drafts: draft }[what];
  let last: Saved | undefined;
  for (let number = first; ; number++) {
    const text = `Write ${number} of seed ${seed}`;
    await scope.begun(text);
    last = await write(number, text, number % writesEach === 0 ? undefined : last);
    await scope.acknowledged(last.id, text);
  }
}
