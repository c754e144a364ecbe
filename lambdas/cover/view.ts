import type { CoverReply } from '../../contracts/cover/replies.ts';
import type { PracticeAction } from '../../domain/catalogue.ts';
import type { Cover } from '../../domain/cover/cover.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { DossierEntry } from '../../stores/dossiers.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { type Problem, problem } from '../runtime/call.ts';
import { PAGE } from '../shared/cursor.ts';
import { every } from '../shared/every.ts';
import { mayInPractice } from '../shared/open-dossier.ts';

/** A coach plans their own absence; the owner can plan one for a coach. */
export const absentCoach = (actor: Actor, given: string | undefined): string | undefined =>
  actor.role === 'coach' ? actor.personId : given;

type OnCover = {
  readonly actor: Actor;
  readonly params: { readonly coverId: string };
  readonly query: { readonly coachId?: string | undefined };
};

export async function loadCover(
  ports: ConsentHttpPorts,
  { actor, params, query }: OnCover,
  action: PracticeAction,
): Promise<{ readonly ok: true; readonly cover: Cover } | Problem> {
  const denied = mayInPractice(actor, action);
  if (denied) return denied;
  const coachId = absentCoach(actor, query.coachId);
  const cover = coachId === undefined ? undefined : await ports.covers.load(coachId, params.coverId);
  return cover ? { ok: true, cover } : problem('not-found', { rule: 'cover.agreed-by-client' });
}

/** The absence itself, with the first name of who takes over. */
export async function headOf(
  { directory }: Pick<ConsentHttpPorts, 'directory'>,
  { coverId, coachId, replacementId, from, until, state }: Cover,
): Promise<Omit<CoverReply, 'dossiers'>> {
  const replacement = (await directory.contactOf(replacementId))?.givenName;
  return { coverId, coachId, replacementId, ...(replacement ? { replacement } : {}), from, until, state };
}

/** The coach's own dossiers; not those that a consent opened for them. */
export async function ownDossiers({ dossiers }: ConsentHttpPorts, coachId: string): Promise<readonly DossierEntry[]> {
  const entries = await every((after) => dossiers.ofPerson(coachId, PAGE, after));
  return entries.filter(({ consentId }) => consentId === undefined);
}

/** Which clients agreed, and which did not or were not asked. `impossible`: why somebody could not be asked, by dossier. */
export async function coverView(
  ports: ConsentHttpPorts,
  cover: Cover,
  impossible: ReadonlyMap<string, string> = new Map(),
): Promise<CoverReply> {
  const [asked, own, head] = await Promise.all([
    ports.covers.asked(cover.coachId, cover.coverId),
    ownDossiers(ports, cover.coachId),
    headOf(ports, cover),
  ]);
  // A dossier that was handed over since then belongs to another coach.
  const still = asked.filter(({ dossierId }) => own.some((one) => one.dossierId === dossierId));
  const answered = await Promise.all(
    still.map(async ({ dossierId, number, consentId }) => {
      const state = (await ports.consents.stateOf(dossierId, consentId)) ?? ('not-possible' as const);
      return { dossierId, number, consentId, state };
    }),
  );
  const others = own
    .filter(({ dossierId }) => !asked.some((one) => one.dossierId === dossierId))
    .map(({ dossierId, number }) => {
      const why = impossible.get(dossierId);
      return why === undefined
        ? { dossierId, number, state: 'not-asked' as const }
        : { dossierId, number, state: 'not-possible' as const, why };
    });
  return { ...head, dossiers: [...answered, ...others] };
}
