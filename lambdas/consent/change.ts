import type { consentOperations } from '../../contracts/consent/operations.ts';
import type { ConsentReply } from '../../contracts/consent/replies.ts';
import type { OperationSpec } from '../../contracts/operation.ts';
import type { DossierAction } from '../../domain/catalogue.ts';
import {
  answerConsent as decideAnswerConsent,
  withdrawConsent as decideWithdrawConsent,
  endConsent,
} from '../../domain/consent/answer.ts';
import { type Colleague, NOBODY } from '../../domain/consent/colleague.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { scopeOf } from '../../domain/consent/rules.ts';
import type { Outcome } from '../../domain/decision.ts';
import { refuse } from '../../domain/refusal.ts';
import { type Answer, type Call, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { resolveColleague } from './resolve-subject.ts';
import { consentView } from './view.ts';

type Operations = typeof consentOperations;

type Of = Call<OperationSpec> & { readonly params: { readonly dossierId: string; readonly consentId: string } };

/** Load, authorize, decide, commit: every change of a consent is this, with its own rule. */
async function change(
  ports: ConsentHttpPorts,
  call: Of,
  action: DossierAction,
  decide: (consent: Consent, found: Colleague) => Outcome<Consent>,
): Promise<Answer<ConsentReply>> {
  const { ifMatch, ...asked } = call;
  const { dossierId, consentId } = call.params;
  const opened = await openDossier(ports, asked, dossierId, action);
  if (!opened.ok) return opened;
  const consent = await ports.consents.load(dossierId, consentId, opened.key);
  if (!consent) return problem('not-found', { rule: 'access.dossier' });
  if (ifMatch !== undefined && ifMatch !== consent.version) return problem('version-conflict');
  const found = action === 'consent.answer' ? await resolveColleague(ports, opened.dossier, consent.subject) : NOBODY;
  const outcome = decide(consent, found);
  if (!outcome.ok) return outcome;
  const consequences = await consequencesOf(ports, opened, consent, outcome, call.now);
  const committed = await commitDecision(ports, call, dossierId, consequences, [
    ...consequences.writes,
    dossierWrite(ports, opened, consequences),
    // A yes opens nothing to somebody who is removed meanwhile.
    ...(consequences.next.state === 'granted' && found.person ? [ports.people.sameWrite(found.person)] : []),
  ]);
  if (committed.ok)
    return { ok: true, body: consentView(consequences.next, ports.policy), version: consequences.next.version };
  // The workflow notes its token on the consent at any moment: whoever names no version decides anew.
  return committed.conflict === 'version-conflict' && ifMatch === undefined ? problem('busy') : committed;
}

export function answerConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['answerConsent']>,
): Promise<Reply<Operations['answerConsent']>> {
  return change(ports, call, 'consent.answer', (consent, found) =>
    decideAnswerConsent(consent, call.body, found, ports.policy, call.now),
  );
}

export function withdrawConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['withdrawConsent']>,
): Promise<Reply<Operations['withdrawConsent']>> {
  return change(ports, call, 'consent.withdraw', (consent) => decideWithdrawConsent(consent, ports.policy, call.now));
}

// The asker can cancel an open question; only the client can withdraw a consent that was given.
export function cancelConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['cancelConsent']>,
): Promise<Reply<Operations['cancelConsent']>> {
  return change(ports, call, 'consent.cancel', (consent) =>
    consent.state === 'asked'
      ? endConsent(consent, 'taken-back', ports.policy, call.now)
      : refuse('consent-answered', scopeOf(ports.policy, consent.scope)?.article ?? 'consent.demonstrable'),
  );
}
