import { describe, expect, it } from 'vitest';
import { bareId } from '../../../data/pack/qualified-id.ts';
import { linkText } from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { realLexicon } from '../../support/lexicons.ts';

/**
 * What the last `name` of the text means, or the first in a text that begins with it: its entity,
 * "?" when ambiguous, or "none". Blocks are parted by "|".
 */
function reading(text: string, name: string, date?: string): string {
  const lexicon = realLexicon();
  const blocks = text.split('|').map((block) => ({ text: block, spans: findNames(block, lexicon) }));
  const isHeadline = blocks.length > 1 && blocks[0]?.text.includes(name) === true;
  const index = isHeadline ? 0 : blocks.length - 1;
  const start = blocks[index]?.text.lastIndexOf(name);
  const mentions = linkText({ blocks, ...(date ? { date } : {}) }, lexicon)[index];
  const mention = mentions?.find((one) => one.start === start);
  return mention ? `${bareId(mention.entity)}${mention.ambiguous ? '?' : ''}` : 'none';
}

const both = 'En el Perú, Alberto Fujimori gobernó y su hija Keiko Fujimori fue candidata en las elecciones. ';
/** Keeps the cue words of `both` out of reach of the mention. */
const far =
  'La jornada terminó sin incidentes en la capital, con calles tranquilas y mercados abiertos hasta tarde, según contaron los vecinos del centro. ';

type Row = [text: string, name: string, expected: string, date?: string];

describe('linking', () => {
  it.each<Row>([
    // Titles, roles and grammatical gender.
    [`${both}${far}La candidata Fujimori habló.`, 'Fujimori', 'keiko-fujimori'],
    [`${both}${far}La lideresa Fujimori habló.`, 'Fujimori', 'keiko-fujimori'],
    [`${both}${far}El exmandatario Fujimori habló.`, 'Fujimori', 'alberto-fujimori', '2016-03-01'],
    [`${both}${far}O ex-presidente Fujimori falou.`, 'Fujimori', 'alberto-fujimori', '2016-03-01'],
    [`${both}${far}A presidenta Fujimori falou.`, 'Fujimori', 'keiko-fujimori', '2026-10-01'],
    [`${both}${far}L'ancien président Fujimori parla.`, 'Fujimori', 'alberto-fujimori', '2016-03-01'],
    [`${both}${far}Der frühere Präsident Fujimori sprach.`, 'Fujimori', 'alberto-fujimori', '2016-03-01'],
    [`${both}${far}Ms. Fujimori spoke.`, 'Fujimori', 'keiko-fujimori'],
    [`${both}${far}Mr. Fujimori spoke.`, 'Fujimori', 'alberto-fujimori'],
    // Who is called by a given name is not called by surname in the same sentence.
    [`${both}${far}Keiko no hace nada por sacar a Fujimori.`, 'Fujimori', 'alberto-fujimori', '2017-07-12'],
    // Small letters behind a title, a letter wrong in a given name, a pair.
    [`Alberto Fujimori gobernó el Perú. ${far}Lo dijo el presidente fujimori.`, 'fujimori', 'alberto-fujimori'],
    [`Alejandro Toledo gobernó el Perú. ${far}Habló Alejando Toledo.`, 'Alejando', 'alejandro-toledo'],
    [`Alan García gobernó el Perú. ${far}It was the García-Alfonsín front.`, 'García', 'alan-garcia'],
    // Newspaper habit; a headline is decided by the text.
    [`Fujimori habla|${far}En Lima habló Keiko Fujimori.`, 'Fujimori', 'keiko-fujimori', '2016-03-01'],
    [`Aumenta Humala ventaja|${far}Ollanta Humala ganó en el Perú.`, 'Humala', 'ollanta-humala'],
    [`Renuncia Fujimori|${far}Alberto Fujimori renuncia, se dijo en Lima.`, 'Fujimori', 'alberto-fujimori'],
    // Somebody else.
    [`${both}${far}Shogo Fujimori habló.`, 'Fujimori', 'none'],
    [`${both}${far}Rosa Fujimori habló.`, 'Fujimori', 'none'],
    [`Alan García gobernó el Perú. ${far}Rosa García habló.`, 'García', 'none'],
    [`Alan García gobernó el Perú. ${far}Vio a García-Sayán.`, 'García', 'none'],
    [`Alan García gobernó el Perú. ${far}Vio a García de la Torre.`, 'García', 'none'],
    [`Pedro Castillo gobernó el Perú. ${far}Vio a Pilar del Castillo.`, 'Castillo', 'none'],
    [`Pedro Castillo gobernó el Perú. ${far}Vio el Castillo de Chapultepec.`, 'Castillo', 'none'],
    [`${far}En el Perú, el futbolista Luis García llegó. García se fue.`, 'García', 'none'],
    [`Mario Vargas Llosa, del Perú. ${far}Lo dijo Álvaro Vargas Llosa.`, 'Vargas Llosa', 'none'],
    [`Alan García gobernó el Perú. ${far}Vio a García y Belaúnde.`, 'García', 'alan-garcia'],
    // Initials.
    [`${both}${far}Firmó A. Fujimori.`, 'Fujimori', 'alberto-fujimori'],
    [`${both}${far}Firmó T. Fujimori.`, 'Fujimori', 'none'],
    // Places and institutions.
    [`Alejandro Toledo gobernó el Perú. ${far}Estudió en la Universidad de Toledo.`, 'Toledo', 'none'],
    [`Alejandro Toledo gobernó el Perú. ${far}Flew to Toledo, Ohio.`, 'Toledo', 'none'],
    [`Pedro Castillo gobernó el Perú. ${far}Vive en la calle Castillo.`, 'Castillo', 'none'],
    // Families, compounds, possessives.
    [`${both}${far}Los Fujimori viajaron.`, 'Fujimori', 'none'],
    [`${both}${far}Regresó la familia Fujimori.`, 'Fujimori', 'none'],
    [`Alberto Fujimori ruled Peru. ${far}It was Fujimori\u2019s idea.`, 'Fujimori', 'alberto-fujimori'],
    [
      `Alberto Fujimori y Vladimiro Montesinos, del Perú. ${far}La red Fujimori-Montesinos cayó.`,
      'Fujimori',
      'alberto-fujimori',
    ],
    [
      `Alberto Fujimori y Vladimiro Montesinos, del Perú. ${far}La red Fujimori-Montesinos cayó.`,
      'Montesinos',
      'vladimiro-montesinos',
    ],
    [`Alberto Fujimori aus Peru. ${far}Die Fujimori-Regierung fiel.`, 'Fujimori', 'alberto-fujimori'],
    // Years nearby.
    [`${both}${far}En 1991 Fujimori viajó a Cusco.`, 'Fujimori', 'alberto-fujimori', '2016-03-01'],
    // Acronyms: case, capitals, and what the page says they stand for.
    ['EN EL PERÚ QUEDARON SIN AGUA TRES DISTRITOS DE LA CAPITAL', 'SIN', 'none'],
    ['MIEMBROS DEL MRTA ATACARON EN EL PERÚ TRES CUARTELES', 'MRTA', 'mrta'],
    ['THE APRA [AMERICAN POPULAR REVOLUTIONARY ALLIANCE] OF PERU MET', 'APRA', 'apra'],
    [`El Servicio de Impuestos Nacionales (SIN) avisó al Perú. ${far}El SIN cerró.`, 'SIN', 'none'],
    [
      `Montesinos dirigió en el Perú el Servicio de Inteligencia Nacional (SIN). ${far}El SIN cerró.`,
      'SIN',
      'servicio-de-inteligencia-nacional',
    ],
    [`O Partido Comunista Português (PCP) escreveu ao Peru. ${far}O PCP votou.`, 'PCP', 'none'],
  ])('%s [%s] is %s', (text, name, expected, date) => {
    expect(reading(text, name, date)).toBe(expected);
  });
});
