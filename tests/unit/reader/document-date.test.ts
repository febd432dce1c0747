import { describe, expect, it } from 'vitest';
import { dayOfPdfDate, documentDate, firstDateIn } from '../../../entrypoints/reader/text/document-date.ts';

describe('firstDateIn', () => {
  it.each([
    ['Judgment of 7 April 2009', '2009-04-07'],
    ['April 7th, 2009', '2009-04-07'],
    ['the 1st of May 1998', '1998-05-01'],
    ['En la ciudad, a 7 de abril de 2009', '2009-04-07'],
    ['3 de setiembre del 2014', '2014-09-03'],
    ['28 de agosto de 2003', '2003-08-28'],
    ['Berlin, den 3. März 1999', '1999-03-03'],
    ['1er août 2003', '2003-08-01'],
    ['2003-08-28', '2003-08-28'],
    ['On 31 June 2003 nothing; on 2 July 2004 all', '2004-07-02'],
    ['12 trees 2003, then 5 May 2001 and 6 June 1999', '2001-05-05'],
  ])('%s', (text, date) => {
    expect(firstDateIn(text)).toBe(date);
  });

  it.each(['', 'in 2009', 'April 2009', '12 trees 2003', '31 June 2003'])('finds none in "%s"', (text) => {
    expect(firstDateIn(text)).toBeUndefined();
  });
});

describe('documentDate', () => {
  it('believes the first page before the metadata', () => {
    expect(documentDate('Report of 28 August 2003', "D:20101231120000-05'00'")).toBe('2003-08-28');
  });

  it('takes the day the file was made where the page has no date, or a later one', () => {
    expect(documentDate('A report', 'D:20101231')).toBe('2010-12-31');
    expect(documentDate('The elections of 5 April 2031', 'D:20101231')).toBe('2010-12-31');
  });

  it('is undefined without any', () => {
    expect(documentDate('A report', undefined)).toBeUndefined();
    expect(dayOfPdfDate('D:20101399')).toBeUndefined();
    expect(dayOfPdfDate(7)).toBeUndefined();
  });
});
