import type { AgendaItem } from '../agenda.ts';
import type { AuditEntry } from '../audit.ts';
import { AGENDA_READERS, AUDIT_READERS, DOSSIER_RULES } from '../catalogue.ts';
import { complaintOfReference } from '../complaint/schedule.ts';
import { type Document, isUploader } from '../document/document.ts';
import type { Readers } from '../feature.ts';
import { type Grant, reaches } from './grant.ts';
import type { Relation } from './relation.ts';

/** Who reads the log or the agenda of a dossier. */
export type LogReader = {
  readonly relation: Relation;
  /** Whether this account has a part in that complaint. */
  readonly standsIn: (complaintId: string) => boolean;
};

/** The client sees everything (RIO-3.6), and so does who answers for the practice (EK-4.1). */
const SEES_ALL: readonly Relation[] = ['data-subject', 'controller'];

/** Whether nothing is left out for somebody, so that they can check the chain by what they read. */
export const seesAll = ({ relation }: Pick<LogReader, 'relation'>): boolean => SEES_ALL.includes(relation);

function reads(readers: Readers | undefined, reader: LogReader, complaintId: string): boolean {
  if (seesAll(reader)) return true;
  switch (readers) {
    case 'log':
      return true;
    case 'rights':
      return DOSSIER_RULES['rights.read'].may.includes(reader.relation);
    case 'complaint':
      return reader.standsIn(complaintId);
    default:
      return false;
  }
}

/** What an entry says of the case for which something was done; `forCase`: of a document that came in with one. */
type CaseFacts = Readonly<Partial<Record<'complaint' | 'request' | 'case' | 'forCase', string | number>>>;

/** A link as it is read: its place in the chain only for who sees every link. */
export type LogEntry = Omit<AuditEntry, 'chain' | 'seq' | 'previous' | 'hash'> &
  Partial<Pick<AuditEntry, 'seq' | 'previous' | 'hash'>>;

/**
 * What somebody reads of a link; undefined when it is not for them. What gives a case away that they may not know of is
 * left out with it: the number and the hashes say that a link is missing, and the name of the case that there is one.
 */
export function entryFor(reader: LogReader, { chain: _, ...entry }: AuditEntry): LogEntry | undefined {
  if (seesAll(reader)) return entry;
  const { seq: __, previous: ___, hash: ____, ...link } = entry;
  const { case: openedBy, forCase, complaint, request, ...facts }: AuditEntry['facts'] & CaseFacts = link.facts;
  const readers: Readers | undefined = (AUDIT_READERS as Readonly<Record<string, Readers>>)[link.action];
  if (forCase !== undefined || !reads(readers, reader, String(complaint))) return undefined;
  if (openedBy !== undefined && !reader.standsIn(String(openedBy))) return undefined;
  const known = {
    ...(complaint !== undefined && reader.standsIn(String(complaint)) ? { complaint } : {}),
    ...(request !== undefined && reads('rights', reader, '') ? { request } : {}),
    ...(openedBy === undefined ? {} : { case: openedBy }),
  };
  return { ...link, facts: { ...facts, ...known } };
}

/** Who looks at the documents of a dossier. */
export type DocumentReader = {
  readonly personId: string;
  readonly relation: Relation;
  readonly grant: Grant | undefined;
  /** Documents that were sent in with the complaints in which this account has a part. */
  readonly attached: ReadonlySet<string>;
};

/** Whether somebody sees this document: within the grant, and of a case only when they may know of it. */
export function readsDocument(
  { personId, relation, grant, attached }: DocumentReader,
  document: Pick<Document, 'documentId' | 'category' | 'uploader' | 'forCase'>,
): boolean {
  if (!reaches(grant, document)) return false;
  const mayKnow = relation === 'data-subject' || grant?.isCase === true;
  return !document.forCase || mayKnow || isUploader(document.uploader, personId) || attached.has(document.documentId);
}

/** Whether somebody reads this item of a dossier's agenda. */
export const readsItem = (reader: LogReader, { kind, reference }: Pick<AgendaItem, 'kind' | 'reference'>): boolean =>
  reads(AGENDA_READERS[kind], reader, complaintOfReference(reference));
