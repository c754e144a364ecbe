import type { OverviewReply } from '../../contracts/dossier/overview-replies.ts';
import { inForce } from '../../domain/access/grant.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Call } from '../runtime/call.ts';
import { firstNames } from '../shared/names.ts';
import type { Contents } from './overview-contents.ts';
import type { DossierPorts } from './ports.ts';

type Reader = OverviewReply['dossiers'][number]['readers'][number];

/** The coach, and everybody for whom a consent or an open case opens it at this moment. */
export async function readersOf(
  ports: DossierPorts,
  { now }: Pick<Call<never>, 'now'>,
  { dossier, consents }: Contents,
): Promise<Reader[]> {
  const grants = (await ports.consents.grants(dossier.dossierId, ports.policy)).filter((grant) => inForce(grant, now));
  const named = new Map(consents.map((consent) => [consent.consentId, consent]));
  const name = (await firstNames(ports, [dossier.coachId])).get(dossier.coachId);
  const readers: Reader[] = [
    { as: 'coach', ...(name === undefined ? {} : { name }) },
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
