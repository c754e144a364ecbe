import type { Dossier } from '../../../domain/dossier/dossier.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import type { Policy } from '../../../policies/index.ts';
import type { Text } from '../../../policies/types.ts';
import type { Language } from '../../letters/model.ts';
import { entryOf } from '../../shared/named.ts';

/** What every part of a package knows beside its own records. */
export type PackageContext = {
  readonly kind: 'access' | 'portability';
  readonly language: Language;
  readonly policy: Policy;
  /** ISO instant. */
  readonly madeAt: string;
  readonly dossier: Dossier;
  /** The one that the package answers; none where the practice takes a copy along. */
  readonly request?: RightsRequest;
  /** Those that are named in the dossier, by id. */
  readonly principals: ReadonlyMap<string, { readonly type: string; readonly name: string }>;
  /** Of the documents in the package, by id. */
  readonly fileNames: ReadonlyMap<string, string>;
};

/** The client's fields that are filled in, in the order of the policy. */
export function fieldsOf({ dossier, policy }: Pick<PackageContext, 'dossier' | 'policy'>) {
  return policy.clientFields.flatMap(({ id, name, category }) => {
    const value = dossier.secrets.client[id];
    return value === undefined || value === '' ? [] : [{ id, name, category, value }];
  });
}

/** A principal by name and type; by its id when it is gone. */
export function recipientOf(
  principalId: string,
  { principals, policy }: Pick<PackageContext, 'principals' | 'policy'>,
) {
  const { name, type } = principals.get(principalId) ?? { name: '', type: 'unknown' };
  return { principalId, name, type: entryOf(policy.principalTypes, type) };
}

const UNKNOWN: Text = {
  nl: 'Een opdrachtgever die er niet meer is',
  en: 'A commissioning organisation that is gone',
};
export const principalName = (
  principalId: string,
  { principals, language }: Pick<PackageContext, 'principals' | 'language'>,
): string => principals.get(principalId)?.name || UNKNOWN[language];

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that have a value: optional members are left out of the data, and not there as undefined. */
export const defined = <T extends object>(members: T): Defined<T> =>
  // What was filtered out is exactly what the type leaves out.
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
