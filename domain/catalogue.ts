import { agenda } from './agenda/feature.ts';
import { common } from './common/feature.ts';
import { complaint } from './complaint/feature.ts';
import { consent } from './consent/feature.ts';
import { consult } from './consult/feature.ts';
import { cover } from './cover/feature.ts';
import { disclosure } from './disclosure/feature.ts';
import { document } from './document/feature.ts';
import { dossier } from './dossier/feature.ts';
import { erasure } from './erasure/feature.ts';
import type {
  AgendaOf,
  AuditOf,
  ComplaintActionsOf,
  ComplaintRule,
  DossierActionsOf,
  DossierAuditOf,
  DossierRule,
  Feature,
  MachineOf,
  NoticeRule,
  NoticesOf,
  PracticeActionsOf,
  PracticeRule,
  ReadersOf,
  RefusalsOf,
  RulesOf,
} from './feature.ts';
import { paper } from './paper/feature.ts';
import { person } from './person/feature.ts';
import { proof } from './proof/feature.ts';
import { question } from './question/feature.ts';
import { register } from './register/feature.ts';
import { rights } from './rights/feature.ts';
import { statistics } from './statistics/feature.ts';
import { summary } from './summary/feature.ts';
import { testResult } from './test-result/feature.ts';

/** The features. This is the only list of them; every other list, union and table follows from their definitions. */
export const FEATURES = [
  common,
  person,
  dossier,
  document,
  testResult,
  erasure,
  consent,
  consult,
  summary,
  cover,
  disclosure,
  paper,
  question,
  rights,
  complaint,
  register,
  proof,
  statistics,
  agenda,
] as const;

type AnyFeature = (typeof FEATURES)[number];

/** Every reason to say no, by name. `contracts/problems.ts` has a status and a sentence for each, complete by type. */
export type RefusalCode = RefusalsOf<AnyFeature>;
/** The rules that decisions rest on. A regulation says on which of its articles each of them rests, complete by type. */
export type RuleId = RulesOf<AnyFeature>;
/** What notices exist. */
export type Notice = NoticesOf<AnyFeature>;
/** What a due item asks for. Each kind is turned into one command by the sweep. */
export type AgendaKind = AgendaOf<AnyFeature>;
/** The workflows that a decision can start. */
export type Machine = MachineOf<AnyFeature>;
/** What can be asked of the practice as a whole, of one dossier, and of one complaint. */
export type PracticeAction = PracticeActionsOf<AnyFeature>;
export type DossierAction = DossierActionsOf<AnyFeature>;
export type ComplaintAction = ComplaintActionsOf<AnyFeature>;
/** What can stand in the log of a dossier, which its client reads, and in any log. */
export type DossierAuditAction = DossierAuditOf<AnyFeature>;
export type AuditAction = AuditOf<AnyFeature>;

/** Their access names rules of the catalogue and no others. */
const checked: readonly Feature<RuleId>[] = FEATURES;

/**
 * The tables of all features as one. The cast: `Object.fromEntries` does not know the names, and each union above is of exactly
 * the names that its table has.
 */
const merged = <Table>(tableOf: (feature: Feature<RuleId>) => object | undefined): Table =>
  Object.fromEntries(checked.flatMap((feature) => Object.entries(tableOf(feature) ?? {}))) as Table;

export const NOTICE_RULES = merged<{ readonly [N in Notice]: NoticeRule }>(({ notices }) => notices);
/** Who reads what of the agenda and the log of a dossier. */
export const AGENDA_READERS = merged<ReadersOf<AgendaKind>>(({ agenda }) => agenda);
export const AUDIT_READERS = merged<ReadersOf<DossierAuditAction>>(({ audit }) => audit?.dossier);
// The cast: `Object.keys` does not know the names; the table has exactly those of its type.
export const AGENDA_KINDS = Object.keys(AGENDA_READERS) as readonly AgendaKind[];
/** Who may do what in the practice, with one dossier, and with one complaint. */
export const PRACTICE_RULES = merged<{ readonly [A in PracticeAction]: PracticeRule<RuleId> }>(
  ({ access }) => access?.practice,
);
export const DOSSIER_RULES = merged<{ readonly [A in DossierAction]: DossierRule<RuleId> }>(
  ({ access }) => access?.dossier,
);
export const COMPLAINT_RULES = merged<{ readonly [A in ComplaintAction]: ComplaintRule<RuleId> }>(
  ({ access }) => access?.complaint,
);
