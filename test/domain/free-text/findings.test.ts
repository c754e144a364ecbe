import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  falseAlarmsAmong,
  findingsIn,
  refuseFindings,
  refuseForbiddenText,
  tracesOf,
} from '../../../domain/free-text.ts';

/** Passes the eleven test. */
const NUMBER = '111222333';
const ILL = 'Diagnose: griep';
const number = (field: string) => ({ field, kind: 'citizen-service-number' }) as const;
const ill = (field: string) => ({ field, kind: 'diagnosis' }) as const;

describe('[RIO-2.2] every text of what was sent is looked at', () => {
  test.each<[string, unknown, object[]]>([
    ['a text by itself', NUMBER, [number('')]],
    ['one in a field', { note: NUMBER }, [number('note')]],
    ['one deep in it, and one in a list', { a: { b: [NUMBER, ILL] } }, [number('a.b.0'), ill('a.b.1')]],
    ['one that holds both', { note: `${NUMBER}. ${ILL}` }, [number('note'), ill('note')]],
    ['none where nothing is', { note: 'Een goed gesprek', list: [], more: {} }, []],
    ['numbers, nothing and the like are no texts', [Number(NUMBER), null, undefined, true], []],
    ['an id', { id: '11122233-3111-4111-8111-111222333111' }, []],
    ['an id in capitals', { id: 'AAAAAAAA-AAAA-4AAA-8AAA-111222333AAA' }, []],
    ['a hash', { sha256: `${'a'.repeat(54)}b${NUMBER}` }, []],
    ['an address of mail', { email: `${NUMBER}@voorbeeld.example` }, []],
    ['an address of mail with words beside it is a text', { note: `a@b.example ${NUMBER}` }, [number('note')]],
    ['words before an id are a text', { note: `${NUMBER} 11111111-1111-4111-8111-111111111111` }, [number('note')]],
  ])('%s', (_, sent, wanted) => {
    expect(findingsIn(sent)).toStrictEqual(wanted);
  });
});

describe('a number is read as a person reads it', () => {
  test.each([
    '１１１２２２３３３',
    '111\u200b222\u200b333',
    '111\u00a0222\u00a0333',
    '111\u2009222\t333',
    '111  222   333',
  ])('%j is one', (text) => {
    expect(findingsIn({ text })).toStrictEqual([number('text')]);
  });

  test('lines apart are apart', () => {
    expect(findingsIn({ text: '111222\n333' })).toStrictEqual([]);
  });
});

describe('[RIO-2.2] what is called a false alarm', () => {
  const found = [number('note'), ill('note'), ill('reason')];

  test('can be a diagnosis in that field, and never a number', () => {
    expect(falseAlarmsAmong(found, ['note'])).toStrictEqual([ill('note')]);
    expect(falseAlarmsAmong(found, ['reason', 'note', 'other'])).toStrictEqual([ill('note'), ill('reason')]);
    expect(falseAlarmsAmong(found, [])).toStrictEqual([]);
  });

  test('is not refused; the first of the others is, by its rule', () => {
    const refusal = { code: 'diagnosis', rule: 'free-text.no-diagnosis', field: 'reason' };
    expect(refuseFindings([ill('note'), ill('reason')], [ill('note')])).toStrictEqual({ ok: false, refusal });
    expect(refuseFindings([ill('note')], [ill('note')])).toBeUndefined();
    expect(refuseFindings([ill('note')], [ill('reason')])).toMatchObject({ refusal: { field: 'note' } });
    expect(refuseFindings(found, [ill('note'), ill('reason')])).toStrictEqual({
      ok: false,
      refusal: { code: 'citizen-service-number', rule: 'free-text.no-citizen-service-number', field: 'note' },
    });
    expect(refuseFindings([], [])).toBeUndefined();
  });

  test('[RIO-1.5] leaves a trace that says where and of what kind, and no word of it', () => {
    expect(tracesOf([ill('note')])).toStrictEqual([
      {
        act: 'record',
        action: 'free-text.false-alarm',
        rules: ['free-text.no-diagnosis'],
        facts: { field: 'note', kind: 'diagnosis' },
      },
    ]);
    expect(tracesOf([])).toStrictEqual([]);
  });
});

describe('[RIO-2.2] no command takes a citizen service number', () => {
  test('and says in which field it is; what is about illness is not its business', () => {
    const refusal = { code: 'citizen-service-number', rule: 'free-text.no-citizen-service-number', field: 'reason' };
    expect(refuseForbiddenText({ note: ILL, none: undefined, reason: NUMBER })).toStrictEqual({ ok: false, refusal });
    expect(refuseForbiddenText({ note: ILL, none: undefined })).toBeUndefined();
    expect(refuseForbiddenText({})).toBeUndefined();
  });

  test('whichever number it is, and however its digits are put in pairs or threes', () => {
    const weights = [9, 8, 7, 6, 5, 4, 3, 2];
    const numbers = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 })
      .map((digits) => {
        const sum = digits.reduce((total, digit, place) => total + digit * (weights[place] ?? 0), 0);
        return { digits: digits.join(''), last: sum % 11 };
      })
      .filter(({ last }) => last < 10);
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', '.', '-'), ({ digits, last }, sign) => {
        const all = `${digits}${last}`;
        const written = [all.slice(0, 3), all.slice(3, 6), all.slice(6)].join(sign);
        expect(refuseForbiddenText({ note: `Nummer ${written} van de cliënt` })).toBeDefined();
        const other = `${digits}${(last + 1) % 10}`;
        expect(refuseForbiddenText({ note: `Nummer ${other} van de cliënt` })).toBeUndefined();
      }),
    );
  });
});
