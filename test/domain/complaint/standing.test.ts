import { expect, test } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { standingsOf } from '../../../domain/complaint/standing.ts';
import type { Actor } from '../../../domain/person/person.ts';
import { open, TODAY } from './samples.ts';

const CLIENT: Actor = { personId: 'client-1', role: 'client' };
const OTHER_CLIENT: Actor = { personId: 'client-2', role: 'client' };
const COACH: Actor = { personId: 'coach-1', role: 'coach' };
const OTHER_COACH: Actor = { personId: 'coach-2', role: 'coach' };
const OWNER: Actor = { personId: 'owner-1', role: 'owner' };

/** About a coach, and handled by the owner. */
const ABOUT_COACH = open();
const ABOUT_OWNER = open({ about: { kind: 'owner' }, against: { owner: true } });
/** The owner coaches too, and has an account for that. */
const ABOUT_COACHING_OWNER = open({ against: { personId: 'coach-1', owner: true } });
const ABOUT_PRACTICE = open({ about: { kind: 'other' }, against: { owner: false } });
const SIGNAL = open({ complainant: { kind: 'anonymous' }, channel: 'anonymous' });
const handledBy = (handler: Complaint['handler']): Complaint => ({ ...ABOUT_COACH, handler });
const withMeasureOf = (...ownerIds: readonly string[]): Complaint => ({
  ...ABOUT_COACH,
  measures: ownerIds.map((ownerId, place) => ({ n: place + 1, ownerId, dueOn: TODAY })),
});
const { handler: _, ...UNHANDLED } = ABOUT_COACH;

test.each<[string, Complaint, Actor, readonly string[]]>([
  ['who complains', ABOUT_COACH, CLIENT, ['complainant']],
  ['another client', ABOUT_COACH, OTHER_CLIENT, []],
  ['a client, of what came in without a name', SIGNAL, CLIENT, []],
  ['the coach complained of', ABOUT_COACH, COACH, ['other-side']],
  ['another coach', ABOUT_COACH, OTHER_COACH, []],
  ['the owner, who handles it', ABOUT_COACH, OWNER, ['handler', 'owner']],
  ['the owner of what nobody handles yet', UNHANDLED, OWNER, ['owner']],
  ['the owner of what a coach handles', handledBy({ kind: 'person', personId: 'coach-2' }), OWNER, ['owner']],
  ['the coach who handles it', handledBy({ kind: 'person', personId: 'coach-2' }), OTHER_COACH, ['handler']],
  ['a coach of what somebody from outside handles', handledBy({ kind: 'outside' }), OTHER_COACH, []],
  ['who was asked from outside', handledBy({ kind: 'outside', personId: 'coach-2' }), OTHER_COACH, ['handler']],
  ['the owner complained of', ABOUT_OWNER, OWNER, ['other-side', 'owner']],
  [
    'the owner complained of, who is left as its handler',
    { ...ABOUT_OWNER, handler: { kind: 'owner' } },
    OWNER,
    ['other-side', 'owner'],
  ],
  ['the owner complained of as a coach', ABOUT_COACHING_OWNER, OWNER, ['other-side', 'owner']],
  ['that coach', ABOUT_COACHING_OWNER, COACH, ['other-side']],
  ['a coach, of what is about the owner', ABOUT_OWNER, COACH, []],
  [
    'the owner, who is the other side of what is about nobody',
    ABOUT_PRACTICE,
    OWNER,
    ['handler', 'other-side', 'owner'],
  ],
  ['a coach, of what is about nobody', ABOUT_PRACTICE, COACH, []],
  ['a coach who takes a measure', withMeasureOf('owner', 'coach-2'), OTHER_COACH, ['measure-owner']],
  ['a coach, of the measure of another', withMeasureOf('coach-3'), OTHER_COACH, []],
  ['the owner who takes a measure', withMeasureOf('coach-2', 'owner'), OWNER, ['handler', 'owner', 'measure-owner']],
  ['the owner, of the measure of a coach', withMeasureOf('coach-2'), OWNER, ['handler', 'owner']],
])('%s', (_, complaint, actor, standings) => {
  expect(standingsOf(complaint, actor)).toStrictEqual(standings);
});
