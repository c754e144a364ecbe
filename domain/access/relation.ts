import type { Dossier } from '../dossier/dossier.ts';
import type { Actor, Role } from '../person/person.ts';

/** How somebody stands to a dossier. `stranger` is everyone else, and the default. */
export const RELATIONS = [
  'data-subject',
  'assigned-coach',
  'controller',
  'manager',
  'commissioner',
  'stranger',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** How somebody stands to a complaint. Without a standing the complaint is "not found". */
export const STANDINGS = ['complainant', 'handler', 'other-side', 'owner', 'measure-owner'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The one relation beside `stranger` that a role can have. A manager has none until the owner appoints them (EK-6.3). */
export const RELATION_OF_ROLE: { readonly [R in Role]?: Relation } = {
  client: 'data-subject',
  coach: 'assigned-coach',
  owner: 'controller',
  principal: 'commissioner',
  manager: 'manager',
};

type Parties = Pick<Dossier, 'clientId' | 'coachId' | 'principalId'>;

/** The role is part of it: a coach who once was a client has the relation of the account that asks. */
export function relationTo(actor: Actor, dossier: Parties): Relation {
  if (actor.role === 'client') return actor.personId === dossier.clientId ? 'data-subject' : 'stranger';
  if (actor.role === 'coach') return actor.personId === dossier.coachId ? 'assigned-coach' : 'stranger';
  if (actor.role === 'owner') return 'controller';
  if (actor.role === 'manager') return actor.appointed === true ? 'manager' : 'stranger';
  // Stryker disable next-line ConditionalExpression: no other role is left; one that is added stands nowhere until it is named.
  if (actor.role === 'principal')
    return actor.principalId !== undefined && actor.principalId === dossier.principalId ? 'commissioner' : 'stranger';
  return 'stranger';
}
