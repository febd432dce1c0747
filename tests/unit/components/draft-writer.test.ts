import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftWriter, type DraftState } from '../../../components/notes/editor/draft-writer.ts';
import type { Answer } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/draft-schema.ts';

const draft = (text: string): DraftContent => ({ text, tags: [] });

function createWriter(
  answer: { ok: true; value: true } | { ok: false; failure: 'storage-full' } = { ok: true, value: true },
) {
  const written: string[] = [];
  const states: DraftState[] = [];
  const writer = createDraftWriter(
    async ({ text }) => {
      written.push(text);
      return answer;
    },
    (state) => states.push(state),
  );
  return { written, states, writer };
}

describe('createDraftWriter', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes while the reader types, but not for every key', async () => {
    const { written, states, writer } = createWriter();
    const text = 'a note of forty keys, one each 50 ms, yes';
    for (let at = 1; at <= text.length; at++) {
      writer.change(draft(text.slice(0, at)));
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(written.at(-1)).toBe(text);
    expect(written.length).toBeGreaterThan(2);
    expect(written.length).toBeLessThan(text.length / 4);
    expect(states.at(-1)).toBe('kept');
  });

  it('writes once and at once when flushed', async () => {
    const { written, writer } = createWriter();
    writer.change(draft('gone'));
    void writer.flush();
    expect(written).toEqual(['gone']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['gone']);
  });

  it('writes an empty draft when discarded, and nothing after it', async () => {
    const { written, states, writer } = createWriter();
    writer.change(draft('no more'));
    await writer.discard();
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual(['']);
    expect(states).toEqual(['none']);
  });

  it('reports why a write failed', async () => {
    const { states, writer } = createWriter({ ok: false, failure: 'storage-full' });
    writer.change(draft('much'));
    await writer.flush();
    expect(states).toEqual(['storage-full']);
  });
});

describe('createDraftWriter, when a write is not answered', () => {
  const textsWritten = async (typed: string[]) => {
    const writes: { text: string; answer: (given: Answer<true>) => void }[] = [];
    const writer = createDraftWriter(
      ({ text }) => new Promise((answer) => void writes.push({ text, answer })),
      () => {},
    );
    for (const text of typed) {
      writer.change(draft(text));
      void writer.flush();
    }
    writes[0]?.answer({ ok: false, failure: 'unknown' });
    for (const { answer } of writes.slice(1)) answer({ ok: true, value: true });
    await vi.waitFor(() => expect(writes.length).toBeGreaterThan(1));
    return writes.map(({ text }) => text);
  };

  it('writes the draft again', async () => {
    expect(await textsWritten(['half'])).toEqual(['half', 'half']);
  });

  it('does not write it again after a newer one', async () => {
    expect(await textsWritten(['half', 'half and half'])).toEqual(['half', 'half and half']);
  });
});
