import { describe, expect, it } from 'vitest';
import { bareId } from '../../../data/pack/qualified-id.ts';
import { linkText } from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { realLexicon } from '../../support/lexicons.ts';

function mentionsIn(text: string | string[], date?: string) {
  const lexicon = realLexicon();
  const blocks = [text].flat().map((block) => ({ text: block, spans: findNames(block, lexicon) }));
  return linkText({ blocks, ...(date ? { date } : {}) }, lexicon).flat();
}

/** "surface=entity" of each mention, an ambiguous one with "?". */
const links = (text: string | string[], date?: string) =>
  mentionsIn(text, date).map(({ surface, entity, ambiguous }) => `${surface}=${bareId(entity)}${ambiguous ? '?' : ''}`);

describe('linkText', () => {
  it.each<[string, string | string[], string | undefined, string[]]>([
    [
      'a bare surname to the person last named in full',
      'Keiko Fujimori spoke in Lima. Fujimori had come by bus.',
      undefined,
      ['Keiko Fujimori=keiko-fujimori', 'Fujimori=keiko-fujimori'],
    ],
    [
      'a bare surname to the other, once that one has been named',
      'Keiko Fujimori visited Alberto Fujimori. Fujimori was in hospital in Lima.',
      undefined,
      ['Keiko Fujimori=keiko-fujimori', 'Alberto Fujimori=alberto-fujimori', 'Fujimori=alberto-fujimori'],
    ],
    [
      'a headline by the text that explains it',
      ['Fujimori resigns', 'In Peru, President Alberto Fujimori sent a letter.'],
      undefined,
      ['Fujimori=alberto-fujimori', 'Alberto Fujimori=alberto-fujimori'],
    ],
    [
      '"President Fujimori" by the date: 1995',
      'President Fujimori opened a road in Peru.',
      '1995-06-01',
      ['Fujimori=alberto-fujimori'],
    ],
    [
      '"President Fujimori" by the date: 2026',
      'President Fujimori opened a road in Peru.',
      '2026-10-01',
      ['Fujimori=keiko-fujimori'],
    ],
    [
      '"el expresidente Fujimori" by the date: 2026',
      'El expresidente Fujimori gobernó el Perú.',
      '2026-10-01',
      ['Fujimori=alberto-fujimori'],
    ],
    [
      'an undated bare surname as ambiguous',
      'Fujimori opened a road in Peru.',
      undefined,
      ['Fujimori=alberto-fujimori?'],
    ],
    [
      'another given name to nobody',
      'In Peru, said Alberto Fujimori, the tennis player Shogo Fujimori was unknown.',
      undefined,
      ['Alberto Fujimori=alberto-fujimori'],
    ],
    [
      'a brother with a card to himself, and one without to nobody',
      'In Peru the former president Ollanta Humala wrote that he, Antauro Humala and Ulises Humala had not spoken.',
      undefined,
      ['Ollanta Humala=ollanta-humala', 'Antauro Humala=antauro-humala'],
    ],
    [
      'a place to nobody',
      'Alejandro Toledo flew from Lima to a meeting in Toledo, Spain.',
      undefined,
      ['Alejandro Toledo=alejandro-toledo'],
    ],
    [
      'Spanish "sin" to nobody',
      'Sin embargo, el Perú siguió sin el SIN de Vladimiro Montesinos.',
      undefined,
      ['SIN=servicio-de-inteligencia-nacional', 'Vladimiro Montesinos=vladimiro-montesinos'],
    ],
    [
      'a surname on a page about something else to nobody',
      'Garcia scored twice and Castillo saved a penalty.',
      undefined,
      [],
    ],
    [
      'a worldwide name on a page about something else to nobody',
      'The Central Intelligence Agency hired analysts in Virginia.',
      undefined,
      [],
    ],
  ])('links %s', (_, text, date, expected) => {
    expect(links(text, date)).toEqual(expected);
  });

  it('offers both people when the page does not say which, with shares of one at most together', () => {
    const [mention] = mentionsIn('Fujimori opened a road in Peru.');
    expect(mention?.reason).toEqual({ code: 'undecided' });
    expect(mention?.alternatives.map(({ entity }) => entity)).toContain('peru/keiko-fujimori');
    const total = [mention, ...(mention?.alternatives ?? [])].reduce((sum, one) => sum + (one?.confidence ?? 0), 0);
    expect(total).toBeLessThanOrEqual(1);
  });

  it('gives the reason for a mention', () => {
    const reasonOf = (text: string, date?: string) => mentionsIn(text, date).at(-1)?.reason.code;
    expect(reasonOf('Alberto Fujimori of Peru')).toBe('full-name');
    expect(reasonOf('Alberto Fujimori met Keiko Fujimori in Peru. Fujimori left.')).toBe('last-named');
    expect(reasonOf('Fujimori opened a road in Peru on Monday.', '2026-10-01')).toBe('office-on-date');
  });

  it('gives the exact offsets of every mention', () => {
    const text =
      'The Alberto\u00A0FUJI\u00ADMORI page: Barrios\nAltos massacre, Guzmán\u2019s trial in Peru; Abimael Guzma\u0301n.';
    for (const { start, end, surface } of mentionsIn(text)) expect(text.slice(start, end)).toBe(surface);
  });
});
