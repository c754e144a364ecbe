import { describe, expect, test } from 'vitest';
import { consent } from '../../../domain/consent/feature.ts';
import { SCOPE_EFFECTS, type ScopeRule, scopeOf, scopeThat, textOn } from '../../../domain/consent/rules.ts';
import { RULES } from './samples.ts';

describe('the scopes of a practice', () => {
  test('are found by their id, and by what they do', () => {
    expect(SCOPE_EFFECTS.map((does) => scopeThat(RULES, does)?.id)).toEqual(RULES.consents.scopes.map(({ id }) => id));
    for (const scope of RULES.consents.scopes) expect(scopeOf(RULES, scope.id)).toBe(scope);
  });

  test('a practice may have none that does a thing', () => {
    const scopes = RULES.consents.scopes.filter(({ does }) => does !== 'covers');
    const rules = { ...RULES, consents: { ...RULES.consents, scopes } };
    expect(scopeThat(rules, 'covers')).toBeUndefined();
    expect(scopeOf(rules, 'cover')).toBeUndefined();
  });
});

describe('the wording in force', () => {
  const [scope] = RULES.consents.scopes;
  const worded = (...texts: readonly (readonly [version: string, effectiveFrom: string])[]): ScopeRule => {
    if (!scope) throw new Error('The sample has no scopes');
    return { ...scope, texts: texts.map(([version, effectiveFrom]) => ({ version, effectiveFrom })) };
  };

  test.each([
    ['2018-05-31', undefined],
    ['2018-06-01', '1'],
    ['2026-03-31', '1'],
    ['2026-04-01', '2'],
  ])('on %s is %s, in whatever order the policy lists them', (day, version) => {
    expect(textOn(worded(['1', '2018-06-01'], ['2', '2026-04-01']), RULES, day)).toBe(version);
    expect(textOn(worded(['2', '2026-04-01'], ['1', '2018-06-01']), RULES, day)).toBe(version);
  });

  test('of two that begin on one day, the one listed last', () => {
    expect(textOn(worded(['1', '2018-06-01'], ['1a', '2018-06-01']), RULES, '2018-06-01')).toBe('1a');
  });
});

test('[EK-12.2] a wording that came with a version of the regulation holds until that is called off, and then the one before holds again', () => {
  const texts = [
    { version: '1', effectiveFrom: '2018-06-01' },
    { version: '2', effectiveFrom: '2026-04-01', regulation: '2026-04-01' },
  ];
  const on = (...regulations: { version: string; withdrawnOn?: string }[]) =>
    textOn({ texts }, { regulations }, '2026-05-01');
  expect(on({ version: '2026-04-01' })).toBe('2');
  expect(on({ version: '2026-04-01', withdrawnOn: '2026-03-20' })).toBe('1');
  expect(on({ version: '2026-05-01', withdrawnOn: '2026-03-20' }, { version: '2026-04-01' })).toBe('2');
});

describe('what is recorded about consents', () => {
  test('stands in the chain of the dossier, which the client can read', () => {
    expect(Object.keys(consent.audit.dossier)).toEqual([
      'consent.ask',
      'consent.wait',
      'consent.remind',
      'consent.grant',
      'consent.refuse',
      'consent.expire',
      'consent.withdraw',
      'consent.cancel',
      'consent.end',
      'consent.close',
      'consent.failed',
      'consent.tell',
      'consent.mail-bounced',
      'consent.list',
      'consent.read',
      'consent.receipt',
    ]);
  });

  test('of a consent that is gone with its dossier, only in the chain of the practice', () => {
    expect(consent.audit.practice).toEqual(['consent.gone']);
  });

  test('rests on four rules, which each regulation binds to its articles', () => {
    expect(consent.rules).toEqual([
      'consent.demonstrable',
      'consent.listed-scope',
      'consent.opens-access',
      'consent.withdrawable',
    ]);
  });
});
