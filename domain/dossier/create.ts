import { decided, type Outcome } from '../decision.ts';
import { refuseForbiddenText } from '../free-text.ts';
import { type Parties, refuseOwnCoach } from '../person/own-coach.ts';
import type { Person } from '../person/person.ts';
import { refuse } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { announceRegulations } from './announce-regulation.ts';
import type { ClientData, Dossier } from './dossier.ts';
import { canBeFollowed } from './follow-up.ts';
import { type TakeOver, takeOver } from './take-over.ts';

export type CreateDossier = {
  readonly dossierId: string;
  readonly number: string;
  readonly service: string;
  readonly purpose: string;
  readonly branch?: string;
  readonly principalId?: string;
  readonly decisionReference?: string;
  readonly client: ClientData;
  /** It was kept elsewhere until now. */
  readonly takenOver?: TakeOver;
};

/** The people and the organisation that a new dossier names, as they stand at this moment. */
export type DossierParties = {
  readonly client: Person | undefined;
  readonly coach: Person | undefined;
  readonly principalKnown: boolean;
  /** The coach and the client to the directory. */
  readonly who: Required<Pick<Parties, 'who' | 'client'>>;
  /** The earlier dossier that is referred to: undefined within it when there is none, or it is not for who asks. */
  readonly earlier?: { readonly dossier: Dossier | undefined; readonly reference: string } | undefined;
};

/**
 * Records a client in the registration (RIO-1.8, RIO-2.2; EK-1.6, EK-2.1): the service, the purpose and the branch are
 * the policy's, the people exist and have the right role, and no typed field holds what may not be kept.
 */
export function createDossier(
  command: CreateDossier,
  parties: DossierParties,
  rules: Rules,
  today: string,
): Outcome<Dossier> {
  const { dossierId, number, service, purpose, branch, principalId, decisionReference, client } = command;
  if (!rules.services.some(({ id }) => id === service))
    return refuse('service-unknown', 'dossier.listed-service', 'service');
  if (!rules.purposes.some(({ id }) => id === purpose)) return refuse('purpose-unknown', 'dossier.purpose', 'purpose');
  if (branch !== undefined && !rules.organisation.branches.some(({ id }) => id === branch))
    return refuse('branch-unknown', 'dossier.branch', 'branch');
  if (parties.client?.role !== 'client' || parties.client.state !== 'active')
    return refuse('client-unknown', 'dossier.of-a-client', 'clientId');
  if (parties.coach?.role !== 'coach' || parties.coach.state !== 'active')
    return refuse('coach-unknown', 'dossier.assigned-coach', 'coachId');
  const own = refuseOwnCoach(parties.who, 'handover-same-coach', 'dossier.assigned-coach', 'coachId');
  if (own) return own;
  const { earlier } = parties;
  if (earlier && !canBeFollowed(earlier.dossier, parties.client.personId))
    return refuse('earlier-dossier-unknown', 'dossier.of-a-client', 'earlierNumber');
  if (principalId !== undefined && !parties.principalKnown)
    return refuse('principal-unknown', 'dossier.commission', 'principalId');
  const forbidden = refuseForbiddenText({ ...client, decisionReference });
  if (forbidden) return forbidden;

  const created: Dossier = {
    dossierId,
    number,
    version: 1,
    state: 'registered',
    policyId: rules.id,
    service,
    purpose,
    ...(branch === undefined ? {} : { branch }),
    clientId: parties.client.personId,
    coachId: parties.coach.personId,
    ...(principalId === undefined ? {} : { principalId }),
    createdOn: today,
    notices: [],
    secrets: {
      client,
      ...(decisionReference === undefined ? {} : { decisionReference }),
      ...(earlier ? { follows: earlier.reference } : {}),
    },
  };
  // Who comes between an announcement and its day is told as well (EK-12.2).
  const told = announceRegulations(created, rules, today);
  const { next: known, audit, effects } = told.ok ? told : { next: created, audit: [], effects: [] };
  const over = command.takenOver && takeOver(known, command.takenOver, rules, today);
  if (over && !over.ok) return over;
  return decided<Dossier>(
    over?.next ?? known,
    [
      {
        act: 'collect',
        action: 'dossier.create',
        rules: ['dossier.two-files', 'dossier.listed-data', 'dossier.purpose'],
        facts: { number, service, purpose, coach: parties.coach.personId },
      },
      // Without its number, which would lead on to what is left of it when it is destroyed.
      ...(earlier ? [{ act: 'combine', action: 'dossier.follow', rules: ['dossier.of-a-client'] } as const] : []),
      ...audit,
      ...(over?.audit ?? []),
    ],
    { agenda: over?.agenda ?? [], effects: [...effects, ...(over?.effects ?? [])] },
  );
}
