import type { OperationName } from '../../../../contracts/api.ts';
import type { Practice, Who } from '../../../support/practice.ts';

/** What is sent to an operation so that it answers with a yes. Without `as` by the owner. */
export type Sent = {
  readonly as?: Who | 'nobody';
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
  readonly headers?: Record<string, string>;
};

/** Makes what has to be there before, and says what is sent. */
export type Acts = { readonly [N in OperationName]?: (one: Practice) => Promise<Sent> };

/** The version that is read just before, as the portal does. */
export async function onVersion(one: Practice, dossierId: string): Promise<Record<string, string>> {
  return { 'if-match': `"${(await one.dossiers.load(dossierId))?.dossier.version}"` };
}
