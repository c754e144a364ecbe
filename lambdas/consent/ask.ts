import type { consentOperations } from '../../contracts/consent/operations.ts';
import { type AskConsent, askConsent as decideAskConsent } from '../../domain/consent/ask.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import { type Call, type Problem, problem, type Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { openDossier } from '../shared/open-dossier.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { ConsentHttpPorts } from './http-ports.ts';
import { type Around, lookAround } from './look-around.ts';
import { openConsent } from './read.ts';
import { consentView } from './view.ts';

type Operations = typeof consentOperations;

/** Asks the client for what the coach chose; nothing opens by asking (RIO-4.1, EK-6.2). */
export async function askConsent(
  ports: ConsentHttpPorts,
  call: Call<Operations['askConsent']>,
): Promise<Reply<Operations['askConsent']>> {
  const { actor, body, params } = call;
  const { ifMatch: _, ...asked } = call;
  const opened = await openDossier(ports, asked, params.dossierId, 'consent.ask');
  if (!opened.ok) return opened;
  const around = await lookAround(ports, opened, body.subject);
  const command: AskConsent = {
    consentId: ports.ids.next(),
    scope: body.scope,
    subject: body.subject,
    askedBy: { personId: actor.personId, role: 'coach' },
    ...(body.reason === undefined ? {} : { reason: body.reason }),
  };
  const result = await askAndCommit(ports, call, opened, around, command, call.remember(command.consentId));
  return 'refusal' in result ? result : { ok: true, body: consentView(result, ports.policy), version: result.version };
}

type Asker = Pick<Call<(typeof consentOperations)['askConsent']>, 'actor' | 'falseAlarms' | 'now'>;

/** The question as it stands now, for who may read it; with the trace of reading (RIO-1.5). */
export async function repeatQuestion(
  ports: ConsentHttpPorts,
  call: Call<Operations['askConsent' | 'discloseDocuments']>,
  consentId: string,
): Promise<Reply<Operations['askConsent']>> {
  const { dossierId } = call.params;
  const opened = await openConsent(ports, call, { dossierId, consentId }, 'consent.read');
  if (!opened.ok) return opened;
  const { content: consent } = opened;
  return { ok: true, body: consentView(consent, ports.policy), version: consent.version };
}

/** Decides and commits one question, with what else belongs in the same transaction. `busy`: somebody asked meanwhile, or the dossier has changed, so all of it has to be looked at anew. */
export async function askAndCommit(
  ports: ConsentHttpPorts,
  call: Asker,
  loaded: LoadedDossier,
  around: Around,
  command: AskConsent,
  keep: readonly GuardedWrite<'version-conflict' | 'idempotency-key-used'>[],
  then: (outcome: Outcome<Consent> & { ok: true }) => Outcome<Consent> = (outcome) => outcome,
): Promise<Consent | Problem> {
  const { turn, before, resolved, shown } = around;
  const asked = decideAskConsent(loaded.dossier, { ...command, shown }, before, resolved, ports.policy, call.now);
  const outcome = asked.ok ? then(asked) : asked;
  if (!outcome.ok) return outcome;
  const consequences = await consequencesOf(ports, loaded, undefined, outcome, call.now);
  const committed = await commitDecision(ports, call, loaded.dossier.dossierId, consequences, [
    turn,
    // Nobody is named who is removed meanwhile.
    ...(resolved.person ? [ports.people.activeWrite(resolved.person.personId)] : []),
    ...consequences.writes,
    dossierWrite(ports, loaded, consequences),
    ...keep,
  ]);
  if (committed.ok) return consequences.next;
  return committed.conflict === 'version-conflict' ? problem('busy') : committed;
}
