/** Stores the changes that other contexts make to the settings, one after the other. */
import { applyChange, type SettingsChange } from '../../data/settings/settings-change.ts';
import { changeSettings } from '../../data/settings/settings-store.ts';
import { handleRequest } from './requests/handle-request.ts';

/** Must be called when the background starts. */
export function handleSettings(): void {
  handleRequest('changeSettings', 'own', (change) =>
    changeSettings((settings) => applyChange(settings, change as SettingsChange)),
  );
}
