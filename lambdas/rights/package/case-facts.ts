import type { AuditEntry } from '../../../domain/audit.ts';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { LedgerEntry } from '../../../domain/disclosure/ledger.ts';
import type { Document } from '../../../domain/document/document.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import type { Suggestion } from '../../../domain/register/suggestion.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import type { Policy } from '../../../policies/index.ts';
import type { Named, Text } from '../../../policies/types.ts';
import type { Fonts, Language } from '../../letters/model.ts';

/** What a package tells about. Of portability `documents` are those that the client uploaded. */
export type PackageFacts = {
  readonly kind: 'access' | 'portability';
  readonly language: Language;
  readonly policy: Policy;
  /** ISO instant. */
  readonly madeAt: string;
  readonly dossier: Dossier;
  /** The one that the package answers. */
  readonly request: RightsRequest;
  /** All of the dossier, in the order in which they were registered. */
  readonly requests: readonly RightsRequest[];
  /** In the order in which they lie in the package. */
  readonly documents: readonly Document[];
  /** How many the decision left out. */
  readonly leftOut: number;
  readonly consents: readonly Consent[];
  readonly ledger: readonly LedgerEntry[];
  /** Those that are named in the dossier, by id. */
  readonly principals: ReadonlyMap<string, { readonly type: string; readonly name: string }>;
  /** Made by the client, about this dossier or without one. */
  readonly complaints: readonly Complaint[];
  /** Sent by the client while signed in. */
  readonly suggestions: readonly Suggestion[];
  readonly audit: readonly AuditEntry[];
  readonly fonts: Fonts;
};

/** An entry of a list by what it is called; by its id when the list no longer has it. */
export function namedIn(list: readonly Named[], id: string): { readonly id: string; readonly name: Text } {
  const { nl = id, en = id } = list.find((one) => one.id === id)?.name ?? {};
  return { id, name: { nl, en } };
}

/** The client's fields that are filled in, in the order of the policy. */
export function fieldsOf({ dossier, policy }: Pick<PackageFacts, 'dossier' | 'policy'>) {
  return policy.clientFields.flatMap(({ id, name, category }) => {
    const value = dossier.secrets.client[id];
    return value === undefined || value === '' ? [] : [{ id, name, category, value }];
  });
}

/** A principal by name and type; by its id when it is gone. */
export function recipientOf(principalId: string, { principals, policy }: Pick<PackageFacts, 'principals' | 'policy'>) {
  const { name, type } = principals.get(principalId) ?? { name: '', type: 'unknown' };
  return { principalId, name, type: namedIn(policy.principalTypes, type) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value: optional members are left out of the data, and not there as undefined. */
export const defined = <T extends object>(members: T): Defined<T> =>
  // What was filtered out is exactly what the type leaves out.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
