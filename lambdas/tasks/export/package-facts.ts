import type { AuditEntry } from '../../../domain/audit.ts';
import type { Consent } from '../../../domain/consent/consent.ts';
import type { LedgerEntry } from '../../../domain/disclosure/ledger.ts';
import type { Document } from '../../../domain/document/document.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import type { Policy } from '../../../policies/index.ts';
import type { Fonts, Language } from '../../letters/model.ts';

/** Everything that is told in a package, as it stood at `madeAt`. */
export type PackageFacts = {
  readonly kind: 'access' | 'portability';
  readonly language: Language;
  readonly policy: Policy;
  readonly dossier: Dossier;
  readonly request: RightsRequest;
  /** Those that are in the package. */
  readonly documents: readonly Document[];
  /** How many are not, by the decision. */
  readonly leftOut: number;
  readonly consents: readonly Consent[];
  readonly ledger: readonly LedgerEntry[];
  readonly principals: ReadonlyMap<string, { readonly type: string; readonly name: string }>;
  readonly audit: readonly AuditEntry[];
  /** ISO instant. */
  readonly madeAt: string;
  readonly fonts: Fonts;
};
