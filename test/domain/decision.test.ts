import { describe, expect, test } from 'vitest';
import { decided } from '../../domain/decision.ts';
import { refuse } from '../../domain/refusal.ts';
import { DRAFT } from './support/decisions.ts';

describe('a decision', () => {
  const OTHER = { ...DRAFT, action: 'hold.lift' } as const;
  const effect = { type: 'answer-token', token: 'token-1', outcome: 'done' } as const;
  const change = { op: 'drop', subject: 'dossier-1', kind: 'destruction', reference: 'dossier' } as const;

  test('has one entry for the log, or several, and nothing else where nothing else was said', () => {
    const wanted = { ok: true, next: 'state', agenda: [], effects: [] };
    expect(decided('state', DRAFT)).toStrictEqual({ ...wanted, audit: [DRAFT] });
    expect(decided('state', [DRAFT, OTHER])).toStrictEqual({ ...wanted, audit: [DRAFT, OTHER] });
  });

  test('has what was said of the agenda and of what happens outside', () => {
    expect(decided('state', DRAFT, { agenda: [change] })).toMatchObject({ agenda: [change], effects: [] });
    expect(decided('state', DRAFT, { effects: [effect] })).toMatchObject({ agenda: [], effects: [effect] });
  });
});

test('a refusal names a field only where there is one', () => {
  const refusal = { code: 'held', rule: 'hold.blocks-destruction' };
  expect(refuse('held', 'hold.blocks-destruction')).toStrictEqual({ ok: false, refusal });
  expect(refuse('held', 'hold.blocks-destruction', 'kind')).toStrictEqual({
    ok: false,
    refusal: { ...refusal, field: 'kind' },
  });
});
