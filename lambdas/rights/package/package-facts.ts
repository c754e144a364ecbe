import type { AuditEntry } from '../../../domain/audit.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import type { Fonts } from '../../letters/model.ts';
import type { Records } from '../../shared/record-kinds.ts';
import type { PackageContext } from './case-facts.ts';

/** Everything that is told in a package. */
export type PackageFacts = PackageContext & {
  /** The one that the package answers. */
  readonly request: RightsRequest;
  /** All of the dossier and its client, by kind; of documents those that are in the package, in their order. */
  readonly records: Records;
  /** How many documents the decision left out. */
  readonly leftOut: number;
  readonly audit: readonly AuditEntry[];
  readonly fonts: Fonts;
};
