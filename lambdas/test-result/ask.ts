import type { testResultOperations } from '../../contracts/test-result/operations.ts';
import { HIDDEN_RULE } from '../../domain/access/authorize.ts';
import { askForTestResult, withdrawInvitation } from '../../domain/test-result/invitation.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import { endedUpload, pendingUpload } from './pending.ts';
import type { TestResultPorts } from './ports.ts';

type Operations = typeof testResultOperations;

/** Asks by mail. Who is asked has no account and gets no other way in than the link in that mail (EK-1.12). */
export async function inviteTestAdministrator(
  ports: TestResultPorts,
  call: Call<Operations['inviteTestAdministrator']>,
): Promise<Reply<Operations['inviteTestAdministrator']>> {
  const { dossierId } = call.params;
  const opened = await openDossier(ports, call, dossierId, 'test-invitation.ask');
  if (!opened.ok) return opened;
  const invitationId = ports.ids.next();
  const outcome = askForTestResult(opened.dossier, { ...call.body, invitationId }, ports.policy, call.today);
  if (!outcome.ok) return outcome;
  const committed = await commitDecision(ports, call, dossierId, outcome, [
    ports.invitations.createWrite(outcome.next, opened.key),
    ...opened.conditions,
    ...call.remember(invitationId),
  ]);
  return committed.ok ? { ok: true, body: { invitationId, lastDay: outcome.next.lastDay } } : committed;
}

export async function repeatInvitation(
  ports: TestResultPorts,
  { actor, now, params: { dossierId } }: Call<Operations['inviteTestAdministrator']>,
  invitationId: string,
): Promise<Reply<Operations['inviteTestAdministrator']>> {
  const opened = await openDossier(ports, { actor, now }, dossierId, 'test-invitation.ask');
  if (!opened.ok) return opened;
  const invitation = await ports.invitations.load(dossierId, invitationId, opened.key);
  if (!invitation) return problem('not-found', { rule: HIDDEN_RULE });
  return { ok: true, body: { invitationId, lastDay: invitation.lastDay } };
}

/** What is on its way by its link goes with it; what came in by it stays. */
export async function withdrawTestInvitation(
  ports: TestResultPorts,
  call: Call<Operations['withdrawTestInvitation']>,
): Promise<Reply<Operations['withdrawTestInvitation']>> {
  const { dossierId, invitationId } = call.params;
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, dossierId, 'test-invitation.withdraw');
  if (!opened.ok) return opened;
  const { key } = opened;
  const invitation = await ports.invitations.load(dossierId, invitationId, key);
  if (!invitation) return problem('not-found', { rule: HIDDEN_RULE });
  if (call.ifMatch !== undefined && call.ifMatch !== invitation.version) return problem('version-conflict');
  const sent = await pendingUpload(ports, invitation, key);
  if (sent?.state === 'accepted') return problem('test-invitation-ended', { rule: 'test-result.invited' });
  const outcome = withdrawInvitation(invitation);
  if (!outcome.ok) return outcome;
  const stopped = endedUpload(ports, sent, 'taken-back', call.today, key);
  const decision = { ...outcome, audit: [...outcome.audit, ...stopped.audit] as const };
  const committed = await commitDecision(ports, call, dossierId, decision, [
    ports.invitations.saveWrite(invitation, outcome.next, key),
    ...ports.invitations.endWayWrites(invitation),
    ...stopped.writes,
    ...opened.conditions,
  ]);
  return committed.ok ? { ok: true, body: { state: outcome.next.state } } : committed;
}
