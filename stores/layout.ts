import type { AgendaChange, AgendaItem } from '../domain/agenda.ts';
import type { Effect } from '../domain/effect.ts';
import type { Item, Key, Write } from './items.ts';

/** Where everything lies in the tables, once. A partition that begins with `DOSSIER#` goes when its dossier goes. */
export const dossierPartition = (dossierId: string): string => `DOSSIER#${dossierId}`;
export const dossierKey = (dossierId: string): Key => ({ pk: dossierPartition(dossierId), sk: 'DOSSIER' });
export const documentKey = (dossierId: string, documentId: string): Key => ({
  pk: dossierPartition(dossierId),
  sk: `DOCUMENT#${documentId}`,
});
export const consentKey = (dossierId: string, consentId: string): Key => ({
  pk: dossierPartition(dossierId),
  sk: `CONSENT#${consentId}`,
});
export const CONSENTS = 'CONSENT#';
/** How many questions were put: whoever asks takes the next number, so that two cannot ask the same at once. */
export const questionsKey = (dossierId: string): Key => ({ pk: dossierPartition(dossierId), sk: 'QUESTIONS' });
export const caseKey = (dossierId: string, caseId: string): Key => ({
  pk: dossierPartition(dossierId),
  sk: `CASE#${caseId}`,
});
export const CASES = 'CASE#';
export const ledgerKey = (dossierId: string, seq: number, entryId: string): Key => ({
  pk: dossierPartition(dossierId),
  sk: `LEDGER#${String(seq).padStart(12, '0')}#${entryId}`,
});
export const LEDGER = 'LEDGER#';
export const DOCUMENTS = 'DOCUMENT#';
export const AGENDA = 'AGENDA#';

/** The register of numbers: look-up by number, and the owner's list. */
export const numberKey = (number: string): Key => ({ pk: 'NUMBERS', sk: number });
export const counterKey = (year: number): Key => ({ pk: 'COUNTER', sk: String(year) });
/** A person's own dossiers. */
export const membershipKey = (personId: string, dossierId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: dossierPartition(dossierId),
});
/** A dossier that a consent opened for somebody else's coach, on their list beside their own. */
export const guestKey = (personId: string, dossierId: string, consentId: string): Key => ({
  pk: `PERSON#${personId}`,
  sk: `${dossierPartition(dossierId)}#${consentId}`,
});
/** What was disclosed to a principal, and who acts for it. */
export const principalPartition = (principalId: string): string => `PRINCIPAL#${principalId}`;
export const DISCLOSED = 'DISCLOSED#';
export const disclosedKey = (principalId: string, consentId: string): Key => ({
  pk: principalPartition(principalId),
  sk: `${DISCLOSED}${consentId}`,
});
export const REPRESENTATIVES = 'PERSON#';
export const representativeKey = (principalId: string, personId: string): Key => ({
  pk: principalPartition(principalId),
  sk: `${REPRESENTATIVES}${personId}`,
});
/** A coach's absences, and which dossiers each was asked for. */
export const coversPartition = (coachId: string): string => `COVERS#${coachId}`;
export const COVERS = 'COVER#';
export const coverKey = (coachId: string, coverId: string): Key => ({
  pk: coversPartition(coachId),
  sk: `${COVERS}${coverId}`,
});
export const coveredPrefix = (coverId: string): string => `ASKED#${coverId}#`;
export const coveredKey = (coachId: string, coverId: string, dossierId: string): Key => ({
  pk: coversPartition(coachId),
  sk: `${coveredPrefix(coverId)}${dossierId}`,
});
export const personKey = (personId: string): Key => ({ pk: 'PEOPLE', sk: personId });
export const principalKey = (principalId: string): Key => ({ pk: 'PRINCIPALS', sk: principalId });
/** A mail that was sent, under a hash of its id at the mail service. */
export const mailKey = (hash: string): Key => ({ pk: `MAIL#${hash}`, sk: 'MAIL' });
export const idempotencyKey = (hash: string): Key => ({ pk: `IDEMPOTENCY#${hash}`, sk: 'REPLY' });

export const auditPartition = (chain: string): string => `AUDIT#${chain}`;
export const AUDIT_ENTRIES = 'E#';
export const auditKey = (chain: string, seq: number): Key => ({
  pk: auditPartition(chain),
  sk: `${AUDIT_ENTRIES}${String(seq).padStart(10, '0')}`,
});
export const headKey = (chain: string): Key => ({ pk: auditPartition(chain), sk: 'HEAD' });

/** Partitions of the sparse index that aren't days: heads to anchor, and outbox entries not relayed yet. */
export const ANCHOR_DAY = 'ANCHOR#';
export const OUTBOX_DAY = 'OUTBOX#';

/** Consents in force under one wording of a scope. */
export const textDay = (scope: string, version: string): string => `TEXT#${scope}#${version}`;

/** How the stream's filter recognises an outbox entry. */
export const OUTBOX = 'OUTBOX';
export const outboxKey = (id: string): Key => ({ pk: `${OUTBOX}#${id}`, sk: OUTBOX });
export const outboxItem = (id: string, effect: Effect, day: string): Item => ({
  ...outboxKey(id),
  effect,
  claims: 0,
  dueDay: `${OUTBOX_DAY}${day}`,
  dueKey: id,
});

const agendaKey = ({ subject, kind, reference }: Omit<AgendaItem, 'dueOn'>): Key => ({
  pk: dossierPartition(subject),
  sk: `${AGENDA}${kind}#${reference}`,
});

/** An agenda item lies with its subject, so that it goes when the subject goes, and in the index under its day. */
export const agendaWrite = (change: AgendaChange): Write =>
  change.op === 'drop'
    ? { op: 'delete', table: 'records', key: agendaKey(change) }
    : {
        op: 'put',
        table: 'records',
        item: {
          ...agendaKey(change.item),
          ...change.item,
          dueDay: change.item.dueOn,
          dueKey: `${change.item.kind}#${change.item.subject}#${change.item.reference}`,
        },
      };

export const agendaItemOf = (item: Item): AgendaItem => ({
  subject: String(item.subject),
  kind: item.kind as AgendaItem['kind'],
  reference: String(item.reference),
  dueOn: String(item.dueOn),
});

/** In the vault, which has no backups: the wrapped key of a subject, and under which keyed names it is found. */
export const vaultPartition = (subject: string): string => `SUBJECT#${subject}`;
export const wrappedKeyKey = (subject: string): Key => ({ pk: vaultPartition(subject), sk: 'KEY' });
export const nameOfKey = (subject: string, mac: string): Key => ({ pk: vaultPartition(subject), sk: `NAME#${mac}` });
export const nameKey = (mac: string, subject: string): Key => ({ pk: `NAME#${mac}`, sk: subject });

/** In the survivors table. */
export const erasureKey = (erasureId: string): Key => ({ pk: 'ERASURES', sk: erasureId });
export const certificateKey = (certificateId: string): Key => ({ pk: 'CERTIFICATES', sk: certificateId });
export const RELATIONS = 'RELATIONS';
