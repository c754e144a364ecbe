import type { AgendaItem } from '../../domain/agenda.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Consult } from '../../domain/consult/consult.ts';
import type { Document } from '../../domain/document/document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { RightsRequest } from '../../domain/rights/request.ts';
import type { Summary } from '../../domain/summary/summary.ts';
import type { Opened } from '../shared/open-dossier.ts';
import { plannedConsults } from './consults.ts';
import type { DossierPorts } from './ports.ts';
import { questionsIn } from './questions.ts';

/** More uploads that were rejected in two weeks wait in the dossier itself. */
const REJECTED = 10;
/** A client who complains more often finds the others among the complaints. */
const COMPLAINTS = 20;

export type Contents = {
  readonly dossier: Dossier;
  readonly consents: readonly Consent[];
  /** Planned. */
  readonly consults: readonly Consult[];
  readonly summaries: readonly Summary[];
  readonly rights: readonly RightsRequest[];
  readonly complaints: readonly Complaint[];
  readonly rejected: readonly Document[];
  /** That wait for an answer, with the last day of their term. */
  readonly questions: ReturnType<typeof questionsIn>;
};

/** The documents of which the agenda says that they were rejected. */
function rejectedIn(agenda: readonly AgendaItem[]): readonly string[] {
  const rejected = agenda.filter(({ kind }) => kind === 'upload-rejected').slice(0, REJECTED);
  return rejected.map(({ reference }) => reference);
}

/**
 * What of a dossier can ask something of its client. Of its documents only those that were rejected.
 * @param agenda it needs no key, so it is read while the dossier is opened.
 */
export async function contentsOf(
  ports: DossierPorts,
  opened: Opened,
  personId: string,
  agenda: Promise<readonly AgendaItem[]>,
): Promise<Contents> {
  const { dossier, key } = opened;
  const { dossierId } = dossier;
  const documentsOf = async () =>
    Promise.all(rejectedIn(await agenda).map((documentId) => ports.documents.load(dossierId, documentId, key)));
  const [consents, rights, complaints, summaries, documents, consults] = await Promise.all([
    ports.consents.list(dossierId, key),
    ports.rights.list(dossierId, key),
    ports.complaints.list(dossierId, key),
    ports.summaries.list(dossierId, key),
    documentsOf(),
    plannedConsults(ports, opened, await agenda),
  ]);
  return {
    dossier,
    consults,
    questions: questionsIn(await agenda),
    consents,
    summaries,
    rights,
    complaints: complaints.filter((complaint) => isBy(complaint, personId)),
    rejected: documents.flatMap((document) => (document?.state === 'rejected' ? [document] : [])),
  };
}

/** Those that are kept apart from a dossier, which may be gone. */
export async function complaintsWithout({ complaints }: DossierPorts, personId: string): Promise<Complaint[]> {
  const { items } = await complaints.ofPerson(personId, COMPLAINTS);
  const apart = items.filter(({ dossierId }) => dossierId === undefined);
  const loaded = await Promise.all(apart.map((way) => complaints.at(way)));
  return loaded.flatMap((one) => (one && isBy(one.complaint, personId) ? [one.complaint] : []));
}

const isBy = ({ complainant }: Complaint, personId: string): boolean =>
  complainant.kind === 'client' && complainant.personId === personId;
