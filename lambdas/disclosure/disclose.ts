import type { consentOperations } from '../../contracts/consent/operations.ts';
import { answerConsent } from '../../domain/consent/answer.ts';
import type { AskConsent } from '../../domain/consent/ask.ts';
import { NOBODY } from '../../domain/consent/colleague.ts';
import type { Consent, DisclosedDocument } from '../../domain/consent/consent.ts';
import { scopeThat } from '../../domain/consent/rules.ts';
import { decided, type Outcome } from '../../domain/decision.ts';
import { askAndCommit } from '../consent/ask.ts';
import type { ConsentHttpPorts } from '../consent/http-ports.ts';
import { lookAround } from '../consent/look-around.ts';
import { consentView } from '../consent/view.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import { openDossier } from '../shared/open-dossier.ts';

type Operations = typeof consentOperations;

type Disclose = (typeof consentOperations)['discloseDocuments'];

/**
 * Chosen documents to a chosen principal (RIO-5.1, EK-1.1). From the coach it is a question; a client who chooses says yes
 * by it, to the wording that they were shown.
 */
export async function discloseDocuments(
  ports: ConsentHttpPorts,
  call: Call<Operations['discloseDocuments']>,
): Promise<Reply<Operations['discloseDocuments']>> {
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, call.params.dossierId, 'document.disclose');
  if (!opened.ok) return opened;
  const scope = scopeThat(ports.policy, 'discloses');
  if (!scope) return problem('consent-scope-unknown', { rule: 'disclosure.consented' });
  const { principalId, documents: chosen } = call.body;
  const around = await lookAround(ports, opened, { kind: 'disclosure', principalId, documents: chosen });
  const documents: DisclosedDocument[] = [];
  for (const [place, { documentId, holds }] of chosen.entries()) {
    const document = around.resolved.documents?.[place];
    // The coach may not know of the case that it came in with.
    if (!document || (document.forCase && call.actor.role !== 'client'))
      return problem('document-unknown', { rule: scope.article, field: 'documents' });
    const { sha256, category } = document;
    documents.push({ documentId, sha256, category, ...(holds === undefined ? {} : { holds }) });
  }
  const { actor, body } = call;
  const byClient = actor.role === 'client';
  if (byClient && body.textVersion === undefined)
    return problem('consent-text-unknown', { rule: scope.article, field: 'textVersion' });
  const command: AskConsent = {
    consentId: ports.ids.next(),
    scope: scope.id,
    subject: {
      kind: 'disclosure',
      principalId,
      documents,
      ...(body.until === undefined ? {} : { until: body.until }),
    },
    askedBy: { personId: actor.personId, role: byClient ? 'client' : 'coach' },
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
  const then = byClient
    ? (question: Outcome<Consent> & { ok: true }) => grantedAtOnce(ports, call, question)
    : undefined;
  const result = await askAndCommit(ports, call, opened, around, command, call.remember(command.consentId), then);
  return 'refusal' in result ? result : { ok: true, body: consentView(result, ports.policy), version: result.version };
}

/** The client asks and agrees in one act: no execution and no reminder. */
function grantedAtOnce(
  { policy }: ConsentHttpPorts,
  { body, now }: Call<Disclose>,
  question: Outcome<Consent> & { ok: true },
): Outcome<Consent> {
  const answer = { answer: 'granted', textVersion: body.textVersion ?? '' } as const;
  const outcome = answerConsent(question.next, answer, NOBODY, policy, now);
  if (!outcome.ok) return outcome;
  const agenda = outcome.agenda.filter(({ op }) => op === 'put');
  return decided(outcome.next, [...question.audit, ...outcome.audit], { agenda, effects: outcome.effects });
}
