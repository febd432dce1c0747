import { describe, expect, it } from 'vitest';
import { displayDate, displayShortDate, displayYears, yearOf } from '../../../components/dates/display-date.ts';

describe('displayDate', () => {
  it.each([
    ['2009-04-07', '7 April 2009', '7 de abril de 2009'],
    ['1992-04', 'April 1992', 'abril de 1992'],
    ['1992', '1992', '1992'],
    ['2011-23', 'autumn 2011', 'otoño de 2011'],
    ['1934~', 'about 1934', 'hacia 1934'],
    ['1990/2000', '1990–2000', '1990–2000'],
    ['1992-05-06/1992-05-09', '6–9 May 1992', '6–9 de mayo de 1992'],
    [
      '2000-09-14/2000-11-21',
      '14 September 2000 – 21 November 2000',
      '14 de septiembre de 2000 – 21 de noviembre de 2000',
    ],
    ['1991-11-03/1991-11-03', '3 November 1991', '3 de noviembre de 1991'],
    ['1990/..', 'since 1990', 'desde 1990'],
    ['../2000', 'until 2000', 'hasta 2000'],
  ])('%s', (date, english, spanish) => {
    expect(displayDate(date, 'en')).toBe(english);
    expect(displayDate(date, 'es')).toBe(spanish);
  });

  it('shortens the month of a short date', () => {
    expect(displayShortDate('2026-11-23', 'en')).toBe('23 Nov 2026');
    expect(displayShortDate('2026-11-23', 'es')).toBe('23 nov 2026');
  });

  it('shortens the months of a short span', () => {
    expect(displayShortDate('1996-12-17/1997-04-22', 'en')).toBe('17 Dec 1996 – 22 Apr 1997');
    expect(displayShortDate('1992-05-06/1992-05-09', 'es')).toBe('6–9 may 1992');
  });

  it.each([
    ['1992-04-05', '1992', '1992'],
    ['1990-07-28/2000-11-21', '1990–2000', '1990–2000'],
    ['2009-07/2009-09', '2009', '2009'],
    ['1991~/1992~', 'about 1991–1992', 'hacia 1991–1992'],
    ['1990/..', 'since 1990', 'desde 1990'],
    ['1994/2006~', '1994–about 2006', '1994–hacia 2006'],
  ])('shows the years of %s', (date, english, spanish) => {
    expect(displayYears(date, 'en')).toBe(english);
    expect(displayYears(date, 'es')).toBe(spanish);
  });

  it('returns text that is no date as it is', () => {
    expect(displayDate('soon', 'en')).toBe('soon');
    expect(yearOf('1992-04-05')).toBe('1992');
    expect(yearOf(undefined)).toBe('');
  });
});
