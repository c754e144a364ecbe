import type { AccessSections, Section } from '../../contracts/rights/package-sections.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { Key } from '../../stores/items.ts';
import { complaintRecord } from '../complaint/record.ts';
import { consentRecord, questionsRecord, receiptRecord } from '../consent/record.ts';
import { activityRecord, consultRecord } from '../consult/record.ts';
import { ledgerRecord } from '../disclosure/record.ts';
import { documentRecord, statementRecord } from '../document/record.ts';
import { agendaRecord, dossierRecord } from '../dossier/record.ts';
import type { Block } from '../letters/model.ts';
import { paperRecord } from '../paper/record.ts';
import { questionRecord } from '../question/record.ts';
import { breachWayRecord, suggestionRecord } from '../register/record.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { caseRecord, rightsRecord } from '../rights/record.ts';
import { summaryRecord } from '../summary/record.ts';
import { testInvitationRecord } from '../test-result/record.ts';
import type { ErasureOfRecordPorts, RecordDefinition, RecordKind, RecordPorts } from './record-definition.ts';

/**
 * What is done with each kind of record that a dossier can have: how it is loaded, what a package of access tells of it, and what
 * its erasure takes along. The order is that of a package. The words of the log are complete by type over the audit actions, in
 * `rights/package/log-words.ts`.
 */
const RECORDS = {
  dossier: dossierRecord,
  document: documentRecord,
  statement: statementRecord,
  consent: consentRecord,
  receipt: receiptRecord,
  questions: questionsRecord,
  ledger: ledgerRecord,
  paper: paperRecord,
  consult: consultRecord,
  activity: activityRecord,
  summary: summaryRecord,
  'client-question': questionRecord,
  rights: rightsRecord,
  case: caseRecord,
  complaint: complaintRecord,
  'breach-way': breachWayRecord,
  agenda: agendaRecord,
  suggestion: suggestionRecord,
  'test-invitation': testInvitationRecord,
} as const satisfies { readonly [K in RecordKind]: RecordDefinition };

type Definitions = typeof RECORDS;
type AnyDefinition = Definitions[RecordKind];
type RecordOf<D> = D extends { load(...args: never[]): Promise<readonly (infer R)[]> } ? R : never;
export type Records = { readonly [K in RecordKind]: readonly RecordOf<Definitions[K]>[] };

/** The table, or the names that nothing in it has. */
type Complete<All, Covered, Table> = [Exclude<All, Covered>] extends [never]
  ? Table
  : { missing: Exclude<All, Covered> };
type SectionOf<D> = D extends { package: { section: infer S } } ? S : never;

/** The definitions that have records of their own. */
const OWN = Object.entries(RECORDS).flatMap(([kind, definition]) => {
  const one: RecordDefinition = definition;
  // The table has no other names.
  return 'load' in one ? [{ kind: kind as RecordKind, ...one }] : [];
});
const PARTS = OWN.flatMap(({ kind, package: part }) => (part === 'head' ? [] : [{ kind, ...part }]));

/** The names come from the table, as the type says. */
export const NO_RECORDS = Object.fromEntries(Object.keys(RECORDS).map((kind) => [kind, []])) as object as Records;

/** Everything that there is about a client in one dossier, and beside it. @param kinds those only */
export async function loadRecords(
  ports: RecordPorts,
  dossier: LoadedDossier,
  kinds?: readonly RecordKind[],
): Promise<Records> {
  const asked = OWN.filter(({ kind }) => kinds?.includes(kind) ?? true);
  const loaded = await Promise.all(asked.map(async ({ kind, load }) => [kind, await load(ports, dossier)] as const));
  // Each list was loaded by the definition that the type names.
  return { ...NO_RECORDS, ...Object.fromEntries(loaded) } as Records;
}

/** The data of a package of access, section by section. */
export function sectionsOf(records: Records, context: PackageContext) {
  const told = PARTS.map(({ kind, section, data }) => [section, records[kind].map((record) => data(record, context))]);
  return Object.fromEntries(told) as Complete<Section, SectionOf<AnyDefinition>, AccessSections>;
}

/** What of a dossier its practice takes along: requests, complaints and suggestions are read by who handles them. */
export const COPIED = [
  'document',
  'statement',
  'consent',
  'receipt',
  'ledger',
  'paper',
  'consult',
  'activity',
  'summary',
  'client-question',
  'test-invitation',
] as const satisfies readonly RecordKind[];
type Copied = (typeof COPIED)[number];

/** The data of a copy that the practice takes along, section by section. */
export function sectionsOfCopy(records: Records, context: PackageContext) {
  const copied: readonly RecordKind[] = COPIED;
  const told = PARTS.filter(({ kind }) => copied.includes(kind)).map(
    ({ kind, section, data }) => [section, records[kind].map((record) => data(record, context))] as const,
  );
  // The names come from the table, as the type says.
  return Object.fromEntries(told) as Pick<AccessSections, SectionOf<Definitions[Copied]>>;
}

/** The part of the overview that is a list of records. */
export const overviewOfRecords = (records: Records, context: PackageContext): Block[] =>
  PARTS.flatMap(({ kind, overview }) => overview?.(records[kind], context) ?? []);

/** The files beside the overview. */
export const RECORD_PAGES = PARTS.flatMap(({ kind, page }) => (page ? [{ kind, ...page }] : []));

/** What goes with a dossier beside its partition, and the executions that wait for an answer in vain. */
type BesidePartition = { readonly keys: readonly Key[]; readonly tokens: readonly string[] };

/** Prepares each kind of record for the erasure of its dossier. Twice is harmless. */
export async function prepareErasure(ports: ErasureOfRecordPorts, loaded: LoadedDossier): Promise<BesidePartition> {
  const keys: Key[] = [];
  const tokens: string[] = [];
  for (const { load, erasure } of OWN) {
    if (erasure === 'partition') continue;
    const all = await load(ports, loaded);
    tokens.push(...all.flatMap((record) => erasure.token?.(record) ?? []));
    const gone = erasure.prepare ? await erasure.prepare(ports, loaded.dossier, all) : all;
    keys.push(...gone.flatMap((record) => erasure.keys(record)));
  }
  return { keys, tokens };
}
