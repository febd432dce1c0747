/** Answers the typed calls of `data/service.ts`. Shape and sender are checked here, once, for all of them. */
import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { gatherCard } from '../../data/card-data.ts';
import { addNote, changeNote, countNotesOn, notesOn, removeNote } from '../../data/note-store.ts';
import {
  type Answer,
  type CallData,
  type CallName,
  type CallResult,
  type Failure,
  pageMessaging,
  serviceMessaging,
} from '../../data/service.ts';
import { callSchemas } from '../../data/service-schemas.ts';
import { prepareFacts, withFacts } from './facts.ts';
import { issueToken, redeemToken } from './note-tokens.ts';
import { openNoteDatabase } from './notes.ts';
import { showNameCount } from './toolbar-badge.ts';

type Sender = Browser.runtime.MessageSender;

/** Thrown by an answer to say why; anything else that is thrown is `unknown`. */
class Refusal extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure);
    this.failure = failure;
  }
}

/** Who may make a call: any context of ours, or only the notes frame. */
type Caller = 'any' | 'notes-frame';

function isAllowed(caller: Caller, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  if (caller === 'any') return true;
  // The frame's own address may be a per-session one (use_dynamic_url): its path is what stays the same.
  const url = URL.parse(sender.url ?? '');
  return url !== null && /^(chrome|moz)-extension:$/.test(url.protocol) && url.pathname === '/notes-frame.html';
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  const name = error instanceof Error ? `${error.name} ${(error as { inner?: Error }).inner?.name ?? ''}` : '';
  if (name.includes('QuotaExceeded')) return 'storage-full';
  if (/OpenFailed|InvalidState|MissingAPI|DatabaseClosed/.test(name)) return 'storage-unavailable';
  return 'unknown';
}

function answer<Name extends CallName>(
  name: Name,
  caller: Caller,
  handle: (data: CallData<Name>, sender: Sender) => Promise<CallResult<Name>>,
): void {
  const respond = async (message: { data: unknown; sender: Sender }): Promise<Answer<CallResult<Name>>> => {
    if (!isAllowed(caller, message.sender)) return { ok: false, failure: 'not-allowed' };
    const parsed = v.safeParse(callSchemas[name], message.data);
    if (!parsed.success) return { ok: false, failure: 'not-allowed' };
    try {
      return { ok: true, value: await handle(parsed.output as CallData<Name>, message.sender) };
    } catch (error) {
      return { ok: false, failure: failureOf(error) };
    }
  };
  // The library types listeners call by call; the pairing of name, data and result is checked by this function's own signature.
  (serviceMessaging.onMessage as unknown as (name: Name, listener: typeof respond) => void)(name, respond);
}

async function requireToken(token: string, sender: Sender) {
  const grant = await redeemToken(token, sender.tab?.id);
  if (!grant) throw new Refusal('not-allowed');
  return grant;
}

/** A token is good for the notes of its own entity only. */
async function requireNoteOn(entity: string, id: string): Promise<void> {
  const note = await (await openNoteDatabase()).notes.get(id);
  if (note?.entity !== entity) throw new Refusal('not-found');
}

async function requireEntity(id: string) {
  const [entity] = await withFacts((facts) => facts.entities([id]));
  if (!entity) throw new Refusal('not-found');
  return entity;
}

/** Tells every tab that shows this entity's card. A tab without a content script does not answer, and need not. */
async function announceNotes(entity: string): Promise<void> {
  const count = await countNotesOn(await openNoteDatabase(), entity);
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs)
    if (id !== undefined) void pageMessaging.sendMessage('notesChanged', { entity, count }, id).catch(() => {});
}

export function answerCalls(): void {
  answer('prepare', 'any', async () => {
    await prepareFacts();
    return true;
  });

  answer('injectCard', 'any', async (_nothing, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) throw new Refusal('not-allowed');
    await browser.scripting.executeScript({
      target: { tabId: tab.id, frameIds: [frameId] },
      files: ['/card.js'] as never,
    });
    return true;
  });

  answer('getCard', 'any', async ({ id }) => {
    const card = await withFacts(
      (facts) => gatherCard(facts, id),
      (found) => found !== undefined && found.facts.length > 0,
    );
    if (!card) throw new Refusal('not-found');
    return card;
  });

  answer('openFullCard', 'any', async ({ id }) => {
    await browser.tabs.create({ url: `${browser.runtime.getURL('/library.html')}#/card/${id}` });
    return true;
  });

  answer('getNames', 'any', async ({ ids }) => {
    const entities = await withFacts(
      (facts) => facts.entities(ids),
      (found) => found.length === ids.length,
    );
    return entities.map(({ id, name, kind }) => ({ id, name, kind }));
  });

  answer('reportNames', 'any', async ({ count }, { tab, frameId }) => {
    if (tab?.id === undefined || frameId !== 0) throw new Refusal('not-allowed');
    await showNameCount(tab.id, count);
    return true;
  });

  answer('countNotes', 'any', async ({ entity }) => countNotesOn(await openNoteDatabase(), entity));

  answer('openNotes', 'any', async (grant, sender) => {
    const tab = sender.tab?.id;
    if (tab === undefined) throw new Refusal('not-allowed');
    return issueToken({ ...grant, tab });
  });

  answer('getNotes', 'notes-frame', async ({ token }, sender) => {
    const grant = await requireToken(token, sender);
    const { id, name } = await requireEntity(grant.entity);
    return { entity: { id, name }, notes: await notesOn(await openNoteDatabase(), id) };
  });

  answer('saveNote', 'notes-frame', async ({ token, id, text }, sender) => {
    const { entity, page, quote } = await requireToken(token, sender);
    if (id) await requireNoteOn(entity, id);
    const db = await openNoteDatabase();
    const draft = {
      entity,
      entityName: (await requireEntity(entity)).name.en,
      text,
      page,
      ...(quote ? { quote } : {}),
    };
    const note = id ? await changeNote(db, id, text) : await addNote(db, draft);
    if (!note) throw new Refusal('not-found');
    void announceNotes(entity);
    return note;
  });

  answer('deleteNote', 'notes-frame', async ({ token, id }, sender) => {
    const { entity } = await requireToken(token, sender);
    await requireNoteOn(entity, id);
    await removeNote(await openNoteDatabase(), id);
    void announceNotes(entity);
    return true;
  });
}
