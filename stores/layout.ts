import { COUNTERS } from '../contracts/names.ts';
import type { Key, TableName } from './items.ts';

export type Place = {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
  /**
   * `once`: an item of this kind is created and never written over or deleted by a transaction; `conditionally`: no write of it is
   * without a condition. Every store of items refuses the rest.
   */
  readonly written?: 'once' | 'conditionally';
};

/**
 * Every kind of item that is stored, and the form of its key: what stands in braces is filled in. A partition that
 * begins with
 * `DOSSIER#` goes when its dossier goes. What an item holds is defined in `records/`, by the same name.
 */
export const LAYOUT = {
  dossier: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'DOSSIER' },
  document: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'DOCUMENT#{documentId}' },
  consent: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'CONSENT#{consentId}' },
  /** How many questions were put: whoever asks takes the next number, so that two cannot ask the same at once. */
  questions: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'QUESTIONS' },
  receipt: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'RECEIPT#{consentId}#{n}', written: 'once' },
  case: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'CASE#{caseId}' },
  /** A line of the disclosure ledger. */
  ledger: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'LEDGER#{seq}#{entryId}', written: 'once' },
  /** A printed copy, or a paper that came in. */
  paper: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'PAPER#{copyId}' },
  /** What the client asked about what is stored. */
  'client-question': { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'CLIENT-QUESTION#{questionId}' },
  rights: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'RIGHTS#{requestId}' },
  consult: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'CONSULT#{consultId}' },
  /** Work beside the consults, with its minutes. */
  activity: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'ACTIVITY#{activityId}' },
  /** Of a consult it has the consult's id. */
  summary: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'SUMMARY#{summaryId}' },
  statement: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'STATEMENT#{documentId}#{requestId}#{n}' },
  complaint: { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'COMPLAINT#{complaintId}' },
  /** From a dossier to a breach that is about it. */
  'breach-way': { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'BREACH#{breachId}' },
  'test-invitation': { table: 'records', pk: 'DOSSIER#{dossierId}', sk: 'TEST#{invitationId}' },
  /** An agenda item lies with its subject, so that it goes when the subject goes, and in the index under its day. */
  agenda: { table: 'records', pk: 'DOSSIER#{subject}', sk: 'AGENDA#{kind}#{reference}' },

  /** The register of numbers: look-up by number, and the owner's list. */
  number: { table: 'records', pk: 'NUMBERS', sk: '{number}' },
  counter: { table: 'records', pk: COUNTERS, sk: '{year}' },
  /** A person's own dossiers. */
  membership: { table: 'records', pk: 'PERSON#{personId}', sk: 'DOSSIER#{dossierId}' },
  /** A dossier that a consent opened for somebody else's coach, on their list beside their own. */
  guest: { table: 'records', pk: 'PERSON#{personId}', sk: 'DOSSIER#{dossierId}#{consentId}' },

  /** An erasure of a dossier of this client that has not told them yet: their account stays until the last of them has. */
  closing: { table: 'records', pk: 'PERSON#{personId}', sk: 'ERASURE#{erasureId}' },
  /** A question about a coach that the client has not answered: it ends when that coach is removed. */
  'asked-about': { table: 'records', pk: 'PERSON#{personId}', sk: 'ASKED#{dossierId}#{consentId}' },

  /** What was disclosed to a principal, and who acts for it. */
  disclosed: { table: 'records', pk: 'PRINCIPAL#{principalId}', sk: 'DISCLOSED#{consentId}' },
  representative: { table: 'records', pk: 'PRINCIPAL#{principalId}', sk: 'PERSON#{personId}' },
  /** A coach's absences, and which dossiers each was asked for. */
  cover: { table: 'records', pk: 'COVERS#{coachId}', sk: 'COVER#{coverId}' },
  covered: { table: 'records', pk: 'COVERS#{coachId}', sk: 'ASKED#{coverId}#{dossierId}' },

  /** A long command, and the way to it from what was asked while it runs. */
  batch: { table: 'records', pk: 'BATCH#{batchId}', sk: 'BATCH' },
  'batch-running': { table: 'records', pk: 'BATCHES#{coachId}', sk: '{asked}' },

  /** The owner's register of open rights requests: ids only. */
  'rights-line': { table: 'records', pk: 'RIGHTS', sk: '{requestId}' },

  /** A complaint without a dossier, and one whose dossier was erased. */
  'complaint-apart': { table: 'records', pk: 'COMPLAINT#{complaintId}', sk: 'COMPLAINT#{complaintId}' },
  /** From a complaint's id to where it lies. */
  'complaint-way': { table: 'records', pk: 'COMPLAINT#{complaintId}', sk: 'WAY' },
  /** The list of complaints of a person: complainant, handler, or person complained of. */
  'complaint-list': { table: 'records', pk: 'COMPLAINTS#{personId}', sk: '{complaintId}' },
  /** A line of the register of complaints. */
  'complaint-line': { table: 'records', pk: 'COMPLAINTS', sk: '{number}' },
  'complaint-counter': { table: 'records', pk: COUNTERS, sk: 'K-{year}' },

  /** From the link in a test administrator's mail, as a hash, to what it invites to. */
  'test-invitation-way': { table: 'records', pk: 'TEST#{hash}', sk: 'WAY' },

  /** How many mails a day anybody caused. */
  'open-mails': { table: 'records', pk: COUNTERS, sk: 'MAILS#{day}' },
  /** How many of one kind anybody sent on a day. */
  'open-sends': { table: 'records', pk: COUNTERS, sk: 'SENDS#{kind}#{day}' },

  /** Anonymous figures that were given away. */
  release: { table: 'records', pk: 'RELEASES', sk: '{releaseId}', written: 'once' },

  breach: { table: 'records', pk: 'BREACHES', sk: '{breachId}' },
  /** From a complaint to a breach that is about it. */
  'breach-of-complaint': { table: 'records', pk: 'BREACHES#{complaintId}', sk: '{breachId}' },
  suggestion: { table: 'records', pk: 'SUGGESTIONS', sk: '{suggestionId}' },
  /** What somebody sent while signed in is found under them: ids only, as who it was is sealed with the suggestion. */
  'suggestion-sent': { table: 'records', pk: 'SUGGESTIONS#{personId}', sk: '{suggestionId}' },
  person: { table: 'records', pk: 'PEOPLE', sk: '{personId}' },
  /** From an account that somebody was given later to who they are. */
  account: { table: 'records', pk: 'ACCOUNT#{accountId}', sk: 'PERSON' },
  principal: { table: 'records', pk: 'PRINCIPALS', sk: '{principalId}' },

  /** A link of an audit chain, and the chain's head. */
  audit: { table: 'records', pk: 'AUDIT#{chain}', sk: 'E#{seq}', written: 'once' },
  'audit-head': { table: 'records', pk: 'AUDIT#{chain}', sk: 'HEAD', written: 'conditionally' },
  /** The stream's filter knows an outbox entry by its sort key. */
  outbox: { table: 'records', pk: 'OUTBOX#{id}', sk: 'OUTBOX' },
  /** A mail that was sent, under a hash of its id at the mail service. */
  mail: { table: 'records', pk: 'MAIL#{hash}', sk: 'MAIL' },
  idempotency: { table: 'records', pk: 'IDEMPOTENCY#{hash}', sk: 'REPLY' },
  /** The secret address of the calendar, as a hash. */
  calendar: { table: 'records', pk: 'CALENDAR', sk: 'ADDRESS' },
  /** How far the agenda has been swept. */
  sweep: { table: 'records', pk: 'SWEEP', sk: 'CURSOR' },
  /** The decreed holidays by which the agenda was last computed. */
  holidays: { table: 'records', pk: 'SWEEP', sk: 'HOLIDAYS' },
  /** How far clients were told of a version of the regulation. */
  'announcement-round': { table: 'records', pk: 'SWEEP', sk: 'REGULATION#{version}' },
  /** The last year that was counted for the anonymous figures. */
  'years-counted': { table: 'records', pk: 'COUNTED', sk: 'LAST' },
  /** When the names had all moved out of the vault. */
  'names-moved': { table: 'records', pk: 'SWEEP', sk: 'NAMES' },
  /** Keys outside a dossier that go with it, while its erasure runs: as many items as it takes. */
  'erasure-ways': { table: 'records', pk: 'WAYS#{erasureId}', sk: '{part}' },
  /** How far the heads of the chains have been anchored. */
  'anchor-cursor': { table: 'records', pk: 'SWEEP', sk: 'ANCHOR' },
  /** How far the chains have been followed. */
  'chain-round': { table: 'records', pk: 'SWEEP', sk: 'CHAINS' },
  /** When something that runs by itself last ended, and when it last failed. */
  run: { table: 'records', pk: 'RUNS', sk: 'RUN#{task}#{ended}' },
  /** How much is kept, as it was last measured. */
  sizes: { table: 'records', pk: 'RUNS', sk: 'SIZES' },
  /** The shift of a clock that is not production's; set by hand. */
  clock: { table: 'records', pk: 'CLOCK', sk: 'CLOCK' },

  /** In the vault, which has no backups: the wrapped key of a subject. */
  'wrapped-key': { table: 'vault', pk: 'SUBJECT#{subject}', sk: 'KEY' },
  /** The same wrapped key once more, in a table that follows the vault (ADR 50). */
  'spare-key': { table: 'spares', pk: 'SUBJECT#{subject}', sk: 'KEY' },
  /** Without backups either: under which keyed names a subject is found. They lay in the vault before; `stores/names.ts`. */
  'name-of': { table: 'names', pk: 'SUBJECT#{subject}', sk: 'NAME#{mac}' },
  name: { table: 'names', pk: 'NAME#{mac}', sk: '{subject}' },

  /** That a key was destroyed by right: until its spare is gone too. */
  'released-key': { table: 'survivors', pk: 'RELEASED-KEYS', sk: '{subject}' },
  erasure: { table: 'survivors', pk: 'ERASURES', sk: '{erasureId}' },
  certificate: { table: 'survivors', pk: 'CERTIFICATES', sk: '{certificateId}' },
  /** What was still on paper when the dossier of a certificate was destroyed, and what became of it. */
  'left-paper': { table: 'survivors', pk: 'LEFT-PAPER', sk: '{certificateId}' },
  /** Anonymous: groups of trajectories that ended in a year, and nothing by which one of them is found. */
  'anonymous-year': { table: 'statistics', pk: 'YEARS', sk: '{year}', written: 'once' },

  /** A line of the relation register. */
  relation: { table: 'survivors', pk: 'RELATIONS', sk: '{principalId}#{year}#{relationId}' },
} as const satisfies Readonly<Record<string, Place>>;

export type RecordName = keyof typeof LAYOUT;

type InBraces<Template extends string> = Template extends `${string}{${infer Part}}${infer Rest}`
  ? Part | InBraces<Rest>
  : never;
type Filled<Template extends string> = Readonly<Record<InBraces<Template>, string>>;
/** What fills the braces of a key, and of each of its halves. */
export type PartitionParts<N extends RecordName> = Filled<(typeof LAYOUT)[N]['pk']>;
export type SortParts<N extends RecordName> = Filled<(typeof LAYOUT)[N]['sk']>;
export type Parts<N extends RecordName> = PartitionParts<N> & SortParts<N>;

const BRACES = /\{(\w+)\}/g;
const fill = (template: string, parts: Readonly<Record<string, string | undefined>>): string =>
  template.replace(BRACES, (_, part: string) => parts[part] ?? '');

export function keyOf<N extends RecordName>(name: N, parts: Parts<N>): Key {
  const { pk, sk } = LAYOUT[name];
  return { pk: fill(pk, parts), sk: fill(sk, parts) };
}

export const partitionOf = <N extends RecordName>(name: N, parts: PartitionParts<N>): string =>
  fill(LAYOUT[name].pk, parts);

export const dossierPartition = (dossierId: string): string => partitionOf('dossier', { dossierId });

/** How the sort keys of a kind begin: up to the first brace, or up to the first that is not filled. */
export function sortStart<N extends RecordName>(name: N, parts: Partial<SortParts<N>> = {}): string {
  const given: Readonly<Record<string, string | undefined>> = parts;
  const { sk } = LAYOUT[name];
  const open = [...sk.matchAll(BRACES)].find(([, part = '']) => given[part] === undefined);
  return fill(sk.slice(0, open?.index), given);
}

/** Whether a key has the form of this kind: how an item is known that was written before items named their kind. */
export function liesAs(name: RecordName, { pk, sk }: Key): boolean {
  const { pk: partition, sk: sort } = LAYOUT[name];
  return formOf(partition).test(pk) && formOf(sort).test(sk);
}

/** What fills the braces of a key that has the form of this kind. */
export function partsOf<N extends RecordName>(name: N, { pk, sk }: Key): Parts<N> {
  const { pk: partition, sk: sort } = LAYOUT[name];
  // The cast: the groups are named as the braces are.
  return { ...formOf(partition).exec(pk)?.groups, ...formOf(sort).exec(sk)?.groups } as Parts<N>;
}

const formOf = (template: string): RegExp => new RegExp(`^${template.replace(BRACES, '(?<$1>[^#]+)')}$`);

/** Sorted as numbers also in the table. */
export const sorted = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** Partitions of the sparse index that aren't days: heads to anchor, and outbox entries not relayed yet. */
export const ANCHOR_DAY = 'ANCHOR#';
export const OUTBOX_DAY = 'OUTBOX#';
/** Consents in force under one wording of a scope. */
export const textDay = (scope: string, version: string): string => `TEXT#${scope}#${version}`;
