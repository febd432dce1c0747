/** The files of a new pack: one example card that passes every check, for an author to replace. */

/** The author's text, with the id of the pack and the day (YYYY-MM-DD) on which it is made. */
interface NewPack {
  id: string;
  today: string;
}

/** `isla-calma` as a name, "Isla Calma"; the author words it. */
const nameOf = (id: string) =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const packFile = ({ id, today }: NewPack) => `id: ${id}
version: 0.1.0 # raise it with each change that others shall have
asOf: ${today} # the day on which you last went through all of it
name: { en: ${nameOf(id)}, es: ${nameOf(id)} } # what readers see
author: Your name or newsroom
perspective: # who made it, from what standpoint, and what it leaves out
  en: An example that shows the shape of a pack.
  es: Un ejemplo que muestra la forma de un paquete.
license: CC-BY-4.0
offAtFirst: true # in a build of Ficha that includes it, readers turn it on
featured: [example-person]
`;

const subjectFile = () => `# What tells Ficha that a page is about your subject: see docs/pack-format.md.
topicWords: # on a page with one of these, surnames alone are looked for too
  mul: [Exampleland]
  en: [Examplish]
  es: [ejemplense]
era: { start: 1980 } # on older pages, surnames and acronyms of this pack are less likely meant
offices: # every office that a card may name; "president" is known in all languages
  - id: president
`;

const sourcesFile = () => `- id: example-encyclopedia
  kind: reference # article, judgment, report, reference; an article is cited with a fragment
  title: Example Person
  publisher: Example Encyclopedia
  url: https://example.org/example-person
  lang: en
  standing: reference # court, official, commission, organisation, agency, press, reference, party
  perspective: { en: An encyclopedia written by volunteers., es: Una enciclopedia escrita por voluntarios. }
`;

const cardFile = ({ today }: NewPack) => `id: example-person # the file's name
kind: person
gender: woman
roles: [politician]
name: { en: Example Person, es: Example Person }
line: # who or what this is, at most 110 characters, no full stop
  en: Teacher who was president of Exampleland
  es: Maestra que fue presidenta de Exampleland
dates: { start: 1938-07-28 }
offices:
  - { office: president, title: { en: President, es: Presidenta }, start: 1990-07-28, end: 1995-07-28 }
aliases:
  - { text: Example Person, strength: strong } # means her wherever it stands
  - { text: Person, strength: weak, cues: [Exampleland] } # only on pages about the subject
brief: # three to five, what a reader needs first
  - { fact: elected, text: { en: Won the election of 1990, es: Ganó las elecciones de 1990 } }
  - { fact: school-law, text: { en: Made secondary schools free, es: Hizo gratuita la secundaria } }
  - { fact: lost, text: { en: Was voted out in 1995, es: Perdió el cargo en las urnas en 1995 } }
facts:
  - id: elected
    text:
      en: Example Person won the presidential election of 1990.
      es: Example Person ganó las elecciones presidenciales de 1990.
    date: 1990-06-10 # EDTF: 1990, 1990-06, 1990~ for "about"
    topic: elections
    status: reported
    checked: ${today}
    citations:
      - { source: example-encyclopedia }
  - id: school-law
    text:
      en: A law of her government made secondary schools free of charge.
      es: Una ley de su gobierno estableció la gratuidad de la secundaria.
    date: 1992
    topic: politics
    status: reported
    checked: ${today}
    citations:
      - { source: example-encyclopedia }
  - id: lost
    text:
      en: She stood again in 1995 and lost.
      es: Volvió a postular en 1995 y perdió.
    date: 1995-04-09
    topic: elections
    status: reported
    checked: ${today}
    citations:
      - { source: example-encyclopedia }
`;

const readmeFile = ({ id }: NewPack, folder: string) => `# ${nameOf(id)}

A pack of cards for Ficha.

- \`pack.yaml\`: name, author, licence, standpoint. \`subject.yaml\`: the words of the subject.
- \`sources/\`: what facts are cited to. \`people/\`, \`groups/\`, \`institutions/\`, \`events/\`, \`places/\`,
  \`law-and-terms/\`: one file a card, named by its id.

In Ficha's folder:

1. \`npm run new:card -- person ID ${folder}\` writes a card for you to fill in (also group, institution, event,
   place, law, term). Delete the example card when you have one of your own, and take its id out of \`featured\`.
2. \`npm run pack -- ${folder}\` checks all files, names what is wrong by file and line, and writes
   \`dist/${id}.ficha.json\`.
3. In Ficha's library, open Packs and import that file.
`;

/** The files of a new pack by their path in its `folder`. */
export function packTemplate(pack: NewPack, folder: string): Record<string, string> {
  return {
    'pack.yaml': packFile(pack),
    'subject.yaml': subjectFile(),
    'sources/sources.yaml': sourcesFile(),
    'people/example-person.yaml': cardFile(pack),
    'README.md': readmeFile(pack, folder),
  };
}
