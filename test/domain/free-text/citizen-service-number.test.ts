import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseForbiddenText } from '../../../domain/free-text.ts';
import { citing } from '../../support/citing.ts';
import { refusal } from '../support/outcomes.ts';

const refused = (text: string): boolean => refuseForbiddenText({ text })?.refusal.code === 'citizen-service-number';

/** Sum of 9, 8 … 2 times the digits, minus the last one: written out here on its own, from the public description. */
function passesElevenTest(digits: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = Array.from(digits, Number);
  return (9 * a + 8 * b + 7 * c + 6 * d + 5 * e + 4 * f + 3 * g + 2 * h - i) % 11 === 0;
}

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
const nine = digits(9).filter((number) => number !== '000000000');
/** Eight digits and the ninth that makes them pass; where that would be 10 there is none. */
const valid = digits(8)
  .map((eight) => [...'0123456789'].map((last) => `${eight}${last}`).find(passesElevenTest))
  .filter((number) => number !== undefined && number !== '000000000');

describe('a citizen service number in a typed text', () => {
  it.each([
    '111222333',
    'BSN: 123456782.',
    'bsn123456782',
    'nr.123456782',
    '(999999990)',
    'Haar nummer 010000008, geboren in Assen',
    '123 456 782',
    '1234 56 782',
    '1234.56.782',
    '12-34-56-782',
    '123-456-782',
    '123\u00a0456\u00a0782',
    '123\u2013456\u2013782',
    '1 2 3 4 5 6 7 8 2',
    '１２３４５６７８２',
    'regel een\n123456782\nregel drie',
    'Tel. 0612345678, BSN 123456782',
    'Tel. +31 6 12345678 bsn 123456782',
    'van 2018-2020 123456782',
    'kamer 5 1234 56 782',
    '12-3 1234 56 782',
    '1.123456782',
    'NL123456782B01',
    'bsn 12345672',
    'BSN: 1234.56.72',
    'burgerservicenummer is 12345672.',
    'sofinummer 1234 56 72',
    '123\t456\t782',
    '123  456  782',
    '123 \u00a0456 \u00a0782',
    '123/456/782',
    '123\u00ad456\u00ad782',
    '123\u200b456782',
    '123456782.jpg',
  ])('[RIO-2.2] is recognised in %j', (text) => {
    expect(refused(text)).toBe(true);
  });

  it.each([
    ['another ninth digit', '123456789'],
    ['two digits changed places', '123465782'],
    ['nothing but zeros', '000000000'],
    ['eight digits', '12345678'],
    ['ten digits', '1234567823'],
    ['nine digits at the end of a longer number', '99123456782'],
    ['a thousand and a decimal', '1.234.567,82'],
    ['two numbers with a word between', '12345 en 6782'],
    ['two years and a length', '2018-2020 1 jaar, 1998-2003 3 jaar, 2001-2011 9 jaar'],
    ['a day and a time', '2026-03-05 1 uur, 01-02-1980 2 uur, 05.03.2026 9 uur'],
    ['a scan with day and count', '2026-03-05-1 2026-03-05-2 2026-03-05-3 2026.03.05.4'],
    ['a day as a stamp', '20260305_123456'],
    [
      'a telephone number of another country',
      '0032 470 12 34 56, 00491512 3456789, 0044 (20) 7946 0958, 001-212-555-0123',
    ],
    [
      'a file of a camera',
      'PXL_20240312_080000629.jpg IMG_20240312_080000629.jpg 20240312_080000629.mp4 PXL_20231231-235959117.MP.jpg',
    ],
    [
      'a file of a messenger',
      'IMG-20240312-WA0004.jpg, signal-2024-03-12-08-00-00-629.jpg, WhatsApp Image 2024-03-12 at 08.00.06.29',
    ],
    ['eight digits without the word', 'ordernummer 12345672'],
    ['other eight digits behind the word', 'bsn 12345673'],
    ['a number of a dossier', '2026-0001'],
    ['a postal address', 'Lange Voorhout 12-3, 2514 EA'],
    // Each holds nine digits in a row that pass the test.
    ['a telephone number without a blank before the mobile 6', '+316 120 005 78'],
    ['a telephone number behind a nought in brackets', '+31 (0)612345002'],
    ['a telephone number behind a nought in brackets and a blank', '+31 (0) 612345002'],
    ['a telephone number of another country', '+32 470 12 00 09'],
    ['an account', 'NL91 ABNA 0417 1643 00, NL91ABNA0417164300, BE68 5390 0754 7034'],
  ])('[RIO-2.2] is not seen in %s', (_name, text) => {
    expect(refused(text)).toBe(false);
  });

  it('[RIO-2.2] is refused with the article and the field', () => {
    expect(refusal(refuseForbiddenText({ first: 'fine', empty: undefined, second: '111222333' }))).toEqual({
      code: 'citizen-service-number',
      rule: citing('RIO-2.2'),
      field: 'second',
    });
    expect(refuseForbiddenText({ first: 'fine', empty: undefined })).toBeUndefined();
  });

  it('[RIO-2.2] is exactly a number that passes the eleven test', () => {
    fc.assert(
      fc.property(nine, (number) => {
        expect(refused(`Nummer ${number}.`)).toBe(passesElevenTest(number));
      }),
      { numRuns: 1_000 },
    );
  });

  it('[RIO-2.2] is recognised in each usual way of writing, in any sentence', () => {
    const groups = fc.constantFrom([9], [3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const words = fc.string({ unit: fc.constantFrom(...'abc XYZ,;:!?()\n'), maxLength: 20 });
    fc.assert(
      fc.property(
        valid,
        groups,
        fc.constantFrom(' ', '.', '-', '\u00a0'),
        words,
        words,
        (number, sizes, sign, a, b) => {
          let from = 0;
          const parts = sizes.map((size) => {
            from += size;
            return String(number).slice(from - size, from);
          });
          expect(refused(`${a}${parts.join(sign)}${b}`)).toBe(true);
        },
      ),
    );
  });

  it('[RIO-2.2] is never seen in a text without digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(refused(text.replaceAll(/\p{N}/gu, ''))).toBe(false);
      }),
    );
  });

  it('is no telephone number, however that is written', () => {
    const national = fc.constantFrom(
      ['06', 8, '-'],
      ['06', 2, 2, 2, 2, ' '],
      ['06', 4, 4, ' '],
      ['06', 3, 2, 3, ' '],
      ['020', 3, 4, '-'],
      ['020', 3, 2, 2, ' '],
      ['0182', 2, 2, 2, ' '],
      ['0182', 3, 3, '.'],
      ['0612345678', ''],
    );
    const international = fc.constantFrom(
      '+31 6 ',
      '+31 6',
      '+316',
      '0031 6 ',
      '+31 (0)6 ',
      '+31(0)6-',
      '(+31) 6 ',
      '+31-6-',
      '+32 470 ',
      '+49 1512 ',
    );
    fc.assert(
      fc.property(national, digits(8), (shape, tail) => {
        const sign = String(shape.at(-1));
        let from = 0;
        const parts = shape.slice(1, -1).map((size) => {
          from += Number(size);
          return tail.slice(from - Number(size), from);
        });
        expect(refused([shape[0], ...parts].join(sign))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(international, digits(8), fc.constantFrom('', ' '), (prefix, tail, sign) => {
        expect(refused(`Bel ${prefix}${tail.slice(0, 4)}${sign}${tail.slice(4)} na zes uur`)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is no telephone number of another country behind 00, but what only looks like one is', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom('0032 ', '0044', '001-', '0049/', '00352 (', '00212..'), (number, prefix) => {
        expect(refused(`Bel ${prefix}${number}, na zes uur`)).toBe(false);
        expect(refused(`(${prefix}${String(number).replaceAll(/...(?=.)/g, '$& ')})`)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        valid,
        // No country begins with a nought; a letter or a digit before it; too short to be one; too far away.
        fc.constantFrom('000 ', 'a0044 ', '00, ', '0044: ', '0044 - '),
        (number, prefix) => {
          expect([prefix, number, refused(`Nummer ${prefix}${number}`)]).toEqual([prefix, number, true]);
        },
      ),
    );
  });

  it('is no time of a day, to the thousandth, but only where there is such a day and such a time', () => {
    const timed = (number: string) =>
      number.slice(0, 2) < '24' && number.slice(2, 4) < '60' && number.slice(4, 6) < '60';
    const days = fc.constantFrom('20240101', '19991031', '2024-12-09', '20101130', '2019-0430', '20301229');
    const noDays = fc.constantFrom('20241301', '20240001', '20240132', '20240100', '20240140', '18991231', '2024 0101');
    fc.assert(
      fc.property(valid, days, fc.constantFrom('_', 'T', '-', ' at '), (number, day, sign) => {
        const text = `${day}${sign}${number}`;
        fc.pre(sign !== '-');
        expect([text, refused(text)]).toEqual([text, !timed(String(number))]);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(valid, noDays, (number, day) => {
        const text = `${day}_${number}`;
        expect([text, refused(text)]).toEqual([text, true]);
      }),
    );
  });

  it('is no bank account', () => {
    fc.assert(
      fc.property(digits(2), digits(10), (check, account) => {
        expect(refused(`NL${check}INGB${account}`)).toBe(false);
        expect(refused(`NL${check} INGB ${account.slice(0, 4)} ${account.slice(4, 8)} ${account.slice(8)}`)).toBe(
          false,
        );
      }),
    );
  });

  it('is no calendar date and no period', () => {
    const year = fc.integer({ min: 1900, max: 2099 }).map(String);
    const two = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, '0'));
    const one = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(year, year, two, two, one, fc.constantFrom('-', '.', ' '), (from, to, month, day, count, sign) => {
        for (const text of [
          `${from}${sign}${month}${sign}${day} ${count}`,
          `${day}${sign}${month}${sign}${from} ${count}`,
          `${from}${sign}${to} ${count} jaar`,
          `${from}${sign}${to}`,
          `${day}${sign}${month}${sign}${from}`,
        ])
          expect([text, refused(text)]).toEqual([text, false]);
      }),
    );
  });

  it('is no month and a number behind it: one number has one sign between its groups', () => {
    fc.assert(
      fc.property(digits(6), digits(3), fc.constantFrom('-', '.'), (month, amount, sign) => {
        const text = `${month.slice(0, 2)}${sign}${month.slice(2)} ${amount} euro`;
        expect([text, refused(text)]).toEqual([text, false]);
      }),
      { numRuns: 300 },
    );
  });
});
