import type * as z from 'zod';
import type { makeComplaintBody } from '../../contracts/complaint/requests.ts';
import type { About } from '../../domain/complaint/complaint.ts';
import type { Refused } from '../../domain/refusal.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Policy } from '../../policies/index.ts';
import type { OpenKey } from '../../stores/vault.ts';
import { type Problem, problem } from '../runtime/call.ts';
import { type Opened, openDossier, type Request } from '../shared/open-dossier.ts';
import { worksHere } from './people.ts';
import type { ComplaintPorts } from './ports.ts';

type Body = z.output<ReturnType<typeof makeComplaintBody>>;

type Found = {
  readonly ok: true;
  readonly opened?: Opened /** Of whom the dossier is that is being destroyed. */;
  readonly goneOf?: string;
};

/**
 * The dossier that a complaint is about. While it is being erased it accepts no records, but its client can still
 * complain.
 */
export async function dossierFor(
  ports: ComplaintPorts,
  { actor, now, body }: Pick<Request, 'actor' | 'now'> & { readonly body: Pick<Body, 'dossierId'> },
): Promise<Found | Problem> {
  const { dossierId } = body;
  if (dossierId === undefined) return { ok: true };
  const opened = await openDossier(ports, { actor, now }, dossierId, 'dossier.complain');
  if (!opened.ok) return opened;
  const { state, clientId } = opened.dossier;
  return state === 'erasing' ? { ok: true, goneOf: clientId } : { ok: true, opened };
}

export async function refuseAbout(
  ports: ComplaintPorts,
  about: About,
  { opened, goneOf }: Found,
): Promise<Refused | undefined> {
  switch (about.kind) {
    case 'person':
      return (await worksHere(ports, about.personId))
        ? undefined
        : refuse('complaint-person-unknown', 'complaint.open-to-all', 'about.personId');
    case 'article':
      return isOfRegulation(about.article, ports.policy)
        ? undefined
        : refuse('complaint-article-unknown', 'complaint.open-to-all', 'about.article');
    case 'decision': {
      // The decision cannot be read any more during an erasure; who decides on requests is always the owner (RIO-7.2).
      if (goneOf !== undefined) return undefined;
      const request = opened && (await ports.rights.load(opened.dossier.dossierId, about.requestId, opened.key));
      return request?.decidedOn === undefined
        ? refuse('complaint-decision-unknown', 'complaint.open-to-all', 'about.requestId')
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether any version of the regulation has this article. */
const isOfRegulation = (article: string, { regulations }: Policy): boolean =>
  regulations.some(({ articles }) => articles.some(({ id }) => id === article));

/** Attachments are documents of the dossier that passed their inspection. */
export async function refuseAttachments(
  { documents }: Pick<ComplaintPorts, 'documents'>,
  ids: readonly string[],
  { dossierId, key }: { readonly dossierId: string; readonly key: OpenKey },
): Promise<Problem | undefined> {
  const found = await Promise.all(ids.map((id) => documents.load(dossierId, id, key)));
  for (const [place, document] of found.entries()) {
    const at = { rule: 'complaint.open-to-all', field: `attachments.${place}` } as const;
    if (!document) return problem('document-unknown', at);
    if (document.state === 'rejected') return problem('document-rejected', at);
    if (document.state !== 'available') return problem('document-not-ready', at);
  }
  return undefined;
}
