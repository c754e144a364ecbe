import type { Temporal } from 'temporal-polyfill';
import { authorize, type Verdict } from '../../domain/access/authorize.ts';
import { canHoldGrants, type Grant } from '../../domain/access/grant.ts';
import { relationTo } from '../../domain/access/relation.ts';
import { type AuditDraft, ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { DossierAction, PracticeAction } from '../../domain/catalogue.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer, GuardedWrite } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierStore, LoadedDossier } from '../../stores/dossiers.ts';
import { type Problem, problem } from '../runtime/call.ts';

/** Who asks, when, and on which version. */
export type Request = { readonly actor: Actor; readonly now: Temporal.Instant; readonly ifMatch?: number };

export type Door = {
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly policy: Policy;
  readonly committer: Pick<Committer, 'readAhead'>;
};

export type Opened = LoadedDossier & {
  readonly ok: true;
  /** The consent or case that opened it, when the asker's own relation did not. */
  readonly grant?: Grant;
  /** Belong in the commit of whatever is handed out: the dossier and that grant are as they were. */
  readonly conditions: readonly GuardedWrite<'version-conflict'>[];
  /** On what it rested, for the trace. */
  readonly basis: NonNullable<AuditDraft['facts']>;
};

/**
 * Load and authorize, the first two of the four steps. What is not for the asker to know about is "not found", also when it
 * exists.
 * @param grants when it is known that they decide: then they are read while the dossier is.
 */
export async function openDossier(
  door: Door,
  call: Request,
  dossierId: string,
  action: DossierAction,
  grants?: Promise<readonly Grant[]>,
): Promise<Opened | Problem> {
  // Whatever is done with it leaves a link in its chain.
  door.committer.readAhead(dossierId, call.now);
  const [loaded] = await Promise.all([door.dossiers.load(dossierId), grants]);
  if (!loaded) return problem('not-found', { rule: 'access.dossier' });
  const { dossier } = loaded;
  const verdict = await mayInDossier(door, call, dossier, action, grants);
  if (!verdict.allow) return problem(verdict.hidden ? 'not-found' : 'not-allowed', { rule: verdict.rule });
  if (call.ifMatch !== undefined && call.ifMatch !== dossier.version) return problem('version-conflict');
  const { grant } = verdict;
  const unchanged = door.dossiers.checkWrite(loaded);
  if (!grant) return { ok: true, ...loaded, conditions: [unchanged], basis: {} };
  const basis: AuditDraft['facts'] = grant.isCase ? { case: grant.grantId } : { consent: grant.grantId };
  return {
    ok: true,
    ...loaded,
    grant,
    conditions: [unchanged, door.consents.checkGrantWrite(dossierId, grant)],
    basis,
  };
}

export async function mayInDossier(
  { consents, policy }: Door,
  { actor, now }: Request,
  dossier: Dossier,
  action: DossierAction,
  grants?: Promise<readonly Grant[]>,
): Promise<Verdict> {
  const question = {
    actor,
    action,
    relation: relationTo(actor, dossier),
    state: dossier.state,
    now,
    restricted: dossier.restriction !== undefined,
  } as const;
  const verdict = authorize({ ...question, grants: [] });
  // Grants are read only where they can change the answer.
  if (verdict.allow || dossier.state === 'erasing' || !canHoldGrants(actor.role)) return verdict;
  return authorize({ ...question, grants: await (grants ?? consents.grants(dossier.dossierId, policy)) });
}

/**
 * May this actor do this in the practice at all?
 * @param forPerson for whom, where that can be somebody else.
 */
export function mayInPractice(actor: Actor, action: PracticeAction, forPerson?: string): Problem | undefined {
  const verdict = authorize({ actor, action, forPerson });
  return verdict.allow ? undefined : problem('not-allowed', { rule: verdict.rule });
}

/** The same for what leaves a link in the practice's chain: where it ends is read while the request still reads other things. */
export function enterPractice(
  { committer }: Pick<Door, 'committer'>,
  { actor, now }: Request,
  action: PracticeAction,
  forPerson?: string,
): Problem | undefined {
  const denied = mayInPractice(actor, action, forPerson);
  if (!denied) committer.readAhead(ORGANISATION_CHAIN, now);
  return denied;
}
