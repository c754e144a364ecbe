import { describe, expect, it } from 'vitest';
import { type Cover, refuseCover, refuseEnded } from '../../../domain/cover/cover.ts';
import type { Person } from '../../../domain/person/person.ts';
import { person } from '../support/samples.ts';

const TODAY = '2026-03-05';
const RULES = { consents: { maxCoverDays: 42 } };
const APART = { who: { isOwner: false }, coach: { isOwner: false } };
const REPLACEMENT = person('coach', 'coach-2');
const PLAN = { coachId: 'coach-1', replacementId: 'coach-2', from: '2026-03-10', until: '2026-03-12' };

const refusal = (plan: Partial<typeof PLAN> = {}, replacement: Person | undefined = REPLACEMENT) =>
  refuseCover({ ...PLAN, ...plan }, replacement, APART, RULES, TODAY)?.refusal;

describe('the absence of a coach', () => {
  it('[RIO-4.3] is planned for days to come, with another coach', () => {
    expect(refusal()).toBeUndefined();
    expect(refusal({ from: '2026-03-05', until: '2026-03-05' })).toBeUndefined();
  });

  it.each([
    ['ends before it begins', { until: '2026-03-09' }, 'cover-end-before-start', 'until'],
    ['begins before today', { from: '2026-03-04' }, 'cover-in-past', 'from'],
    ['takes a day longer than a holiday may', { until: '2026-04-21' }, 'cover-too-long', 'until'],
  ])('[RIO-4.3] is refused when it %s', (_what, plan, code, field) => {
    expect(refusal(plan)).toMatchObject({ code, field });
  });

  it('[RIO-4.3] takes so many days at most, the first and the last among them', () => {
    expect(refusal({ from: '2026-03-10', until: '2026-04-20' })).toBeUndefined();
  });

  it.each([
    ['nobody', undefined, 'coach-unknown'],
    ['a coach who has left', { ...REPLACEMENT, state: 'removed' as const }, 'coach-unknown'],
    ['somebody who is no coach', person('manager', 'coach-2'), 'coach-unknown'],
    ['the coach who is away', person('coach', 'coach-1'), 'cover-same-coach'],
  ])('[RIO-4.3] is not taken over by %s', (_who, replacement, code) => {
    const refused = refuseCover(PLAN, replacement, APART, RULES, TODAY)?.refusal;
    expect(refused).toMatchObject({ code, field: 'replacementId' });
  });

  it('[RIO-4.3] is asked of clients until its last day is over, or it was ended', () => {
    const cover: Cover = { ...PLAN, coverId: 'cover-1', version: 1, state: 'planned' };
    expect(refuseEnded(cover, '2026-03-12')).toBeUndefined();
    expect(refuseEnded(cover, '2026-03-13')?.refusal.code).toBe('cover-ended');
    expect(refuseEnded({ ...cover, state: 'ended' }, TODAY)?.refusal.code).toBe('cover-ended');
  });
});
