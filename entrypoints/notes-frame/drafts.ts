/** Keeps what is typed and not yet saved, so that a card that closes, or a crash, loses nothing. */
import { call } from '../../data/service-client.ts';

/** The new note that was begun on this entity at this page; empty when there is none. */
export async function loadDraft(token: string): Promise<string> {
  const answer = await call('getDraft', { token });
  return answer.ok ? (answer.value?.text ?? '') : '';
}

export async function keepDraft(token: string, text: string): Promise<void> {
  await call('keepDraft', { token, content: { text, tags: [] } });
}
