/**
 * Whatever the reader writes into the files, and whatever fails: nothing that the reader wrote is lost. Random
 * courses of events, the same in each run.
 */
import { expect, it } from 'vitest';
import { everything } from '../../../../data/notes/collection.ts';
import { deleteNotes } from '../../../../data/notes/trash.ts';
import { addNote, changeNote } from '../../../../data/notes/write.ts';
import { pickFrom, randomFrom } from '../../../support/random.ts';
import { draft, useFreshDatabases } from '../notes/fresh-notes.ts';
import { type Machine, machine } from './machine.ts';
import { MemoryFolder } from './memory-folder.ts';

useFreshDatabases();

const ENTITIES = ['test/ana', 'test/leo', 'test/eva'];

/** Failures of the disk, and the one that stands for the end of the browser in the middle of a copy. */
const FAILURES = ['NotFoundError', 'NoModificationAllowedError', 'QuotaExceededError', 'TypeMismatchError'];

/** The end of a text, by which it is known again: `[12]`. */
const mark = (number: number) => `[${number}]`;

class Course {
  readonly #machine: Machine;
  readonly #random: () => number;
  #count = 0;
  /** Marks of texts that the reader wrote into files. */
  readonly ofReader = new Set<string>();
  /** Marks of texts in whose place the reader wrote another. */
  readonly replaced = new Set<string>();

  constructor(of: Machine, random: () => number) {
    this.#machine = of;
    this.#random = random;
  }

  async step(): Promise<void> {
    const steps = [
      this.#write,
      this.#write,
      this.#delete,
      this.#edit,
      this.#edit,
      this.#add,
      this.#copy,
      this.#copy,
      this.#fail,
      this.#read,
    ];
    this.#machine.disk.now += 60_000;
    await pickFrom(steps, this.#random).call(this);
  }

  #newMark(): string {
    return mark(++this.#count);
  }

  /** Ficha adds or changes a note. */
  async #write(): Promise<void> {
    const { notes } = this.#machine;
    const all = (await everything(notes)).notes;
    const text = `Ficha ${this.#newMark()}`;
    const note = this.#random() < 0.5 && all.length > 0 ? pickFrom(all, this.#random) : undefined;
    // Typed over in Ficha.
    if (note) this.ofReader.delete(note.text.slice(note.text.indexOf('[')));
    if (!note) await addNote(notes, { ...draft, entities: [pickFrom(ENTITIES, this.#random)], names: {}, text });
    else
      await changeNote(notes, {
        id: note.id,
        basedOn: note.revision,
        text,
        tags: [],
        entities: note.entities,
        names: {},
      });
  }

  async #delete(): Promise<void> {
    const { notes } = this.#machine;
    const all = (await everything(notes)).notes;
    if (all.length > 0) await deleteNotes(notes, [pickFrom(all, this.#random).id]);
  }

  /** The reader changes the text of a note in a file. */
  async #edit(): Promise<void> {
    const { disk } = this.#machine;
    const written = disk.paths.filter((path) => disk.textOf(path)?.includes('<!-- note'));
    if (written.length === 0) return;
    const path = pickFrom(written, this.#random);
    const text = disk.textOf(path) ?? '';
    const now = `Reader ${this.#newMark()}`;
    disk.put(
      path,
      text.replace(/(<!-- note [^\n]*\n\n)([^\n]*)/, (_, start: string, before: string) => {
        // What the reader replaces is no longer the reader's.
        for (const old of before.match(/\[\d+\]/g) ?? []) {
          this.ofReader.delete(old);
          this.replaced.add(old);
        }
        return start + now;
      }),
    );
    if (disk.textOf(path)?.includes(now)) this.ofReader.add(mark(this.#count));
  }

  /** The reader writes below the notes. */
  async #add(): Promise<void> {
    const { disk } = this.#machine;
    if (disk.paths.length === 0) return;
    const path = pickFrom(disk.paths, this.#random);
    const added = this.#newMark();
    disk.put(path, `${disk.textOf(path)}\nBelow ${added}\n`);
    this.ofReader.add(added);
  }

  async #copy(): Promise<void> {
    await this.#machine.copy();
  }

  /** A copy that fails somewhere. */
  async #fail(): Promise<void> {
    const { disk, copy } = this.#machine;
    const name = pickFrom(FAILURES, this.#random);
    disk.failAt = () => (this.#random() < 0.3 ? name : undefined);
    await copy();
    disk.failAt = () => undefined;
  }

  async #read(): Promise<void> {
    await this.#machine.read();
  }
}

async function allTexts({ notes, disk }: Machine): Promise<string> {
  const { notes: kept, trash, versions } = await everything(notes);
  const files = disk.paths.map((path) => disk.textOf(path));
  return [...kept, ...trash, ...versions.map(({ note }) => note)]
    .map(({ text }) => text)
    .concat(files as string[])
    .join('\n');
}

it.each(Array.from({ length: 12 }, (_, group) => group))('courses of events, part %i', async (group) => {
  for (let seed = group * 15; seed < group * 15 + 15; seed++) {
    const computer = await machine();
    computer.disk.now = Date.now() - 60 * 60_000;
    const course = new Course(computer, randomFrom(seed));
    for (let step = 0; step < 25; step++) {
      await course.step();
      const there = await allTexts(computer);
      const lost = [...course.ofReader].filter((text) => !there.includes(text));
      expect(lost, `seed ${seed}, step ${step}`).toEqual([]);
    }
    // When nothing fails, every note of Ficha's stands in the folder.
    expect(await computer.copy()).toBe(true);
    const files = computer.disk.paths.map((path) => computer.disk.textOf(path)).join('\n');
    for (const { text } of (await everything(computer.notes)).notes)
      if (!course.replaced.has(text.slice(text.indexOf('[')))) expect(files, `seed ${seed}`).toContain(text);
    await Promise.all([computer.notes.delete(), computer.folder.delete()]);
  }
});

/** Texts of notes, also of those in the trash, and of older versions. */
async function textsKept({ notes }: Machine): Promise<string[]> {
  const { notes: kept, trash, versions } = await everything(notes);
  return [...kept, ...trash, ...versions.map(({ note }) => note)].map(({ text }) => text);
}

interface Typed {
  typed?: string;
  /** The text in whose place it was typed. */
  replaced?: string;
}

/** Does one thing on this computer. */
async function act({ notes, copy, read }: Machine, text: string, random: () => number): Promise<Typed> {
  const all = (await everything(notes)).notes;
  const one = all.length > 0 ? pickFrom(all, random) : undefined;
  const steps = {
    add: async () => void (await addNote(notes, { ...draft, entities: [pickFrom(ENTITIES, random)], names: {}, text })),
    change: async () => {
      if (!one) return {};
      const { id, revision, entities } = one;
      await changeNote(notes, { id, basedOn: revision, text, tags: [], entities, names: {} });
      return { typed: text, replaced: one.text };
    },
    delete: async () => void (one && (await deleteNotes(notes, [one.id]))),
    copy: async () => void (await copy()),
    read: async () => void (await read()),
    readAlone: async () => void (await read(false)),
  };
  const step = pickFrom(Object.keys(steps) as (keyof typeof steps)[], random);
  const changed = await steps[step]();
  return step === 'add' ? { typed: text } : (changed ?? {});
}

it.each(Array.from({ length: 4 }, (_, group) => group))('two computers with one folder, part %i', async (group) => {
  for (let seed = group * 8; seed < group * 8 + 8; seed++) {
    const random = randomFrom(1000 + seed);
    const disk = new MemoryFolder();
    const computers = [await machine(disk), await machine(disk)];
    // Texts that were typed on each computer and not typed over there.
    const typed = new Map(computers.map((computer) => [computer, new Set<string>()]));
    for (let step = 0; step < 30; step++) {
      disk.now = Date.now();
      const computer = pickFrom(computers, random);
      const done = await act(computer, `Step ${mark(step)}`, random);
      if (done.replaced !== undefined) typed.get(computer)?.delete(done.replaced);
      if (done.typed !== undefined) typed.get(computer)?.add(done.typed);
      for (const [one, texts] of typed) {
        const there = new Set(await textsKept(one));
        expect(
          [...texts].filter((text) => !there.has(text)),
          `seed ${seed}, step ${step}`,
        ).toEqual([]);
      }
    }
    await Promise.all(computers.flatMap(({ notes, folder }) => [notes.delete(), folder.delete()]));
  }
});
