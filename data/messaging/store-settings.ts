/** Changes settings from any context but the background, which stores all changes in turn. */
import type { Settings } from '../settings/settings.ts';
import type { SettingsChange } from '../settings/settings-change.ts';
import { sendRequest } from './client.ts';

/**
 * Has a change stored. Sent at once, so it is not lost when the page is left. Resolves with the
 * stored settings when they are on disk; rejects when the browser could not store them.
 */
export async function storeChange(change: SettingsChange): Promise<Settings> {
  const answer = await sendRequest('changeSettings', change);
  if (!answer.ok) throw new Error(answer.failure);
  return answer.value;
}
