import { describe, expect, it } from 'vitest';
import { type Relation, relationTo } from '../../../domain/access/relation.ts';
import type { Actor } from '../../../domain/person/person.ts';

const DOSSIER = { clientId: 'ann', coachId: 'ben', principalId: 'works' };

const CASES: readonly (readonly [who: string, actor: Actor, relation: Relation])[] = [
  ['[RIO-1.3] the client of the dossier', { personId: 'ann', role: 'client' }, 'data-subject'],
  ['[RIO-1.3] another client', { personId: 'cas', role: 'client' }, 'stranger'],
  ['[RIO-1.7] [EK-1.11] the coach it is assigned to', { personId: 'ben', role: 'coach' }, 'assigned-coach'],
  ['[RIO-1.7] [EK-1.11] another coach', { personId: 'dee', role: 'coach' }, 'stranger'],
  ['a coach with the id of the client', { personId: 'ann', role: 'coach' }, 'stranger'],
  ['a client with the id of the coach', { personId: 'ben', role: 'client' }, 'stranger'],
  ['[RIO-1.6] [EK-1.13] the owner', { personId: 'eve', role: 'owner' }, 'controller'],
  ['[RIO-1.4] the principal', { personId: 'fay', role: 'principal', principalId: 'works' }, 'commissioner'],
  ['[RIO-1.4] another principal', { personId: 'gil', role: 'principal', principalId: 'mill' }, 'stranger'],
  ['[RIO-1.4] a principal of no organisation', { personId: 'works', role: 'principal' }, 'stranger'],
  ['a coach with an organisation', { personId: 'dee', role: 'coach', principalId: 'works' }, 'stranger'],
  ['[EK-6.3] a manager whom the owner appointed', { personId: 'mia', role: 'manager', appointed: true }, 'manager'],
  [
    '[EK-6.3] [EK-1.12] a manager, whoever they are',
    { personId: 'ben', role: 'manager', principalId: 'works' },
    'stranger',
  ],
];

describe('how somebody stands to a dossier', () => {
  it.each(CASES)('%s', (_who, actor, relation) => {
    expect(relationTo(actor, DOSSIER)).toBe(relation);
  });

  it('[EK-1.12] a dossier that nobody commissioned has no commissioner', () => {
    const { principalId: _, ...own } = DOSSIER;
    expect(relationTo({ personId: 'fay', role: 'principal' }, own)).toBe('stranger');
  });
});
