import { authorize } from '../../domain/access/authorize.ts';
import { type LogReader, readsDocument, seesAll } from '../../domain/access/readers.ts';
import { relationTo } from '../../domain/access/relation.ts';
import type { ComplaintAction } from '../../domain/catalogue.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import type { Document } from '../../domain/document/document.ts';
import type { Actor } from '../../domain/person/person.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { Opened } from './open-dossier.ts';

type Ports = { readonly complaints: Pick<ComplaintStore, 'list'> };

/** The complaints about a dossier with which somebody may do this. */
async function complaintsFor(
  { complaints }: Ports,
  actor: Actor,
  { dossier, key }: Opened,
  action: ComplaintAction,
): Promise<Complaint[]> {
  const all = await complaints.list(dossier.dossierId, key);
  return all.filter((one) => authorize({ action, standings: standingsOf(one, actor) }).allow);
}

/** Who reads the log and the agenda of an opened dossier. Complaints are read only where they can change the answer. */
export async function logReaderOf(ports: Ports, actor: Actor, opened: Opened): Promise<LogReader> {
  const relation = relationTo(actor, opened.dossier);
  const own = seesAll({ relation }) ? [] : await complaintsFor(ports, actor, opened, 'complaint.look');
  const ids = new Set(own.map(({ complaintId }) => complaintId));
  return { relation, standsIn: (complaintId) => ids.has(complaintId) };
}

/** Which documents of an opened dossier somebody sees. */
export async function documentsFor(
  ports: Ports,
  actor: Actor,
  opened: Opened,
): Promise<(document: Document) => boolean> {
  const { personId } = actor;
  const own = actor.role === 'client' ? [] : await complaintsFor(ports, actor, opened, 'complaint.read');
  const attached = new Set(own.flatMap(({ attachments }) => attachments));
  const reader = { personId, relation: relationTo(actor, opened.dossier), grant: opened.grant, attached };
  return (document) => readsDocument(reader, document);
}
