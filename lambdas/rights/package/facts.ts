import type { Complaint } from '../../../domain/complaint/complaint.ts';
import type { Document } from '../../../domain/document/document.ts';
import { decisionOn } from '../../../domain/rights/request.ts';
import { languageOf } from '../../letters/language.ts';
import type { LoadedRequest } from '../case.ts';
import type { PackageFacts } from './case-facts.ts';
import type { ExportPorts } from './ports.ts';

/** Records read at a time. */
const PAGE = 250;

type Facts = Omit<PackageFacts, 'fonts'>;

/** Everything that is told in a package of this kind. @param madeAt ISO instant */
export async function factsOf(
  loaded: LoadedRequest,
  kind: PackageFacts['kind'],
  madeAt: string,
  ports: ExportPorts,
): Promise<Facts> {
  const { dossier, key, request } = loaded;
  const { dossierId } = dossier;
  const all = await every((after) => ports.documents.list(dossierId, key, PAGE, after));
  const theirs = all.filter(
    (one) => one.state === 'available' && (kind === 'access' || one.uploader.role === 'client'),
  );
  const out = new Set(decisionOn(request, kind)?.documents);
  const documents = theirs.filter(({ documentId }) => !out.has(documentId)).sort(inOrder);
  const consents = await ports.consents.list(dossierId, key);
  const requests = await ports.rights.list(dossierId, key);
  const ledger = await every((after) => ports.ledger.list(dossierId, PAGE, after));
  const audit = await every((after) => ports.audit.list(dossierId, PAGE, after));
  const principals = new Map<string, { readonly type: string; readonly name: string }>();
  const named = consents.flatMap(({ subject }) => (subject.kind === 'disclosure' ? [subject.principalId] : []));
  const told = requests.flatMap((one) => one.told.map(({ principalId }) => principalId));
  const own = dossier.principalId === undefined ? [] : [dossier.principalId];
  for (const id of new Set([...own, ...named, ...told, ...ledger.map(({ principalId }) => principalId)])) {
    const principal = await ports.people.principal(id);
    if (principal) principals.set(id, { type: principal.type, name: principal.name });
  }
  const complaints = await complaintsOf(loaded, ports);
  const suggestions = (await ports.suggestions.ofPerson(dossier.clientId)).map(({ suggestion }) => suggestion);
  const { policy } = ports;
  const leftOut = theirs.length - documents.length;
  const language = languageOf(await ports.directory.contactOf(dossier.clientId));
  const records = { documents, consents, ledger, requests, complaints, suggestions, audit };
  return { kind, language, policy, madeAt, dossier, request, leftOut, principals, ...records };
}

/** Of the client: those in the dossier, and those that lie by themselves. */
async function complaintsOf({ dossier, key }: LoadedRequest, { complaints }: ExportPorts): Promise<Complaint[]> {
  const { dossierId, clientId } = dossier;
  const found = await complaints.list(dossierId, key);
  const entries = await every((after) => complaints.ofPerson(clientId, PAGE, after));
  for (const { complaintId } of entries.filter((entry) => entry.dossierId === undefined)) {
    const apart = (await complaints.load(complaintId))?.complaint;
    if (apart?.complainant.kind === 'client') found.push(apart);
  }
  return found.sort((one, other) => one.number.localeCompare(other.number));
}

const inOrder = (one: Document, other: Document): number =>
  one.announcedOn.localeCompare(other.announcedOn) || one.documentId.localeCompare(other.documentId);

type Page<T> = { readonly items: readonly T[]; readonly next?: string };

async function every<T>(page: (after?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(after);
    all.push(...items);
    after = next;
  } while (after !== undefined);
  return all;
}
