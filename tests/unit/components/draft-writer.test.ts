/** Drafts are written now and then while the reader types, at once when the page goes, and never after they were dropped. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftWriter, type DraftState } from '../../../components/notes/editor/draft-writer.ts';
import { completionsOf } from '../../../components/notes/editor/tag-suggestions.ts';
import type { Answer } from '../../../data/messaging/protocol.ts';
import type { DraftContent } from '../../../data/notes/drafts.ts';

const of = (text: string): DraftContent => ({ text, tags: [] });

function started(
  answer: { ok: true; value: true } | { ok: false; failure: 'storage-full' } = { ok: true, value: true },
) {
  const kept: string[] = [];
  const states: DraftState[] = [];
  const writer = createDraftWriter(
    async ({ text }) => {
      kept.push(text);
      return answer;
    },
    (state) => states.push(state),
  );
  return { kept, states, writer };
}

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is written while the reader goes on typing, but not at every key', async () => {
    const { kept, states, writer } = started();
    const text = 'a note of forty keys, one each 50 ms, yes';
    for (let at = 1; at <= text.length; at++) {
      writer.change(of(text.slice(0, at)));
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)).toBe(text);
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.length).toBeLessThan(text.length / 4);
    expect(states.at(-1)).toBe('kept');
  });

  it('is sent at once, and once, when the page goes', async () => {
    const { kept, writer } = started();
    writer.change(of('gone'));
    void writer.flush();
    expect(kept).toEqual(['gone']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept).toEqual(['gone']);
  });

  it('that was dropped does not come back', async () => {
    const { kept, states, writer } = started();
    writer.change(of('no more'));
    await writer.drop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(kept).toEqual(['']);
    expect(states).toEqual(['none']);
  });

  it('that could not be written says why', async () => {
    const { states, writer } = started({ ok: false, failure: 'storage-full' });
    writer.change(of('much'));
    await writer.flush();
    expect(states).toEqual(['storage-full']);
  });
});

describe('a draft that the background was stopped over', () => {
  const unanswered = async (typed: string[]) => {
    const asked: { text: string; answer: (given: Answer<true>) => void }[] = [];
    const writer = createDraftWriter(
      ({ text }) => new Promise((answer) => void asked.push({ text, answer })),
      () => {},
    );
    for (const text of typed) {
      writer.change(of(text));
      void writer.flush();
    }
    asked[0]?.answer({ ok: false, failure: 'unknown' });
    for (const { answer } of asked.slice(1)) answer({ ok: true, value: true });
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    return asked.map(({ text }) => text);
  };

  it('is sent again', async () => {
    expect(await unanswered(['half'])).toEqual(['half', 'half']);
  });

  it('is not, once a newer one was sent', async () => {
    expect(await unanswered(['half', 'half and half'])).toEqual(['half', 'half and half']);
  });
});

describe('completion of tags', () => {
  const inUse = ['archive', 'Ética', 'trial', 'retrial', 'arms'];
  it.each<[string, string[], string[]]>([
    ['', [], ['archive', 'Ética', 'trial', 'retrial', 'arms']],
    ['ar', [], ['archive', 'arms']],
    ['etica', [], ['Ética']],
    ['#TRIAL', [], ['trial', 'retrial']],
    ['trial', ['Trial'], ['retrial']],
    ['xyz', [], []],
  ])('of %j with %j chosen', (typed, chosen, offered) => {
    expect(completionsOf(typed, inUse, chosen)).toEqual(offered);
  });
});
