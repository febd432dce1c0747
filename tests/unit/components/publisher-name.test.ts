import { describe, expect, it } from 'vitest';
import { publisherName, shortPublisher } from '../../../components/facts/publisher-name.ts';

const court = {
  publisher: 'High Court, First Chamber (copy at Archive)',
  publisherIn: { es: 'Corte, Sala 1 (copia)' },
};

describe('a publisher', () => {
  it('has its usual name in languages in which it has no other', () => {
    expect(publisherName(court, 'es')).toBe('Corte, Sala 1 (copia)');
    expect(publisherName(court, 'en')).toBe(court.publisher);
    expect(publisherName({ publisher: 'Diario' }, 'es')).toBe('Diario');
  });

  it('stands in narrow places without chamber and place of a copy', () => {
    expect(shortPublisher(court, 'en')).toBe('High Court');
    expect(shortPublisher(court, 'es')).toBe('Corte');
    expect(shortPublisher({ publisher: '(copy)' }, 'en')).toBe('(copy)');
  });
});
