import type { AgendaItem } from '../../domain/agenda.ts';
import type { testResult } from '../../domain/test-result/feature.ts';
import { invitationLapsed } from '../../domain/test-result/invitation.ts';
import type { DocumentStore } from '../../stores/documents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { TestInvitationStore } from '../../stores/test-invitations.ts';
import { commitBySystem, type SystemPorts } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { liveDossier, stillDue } from '../shared/still-there.ts';
import { endedUpload, lastUpload } from './pending.ts';

export type DueTestResultPorts = SystemPorts & {
  readonly dossiers: DossierStore;
  readonly invitations: TestInvitationStore;
  readonly documents: DocumentStore;
};

/** What the agenda asks of invitations: an end to one whose days went by. */
export const dueTestResults = (ports: DueTestResultPorts): DueCommandsOf<typeof testResult> => ({
  'test-invitation': (item, today) => lapse(ports, item, today),
});

/** A file that was announced and never came is over too; one that is being looked at came in time. */
async function lapse(ports: DueTestResultPorts, item: AgendaItem, today: string): Promise<string> {
  const loaded = await liveDossier(ports, item.subject);
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const { key, dossier } = loaded;
  const invitation = await ports.invitations.load(item.subject, item.reference, key);
  if (!invitation) return 'done';
  const sent = await lastUpload(ports, invitation, key);
  const never = sent?.state === 'announced' && !sent.inspection && !sent.verdict ? sent : undefined;
  const outcome = invitationLapsed(invitation, dossier);
  const stopped = endedUpload(ports, never, 'taken-back', today, key);
  const audit = [...outcome.audit, ...stopped.audit] as const;
  const result = await commitBySystem(ports, item.subject, { ...outcome, audit }, [
    ports.invitations.saveWrite(invitation, outcome.next, key),
    ...ports.invitations.endWayWrites(invitation),
    ...stopped.writes,
    ports.dossiers.checkWrite(loaded),
  ]);
  return result.ok ? 'done' : result.conflict;
}
