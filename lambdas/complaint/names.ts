import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import { accountOf, type Complaint, OWNER } from '../../domain/complaint/complaint.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { ComplaintPorts } from './ports.ts';

/** What it takes to show a complaint. */
export type Seeing = Pick<ComplaintPorts, 'policy' | 'directory' | 'people'>;

export const handles = (complaint: Complaint, actor: Actor): boolean =>
  standingsOf(complaint, actor).includes('handler');

/** The first names of who works here; that of the complainant for the handler only, who has to speak with them (RIO-7.2). */
export async function namesIn(
  { directory }: Seeing,
  complaint: Complaint,
  actor: Actor,
): Promise<ComplaintReply['people']> {
  const { against, handler, measures, complainant } = complaint;
  const ids = [
    against.personId,
    handler !== undefined && handler.kind !== 'owner' ? handler.personId : undefined,
    ...measures.map(({ ownerId }) => (ownerId === OWNER ? undefined : ownerId)),
    handles(complaint, actor) ? accountOf(complainant) : undefined,
  ];
  const known = [...new Set(ids.filter((id) => id !== undefined))];
  const found = await Promise.all(
    known.map(async (personId) => ({ personId, name: (await directory.contactOf(personId))?.givenName ?? '' })),
  );
  return found.filter(({ name }) => name !== '');
}

/** The organisation that complains, for the handler only, as its people. */
export async function principalIn({ people }: Seeing, complaint: Complaint, actor: Actor): Promise<string | undefined> {
  const { complainant } = complaint;
  if (complainant.kind !== 'principal' || !handles(complaint, actor)) return undefined;
  return (await people.principal(complainant.principalId))?.name;
}
