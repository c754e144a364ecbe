import { describe, expect, test } from 'vitest';
import { refuseTooManyWords } from '../../domain/replaced-words.ts';

const REFUSED = { ok: false, refusal: { code: 'consult-full', rule: 'consult.recorded' } };
const text = (length: number): string => 'x'.repeat(length);

describe('[RIO-1.5] what was replaced in one record is kept, up to forty thousand characters', () => {
  test.each<[string, unknown[]]>([
    ['in one text', [text(40_000)]],
    ['in a list', [[text(20_000), text(20_000)]]],
    ['anywhere in a record', [{ one: { text: text(10_000), n: 9 }, more: [{ text: text(10_000) }] }, [text(20_000)]]],
  ])('%s', (_, kept) => {
    expect(refuseTooManyWords('consult-full', 'consult.recorded', ...kept)).toBeUndefined();
    expect(refuseTooManyWords('consult-full', 'consult.recorded', ...kept, 'x')).toStrictEqual(REFUSED);
  });

  test('what is no text has no length', () => {
    expect(
      refuseTooManyWords('consult-full', 'consult.recorded', text(40_000), undefined, null, 7, true, {}, []),
    ).toBeUndefined();
    expect(refuseTooManyWords('consult-full', 'consult.recorded')).toBeUndefined();
  });
});
