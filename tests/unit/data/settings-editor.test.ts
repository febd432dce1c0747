import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../../data/settings/settings.ts';
import { applyChange, type SettingsChange } from '../../../data/settings/settings-change.ts';
import { type EditedSettings, editSettings } from '../../../data/settings/settings-editor.ts';
import { changeSettings, readSettings, watchSettings } from '../../../data/settings/settings-store.ts';

beforeEach(() => fakeBrowser.reset());

/** Holds every write back until it is let through, in order. */
function holdWrites() {
  const { local } = browser.storage;
  const store = local.set.bind(local);
  const held: (() => void)[] = [];
  vi.spyOn(local, 'set').mockImplementation(async (items: object) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await store(items);
  });
  return async function letThrough() {
    await expect.poll(() => held.length).toBeGreaterThan(0);
    held.shift()?.();
  };
}

const withTrigger = (trigger: Settings['trigger']): SettingsChange => ({ type: 'set', values: { trigger } });
const withBadge = (badge: boolean): SettingsChange => ({ type: 'set', values: { badge } });
/** What the background does with a change. */
const store = (change: SettingsChange) => changeSettings((settings) => applyChange(settings, change));

async function openEditor() {
  const states: EditedSettings[] = [];
  const editor = editSettings((state) => states.push(state), store);
  await expect.poll(() => states.length).toBeGreaterThan(0);
  return { ...editor, states, now: () => states.at(-1) as EditedSettings };
}

describe('editSettings', () => {
  it('says "saved" only when every change is stored', async () => {
    const letThrough = holdWrites();
    const editor = await openEditor();
    editor.change(withTrigger('click'));
    editor.change(withBadge(false));
    expect(editor.now().saved).toBe('saving');
    await letThrough();
    await expect.poll(async () => (await readSettings()).trigger).toBe('click');
    expect(editor.states.map(({ saved }) => saved)).not.toContain('saved');
    await letThrough();
    await expect.poll(() => editor.now().saved).toBe('saved');
    expect(await readSettings()).toMatchObject({ trigger: 'click', badge: false });
    editor.end();
  });

  it('never shows an older value again while changes are on their way', async () => {
    const letThrough = holdWrites();
    const editor = await openEditor();
    editor.change(withTrigger('click'));
    editor.change(withBadge(false));
    const begun = editor.states.length;
    await letThrough();
    await letThrough();
    await expect.poll(() => editor.now().saved).toBe('saved');
    for (const { settings } of editor.states.slice(begun))
      expect(settings).toMatchObject({ trigger: 'click', badge: false });
    editor.end();
  });

  it('goes back to what is stored when a change could not be stored, and says so', async () => {
    const editor = await openEditor();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    editor.change(withTrigger('click'));
    editor.change(withBadge(false));
    await expect.poll(() => editor.now().saved).toBe('failed');
    expect(editor.now().settings).toMatchObject({ trigger: 'hover', badge: false });
    editor.change(withTrigger('key'));
    await expect.poll(() => editor.now().saved).toBe('saved');
    editor.end();
  });

  it('shows what another context changes', async () => {
    const editor = await openEditor();
    await store(withTrigger('key'));
    await expect.poll(() => editor.now().settings.trigger).toBe('key');
    expect(editor.now().saved).toBe('untouched');
    editor.end();
  });
});

describe('watchSettings', () => {
  it('calls back with the settings now and after each change, until it is ended', async () => {
    const seen: string[] = [];
    const end = watchSettings(({ trigger }) => seen.push(trigger));
    await expect.poll(() => seen).toEqual(['hover']);
    await store(withTrigger('key'));
    await expect.poll(() => seen.at(-1)).toBe('key');
    end();
    await store(withTrigger('click'));
    expect(seen).not.toContain('click');
  });
});
