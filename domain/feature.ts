import type { Relation, Standing } from './access/relation.ts';
import type { Role } from './person/person.ts';

/** Who may do something in the practice as a whole. */
export type PracticeRule<Rule extends string = string> = {
  readonly may: readonly Role[];
  /** The rule it rests on. */
  readonly rule: Rule;
  /** What an account may do without being appointed, as it concerns the account itself. */
  readonly unappointed?: true;
  /** Roles that do it for themselves and for nobody else. */
  readonly ownOnly?: readonly Role[];
};

/** Who may do something with one dossier. */
export type DossierRule<Rule extends string = string> = {
  readonly may: readonly Relation[];
  /** The rule it rests on. */
  readonly rule: Rule;
  /** Roles that never do it, whatever consent or case opens the dossier to them. */
  readonly never?: readonly Role[];
  /** Who may still do it while the dossier is being erased; nobody where it is absent. */
  readonly whileErasing?: readonly Relation[];
  /** Still possible with restricted data (AVG 18), also for others than the client. */
  readonly whileRestricted?: true;
};

/** Who may do something with one complaint. */
export type ComplaintRule<Rule extends string = string> = { readonly may: readonly Standing[]; readonly rule: Rule };

/**
 * Who reads an entry of the log or the agenda of a dossier. `log`: everyone for whom the log is. `rights`: who may read the rights
 * requests of that dossier. `complaint`: its client, and who has a part in that complaint. `client`: its client, and who answers for
 * the practice. `practice`: it belongs to no dossier.
 */
export type Readers = 'log' | 'client' | 'rights' | 'complaint' | 'practice';
export type ReadersOf<Name extends string = string> = { readonly [N in Name]: Readers };

/** These names, each with these readers. */
export const readBy = <const Name extends string>(readers: Readers, names: readonly Name[]): ReadersOf<Name> =>
  // The cast: `Object.fromEntries` does not know the names, and the table has exactly these.
  Object.fromEntries(names.map((name) => [name, readers])) as ReadersOf<Name>;

/** Whether a person who wants no mail still gets this notice. */
export type NoticeRule = 'required' | 'optional';

/**
 * What a feature consists of beside its code. A definition names only what the feature has, and imports nothing that
 * depends on the catalogue.
 */
export type Feature<Rule extends string = string> = {
  readonly name: string;
  /** Its reasons to say no. */
  readonly refusals?: readonly string[];
  readonly notices?: { readonly [notice: string]: NoticeRule };
  /** The kinds of item it puts on the agenda, and who reads them there. */
  readonly agenda?: ReadersOf;
  /** What can be asked of it, and who may. What no feature lists does not exist (RIO-1.5, EK-3.1). */
  readonly access?: {
    readonly practice?: { readonly [action: string]: PracticeRule<Rule> };
    readonly dossier?: { readonly [action: string]: DossierRule<Rule> };
    readonly complaint?: { readonly [action: string]: ComplaintRule<Rule> };
  };
  /** What it records: in the chain of a dossier, and who reads it there, or only in that of the practice. */
  readonly audit?: { readonly dossier?: ReadersOf; readonly practice?: readonly string[] };
  /** The workflow that carries it out. */
  readonly machine?: string;
  /** What its decisions rest on, by the provision's subject. Each regulation binds every one to its articles. */
  readonly rules?: readonly string[];
};

export const defineFeature = <const F extends Feature>(feature: F): F => feature;

type Member<List> = List extends readonly (infer Name extends string)[] ? Name : never;
type Key<Table> = Table extends object ? keyof Table & string : never;

export type RefusalsOf<F> = F extends { readonly refusals: infer List } ? Member<List> : never;
export type NoticesOf<F> = F extends { readonly notices: infer Table } ? Key<Table> : never;
export type AgendaOf<F> = F extends { readonly agenda: infer Table } ? Key<Table> : never;
export type RulesOf<F> = F extends { readonly rules: infer List } ? Member<List> : never;
export type MachineOf<F> = F extends { readonly machine: infer Name extends string } ? Name : never;
export type PracticeActionsOf<F> = F extends { readonly access: { readonly practice: infer Table } }
  ? Key<Table>
  : never;
export type DossierActionsOf<F> = F extends { readonly access: { readonly dossier: infer Table } } ? Key<Table> : never;
export type ComplaintActionsOf<F> = F extends { readonly access: { readonly complaint: infer Table } }
  ? Key<Table>
  : never;
export type DossierAuditOf<F> = F extends { readonly audit: { readonly dossier: infer Table } } ? Key<Table> : never;
export type AuditOf<F> =
  | DossierAuditOf<F>
  | (F extends { readonly audit: { readonly practice: infer List } } ? Member<List> : never);

/** The kinds of item that a feature puts on the agenda. The cast: `Object.keys` does not know the names. */
export const agendaOf = <const F extends { readonly agenda: ReadersOf }>(feature: F): readonly AgendaOf<F>[] =>
  Object.keys(feature.agenda) as AgendaOf<F>[];
