/** Reads the texts of a pack's files and puts them together, whether from a folder or a zip. */
import * as v from 'valibot';
import { CARD_FOLDERS, type CardFile, type CardPortrait, cardFileSchema } from './card-file-schema.ts';
import { pictureFault } from './picture.ts';
import { type Portrait, portraitData } from './portrait-schema.ts';
import { PACK_FORMAT_VERSION, type Pack, packSchema, type Source } from './schema.ts';
import { sourceSchema } from './source-schema.ts';
import { type PackSubject, subjectSchema } from './subject-schema.ts';
import { type FileProblem, type Path, type Problem, readYamlText, type YamlFile } from './yaml-file.ts';

const { id, version, asOf, name, license, author, perspective, languages, featured } = packSchema.entries;
const packHeadSchema = v.strictObject({
  id,
  version,
  asOf,
  name,
  license,
  author,
  perspective,
  languages,
  featured,
  /** Notes and bookmarks from when there was only one pack name no pack: they mean this one. */
  adoptsBareIds: v.optional(v.boolean(), false),
  /** It ships with Ficha, and readers turn it on. */
  offAtFirst: v.optional(v.boolean(), false),
});

/** Whether a file of this name may be a card or a list of sources. */
export const isYaml = (name: string) => /\.ya?ml$/.test(name);

/** The folder of a pack with the pictures of its cards. */
export const PORTRAITS_FOLDER = 'portraits';

/** Where a part of the pack was written: its file and the path inside that file. */
export interface Origin {
  file: YamlFile<unknown>;
  path: Path;
}

/** A pack, or its problems. */
export interface ReadPack<OneProblem extends Problem = FileProblem> {
  /** Absent when a file could not be read. */
  pack: Pack | undefined;
  /** Whether ids without a pack mean this one. */
  adoptsBareIds: boolean;
  /** Whether readers have to turn it on. */
  offAtFirst: boolean;
  problems: OneProblem[];
  /** Origins of `pack.sources[i]`, `pack.entities[i]`, ...; `head` is pack.yaml. */
  origins: Record<'sources' | 'entities' | 'facts' | 'disputes', Origin[]> & { head: Origin; subject: Origin };
}

function folderProblems(file: string, folder: keyof typeof CARD_FOLDERS, card: CardFile): FileProblem[] {
  const problems: FileProblem[] = [];
  const own = file.replace(/^.*\/|\.ya?ml$/g, '');
  if (card.id !== own)
    problems.push({
      file,
      line: 1,
      message: `id: is ${card.id}, but the file is named ${own}.yaml`,
      fault: { code: 'file-name', place: 'id', given: card.id },
    });
  const kinds: readonly string[] = CARD_FOLDERS[folder];
  if (!kinds.includes(card.kind))
    problems.push({
      file,
      line: 1,
      message: `kind: ${folder}/ holds ${kinds.join(' and ')} cards, not ${card.kind}`,
      fault: { code: 'folder', place: 'kind', given: card.kind },
    });
  return problems;
}

/** The files of a pack's folder. */
export interface PackFiles {
  /** By their path in the pack: `pack.yaml`, `people/ana-torres.yaml`. */
  texts: ReadonlyMap<string, string>;
  /** By their name in the folder `portraits`. */
  pictures?: ReadonlyMap<string, Uint8Array>;
}

type Pictures = PackFiles['pictures'];

function portraitFault({ file }: CardPortrait, pictures: Pictures): string | undefined {
  const bytes = pictures?.get(file);
  const fault = bytes ? pictureFault(bytes) : 'is not there';
  return fault && `${PORTRAITS_FOLDER}/${file} ${fault}`;
}

function readPortrait(portrait: CardPortrait | undefined, pictures: Pictures): Portrait | undefined {
  if (!portrait || portraitFault(portrait, pictures)) return undefined;
  const { file, ...credit } = portrait;
  return { ...credit, ...portraitData(pictures?.get(file) ?? new Uint8Array()) };
}

/** Adds a card's entity, facts and disputes to the pack, and where each was written. */
function addCard(
  { pack, origins, pictures }: { pack: Pack; origins: ReadPack['origins']; pictures: Pictures },
  file: YamlFile<CardFile>,
  card: CardFile,
): void {
  const { facts, disputes, portrait: written, ...entity } = card;
  const qualified = (id: string) => (id.includes('.') ? id : `${card.id}.${id}`);
  const brief = card.brief.map((entry) => ({ ...entry, fact: qualified(entry.fact) }));
  const portrait = readPortrait(written, pictures);
  pack.entities.push({ ...entity, brief, ...(portrait ? { portrait } : {}) });
  origins.entities.push({ file, path: [] });
  facts.forEach((fact, index) => {
    pack.facts.push({ ...fact, id: `${card.id}.${fact.id}`, about: [card.id, ...fact.about] });
    origins.facts.push({ file, path: ['facts', index] });
  });
  disputes.forEach((dispute, index) => {
    pack.disputes.push({ ...dispute, id: `${card.id}.${dispute.id}`, about: [card.id, ...dispute.about] });
    origins.disputes.push({ file, path: ['disputes', index] });
  });
}

/** The parts of a pack that stand in files of their own, beside the cards. */
interface PackHead {
  head: v.InferOutput<typeof packHeadSchema>;
  subject: PackSubject;
  sources: Source[];
}

function emptyPack({ head: { adoptsBareIds: _, offAtFirst: __, ...head }, subject, sources }: PackHead): Pack {
  return {
    format: 'ficha-pack',
    formatVersion: PACK_FORMAT_VERSION,
    ...head,
    subject,
    sources,
    entities: [],
    facts: [],
    disputes: [],
  };
}

const CARD_FOLDER_NAMES = Object.keys(CARD_FOLDERS) as (keyof typeof CARD_FOLDERS)[];

/** The folders of a pack that hold YAML files. */
export const PACK_FOLDERS: readonly string[] = ['sources', ...CARD_FOLDER_NAMES];

/**
 * Puts a pack's files together. Bad content is no exception but stands in `problems`, whose files
 * begin with `directory`. Yields the share of the cards that are read.
 */
export function* readCardTexts({ texts, pictures }: PackFiles, directory = ''): Generator<number, ReadPack> {
  const fileOf = (path: string) => (directory ? `${directory}/${path}` : path);
  const read = <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
    readYamlText(fileOf(path), texts.get(path) ?? '', schema);
  const pathsIn = (folder: string) => {
    const isIn = (path: string) => path.startsWith(`${folder}/`) && isYaml(path);
    return [...texts.keys()].filter((path) => isIn(path) && path.split('/').length === 2).sort();
  };
  const head = read('pack.yaml', packHeadSchema);
  const subject = read('subject.yaml', subjectSchema);
  const sourceFiles = pathsIn('sources').map((path) => read(path, v.array(sourceSchema)));
  const origins: ReadPack['origins'] = {
    head: { file: head, path: [] },
    subject: { file: subject, path: [] },
    sources: sourceFiles.flatMap((file) => (file.value ?? []).map((_, index) => ({ file, path: [index] }))),
    entities: [],
    facts: [],
    disputes: [],
  };
  const problems = [...head.problems, ...subject.problems, ...sourceFiles.flatMap((file) => file.problems)];
  const pack =
    head.value &&
    subject.value &&
    emptyPack({
      head: head.value,
      subject: subject.value,
      sources: sourceFiles.flatMap(({ value }) => value ?? []),
    });
  let seen = 0;
  for (const folder of CARD_FOLDER_NAMES) {
    for (const path of pathsIn(folder)) {
      yield ++seen / texts.size;
      const file = read(path, cardFileSchema);
      problems.push(...file.problems);
      if (!file.value) continue;
      problems.push(...folderProblems(file.file, folder, file.value));
      const { portrait } = file.value;
      const fault = portrait && portraitFault(portrait, pictures);
      if (fault)
        problems.push({
          file: file.file,
          line: file.lineOf(['portrait', 'file']),
          message: fault,
          fault: { code: 'picture-file', place: 'portrait file', given: portrait.file },
        });
      if (pack) addCard({ pack, origins, pictures }, file, file.value);
    }
  }
  const { adoptsBareIds = false, offAtFirst = false } = head.value ?? {};
  return { pack, adoptsBareIds, offAtFirst, problems, origins };
}
