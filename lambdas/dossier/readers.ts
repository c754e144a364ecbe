import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { type Grant, inForce } from '../../domain/access/grant.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Call } from '../runtime/call.ts';
import { firstNames } from '../shared/names.ts';
import type { DossierPorts } from './ports.ts';

type Reader = OverviewReply['dossiers'][number]['readers'][number];

type Found = { readonly grants: readonly Grant[]; readonly coachName: string | undefined };

/** What is read of those who can look into a dossier at this moment. */
export async function findReaders(
  ports: DossierPorts,
  { now }: Pick<Call<never>, 'now'>,
  { dossierId, coachId }: Dossier,
): Promise<Found> {
  const [grants, names] = await Promise.all([
    ports.consents.grants(dossierId, ports.policy),
    firstNames(ports, [coachId]),
  ]);
  return { grants: grants.filter((grant) => inForce(grant, now)), coachName: names.get(coachId) };
}

/** The coach, and everybody for whom a consent or an open case opens it. */
export function readersOf({ grants, coachName }: Found, consents: readonly Consent[]): Reader[] {
  const named = new Map(consents.map((consent) => [consent.consentId, consent]));
  const readers: Reader[] = [
    { as: 'coach', ...(coachName === undefined ? {} : { name: coachName }) },
    ...grants.map(({ grantId }) => readerOf(named.get(grantId))),
  ];
  // Two open cases open it to whoever handles them: said once.
  return [...new Map(readers.map((reader) => [JSON.stringify(reader), reader])).values()];
}

/** Without a consent it is an open case that opens it. */
function readerOf(consent: Consent | undefined): Reader {
  const kind = consent?.subject.kind;
  const as = kind === 'partner' || kind === 'cover' ? kind : kind === 'disclosure' ? 'principal' : 'case';
  const { person, principal } = consent?.secrets.shown ?? {};
  const name = person ?? principal;
  const until = consent?.endsOn;
  return { as, ...(name === undefined ? {} : { name }), ...(until === undefined ? {} : { until }) };
}
