import { describe, expect, it } from 'vitest';
import { regulationOn } from '../../domain/rules.ts';
import { RULES } from './support/rules.ts';

describe('the regulation in force', () => {
  it.each([
    ['before the first', '2018-05-31', undefined],
    ['on the first day', '2018-06-01', '2018-06-01'],
    ['the day before the next one', '2026-03-31', '2018-06-01'],
    ['on the first day of the next one', '2026-04-01', '2026-04-01'],
    ['long after', '2040-01-01', '2026-04-01'],
  ])('[EK-12.1] is the latest that has begun: %s', (_name, day, version) => {
    expect(regulationOn(RULES, day)).toBe(version);
  });

  it('[EK-12.1] does not depend on the order in which versions are listed', () => {
    const turned = { ...RULES, regulations: RULES.regulations.toReversed() };
    for (const day of ['2018-05-31', '2018-06-01', '2026-03-31', '2026-04-01'])
      expect(regulationOn(turned, day)).toBe(regulationOn(RULES, day));
  });
});
