import type { OperationSpec } from '../../contracts/operation.ts';
import { endConsent } from '../../domain/consent/answer.ts';
import type { EndReason } from '../../domain/consent/consent.ts';
import { type Pause, retry } from '../../stores/retry.ts';
import { type Call, type Problem, problem } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { liveDossier } from '../shared/still-there.ts';
import { consequencesOf, dossierWrite } from './consequences.ts';
import type { ConsentPorts } from './ports.ts';

type Ports = ConsentPorts & { readonly pause: Pause };
type Asker = Pick<Call<OperationSpec>, 'actor' | 'falseAlarms' | 'now'>;
type Place = { readonly dossierId: string; readonly consentId: string };

/** Ends a grant, or takes back its question, without the client: with its receipt, and nothing where it is over already. */
export const endOne = (
  ports: Ports,
  call: Asker,
  place: Place,
  reason: EndReason,
): Promise<Problem | 'ended' | 'nothing'> =>
  retry(
    ports.pause,
    () => tryToEnd(ports, call, place, reason),
    (one) => typeof one === 'object' && one.refusal.code === 'busy',
  );

async function tryToEnd(
  ports: Ports,
  call: Asker,
  { dossierId, consentId }: Place,
  reason: EndReason,
): Promise<Problem | 'ended' | 'nothing'> {
  ports.committer.readAhead(dossierId, call.now);
  const loaded = await liveDossier(ports, dossierId);
  // A dossier that is being destroyed is closed, and takes its questions along.
  if (!loaded) return 'nothing';
  const consent = await ports.consents.load(dossierId, consentId, loaded.key);
  // Gone, refused, withdrawn or over: nothing is open.
  if (!consent || (consent.state !== 'granted' && consent.state !== 'asked')) return 'nothing';
  const outcome = endConsent(consent, reason, ports.policy, call.now);
  if (!outcome.ok) return outcome;
  const consequences = await consequencesOf(ports, loaded, consent, outcome, call.now);
  const committed = await commitDecision(ports, call, dossierId, consequences, [
    ...consequences.writes,
    dossierWrite(ports, loaded, consequences),
  ]);
  if (committed.ok) return 'ended';
  return committed.conflict === 'version-conflict' ? problem('busy') : committed;
}
