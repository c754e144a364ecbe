import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { type Commit, type Committed, Committer } from '../../stores/commit.ts';
import { DOSSIER_AUDIT } from './catalogue.ts';

/** Whether this is the organisation's chain or one beside it. */
export const isOfOrganisation = (chain: string): boolean =>
  chain === ORGANISATION_CHAIN || chain.startsWith(`${ORGANISATION_CHAIN}-`);

const inDossiers: ReadonlySet<string> = new Set(DOSSIER_AUDIT);

/** Refuses an action in the chain of a dossier that the definitions keep to the practice: the client's log has no words for it. */
export class CheckedCommitter extends Committer {
  override commit<Conflict extends string>(commit: Commit<Conflict>): Promise<Committed<Conflict>> {
    const wrong = commit.audit.find(({ action }) => !isOfOrganisation(commit.chain) && !inDossiers.has(action));
    if (wrong) throw new Error(`${wrong.action} is not defined for the log of a dossier`);
    return super.commit(commit);
  }
}
