/** Reads the texts of a pack's files and puts them together, whether from a folder or a zip. */
import * as v from 'valibot';
import { CARD_FOLDERS, type CardFile, cardFileSchema } from './card-file-schema.ts';
import { PACK_FORMAT_VERSION, type Pack, packSchema, type Source } from './schema.ts';
import { sourceSchema } from './source-schema.ts';
import { type PackSubject, subjectSchema } from './subject-schema.ts';
import { type Path, type Problem, readYamlText, type YamlFile } from './yaml-file.ts';

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

/** Where a part of the pack was written: its file and the path inside that file. */
export interface Origin {
  file: YamlFile<unknown>;
  path: Path;
}

/** A pack, or its problems. */
export interface ReadPack {
  /** Absent when a file could not be read. */
  pack: Pack | undefined;
  /** Whether ids without a pack mean this one. */
  adoptsBareIds: boolean;
  /** Whether readers have to turn it on. */
  offAtFirst: boolean;
  problems: Problem[];
  /** Origins of `pack.sources[i]`, `pack.entities[i]`, ...; `head` is pack.yaml. */
  origins: Record<'sources' | 'entities' | 'facts' | 'disputes', Origin[]> & { head: Origin; subject: Origin };
}

function folderProblems(file: string, folder: keyof typeof CARD_FOLDERS, card: CardFile): Problem[] {
  const problems: Problem[] = [];
  const own = file.replace(/^.*\/|\.yaml$/g, '');
  if (card.id !== own)
    problems.push({ file, line: 1, message: `id: is ${card.id}, but the file is named ${own}.yaml` });
  const kinds: readonly string[] = CARD_FOLDERS[folder];
  if (!kinds.includes(card.kind))
    problems.push({ file, line: 1, message: `kind: ${folder}/ holds ${kinds.join(' and ')} cards, not ${card.kind}` });
  return problems;
}

/** Adds a card's entity, facts and disputes to the pack, and where each was written. */
function addCard(pack: Pack, origins: ReadPack['origins'], file: YamlFile<CardFile>, card: CardFile): void {
  const { facts, disputes, ...entity } = card;
  const qualified = (id: string) => (id.includes('.') ? id : `${card.id}.${id}`);
  const brief = card.brief.map((entry) => ({ ...entry, fact: qualified(entry.fact) }));
  pack.entities.push({ ...entity, brief });
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
 * Puts the texts of a pack's files together, given by their path in the pack: `pack.yaml`,
 * `people/ana-torres.yaml`. Bad content is no exception but stands in `problems`, whose files begin
 * with `directory`.
 */
export function readCardTexts(files: ReadonlyMap<string, string>, directory = ''): ReadPack {
  const fileOf = (path: string) => (directory ? `${directory}/${path}` : path);
  const read = <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
    readYamlText(fileOf(path), files.get(path) ?? '', schema);
  const pathsIn = (folder: string) => {
    const isIn = (path: string) => path.startsWith(`${folder}/`) && path.endsWith('.yaml');
    return [...files.keys()].filter((path) => isIn(path) && path.split('/').length === 2).sort();
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
  for (const folder of CARD_FOLDER_NAMES) {
    for (const path of pathsIn(folder)) {
      const file = read(path, cardFileSchema);
      problems.push(...file.problems);
      if (!file.value) continue;
      problems.push(...folderProblems(file.file, folder, file.value));
      if (pack) addCard(pack, origins, file, file.value);
    }
  }
  const { adoptsBareIds = false, offAtFirst = false } = head.value ?? {};
  return { pack, adoptsBareIds, offAtFirst, problems, origins };
}
