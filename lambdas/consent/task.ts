import type { ConsentTask, TaskOutcome } from '../../contracts/tasks.ts';
import type { Consent } from '../../domain/consent/consent.ts';
import { recordToken, recordTold } from '../../domain/consent/tell.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ConsentStore } from '../../stores/consents.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Pause } from '../../stores/retry.ts';
import { Conflict, lookingAgain, stopWaiting } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';

export type ConsentTaskPorts = {
  readonly pause: Pause;
  readonly policy: Policy;
  readonly dossiers: DossierStore;
  readonly consents: ConsentStore;
  readonly committer: Committer;
  readonly clock: Clock;
};

type ConsentIds = { readonly dossierId: string; readonly consentId: string };

/** Carries out one step for a question to a client. Each may be run again, and again after it was done. */
export async function consentStep(ports: ConsentTaskPorts, task: ConsentTask): Promise<TaskOutcome> {
  switch (task.step) {
    case 'ask':
      return { outcome: await askClient(ports, task, task.token) };
    case 'tell':
      return { outcome: await tellAsker(ports, task) };
    case 'report-failure':
      return { outcome: await reportFailure(ports, task) };
  }
}

/** Tells whoever asked what came of it, once; the sweep does so too, when no execution is left to do it. */
export async function tellAsker(ports: ConsentTaskPorts, ids: ConsentIds): Promise<'done' | 'gone'> {
  const at = (await ports.clock.now()).toString({ fractionalSecondDigits: 3 });
  return onConsent(ports, ids, (consent, { coachId }) => recordTold(consent, coachId, at));
}

/**
 * The consent is gone: ends the execution that waits for its answer. Logged in the practice's chain, as the dossier's
 * may be gone.
 */
async function askClient(ports: ConsentTaskPorts, ids: ConsentIds, token: string): Promise<'done' | 'gone'> {
  const asked = await onConsent(ports, ids, (consent) => recordToken(consent, token));
  if (asked === 'gone') await stopWaiting(ports, token, 'consent.gone', { consent: ids.consentId });
  return asked;
}

/**
 * Tells the owner that the execution failed. The question stays open: reminders, expiry and answers work without the
 * execution.
 */
async function reportFailure(ports: ConsentTaskPorts, ids: ConsentIds): Promise<'done' | 'gone'> {
  return onConsent(ports, ids, (consent) => ({
    next: consent,
    audit: [{ act: 'record', action: 'consent.failed', rules: ['audit.every-act'], facts: { consent: ids.consentId } }],
    agenda: [],
    effects: [
      {
        type: 'notify',
        notice: 'consent-failed',
        recipient: { to: 'owner' },
        facts: { dossier: ids.dossierId, consent: ids.consentId },
      },
    ],
  }));
}

type Decide = (consent: Consent, dossier: Dossier) => Decision<Consent> | undefined;

/**
 * `gone`: the dossier or the consent is not there any more, or is being destroyed. @throws when it stays contended: try
 * again.
 */
const onConsent = (ports: ConsentTaskPorts, ids: ConsentIds, decide: Decide): Promise<'done' | 'gone'> =>
  lookingAgain(ports, async () => {
    const loaded = await liveDossier(ports, ids.dossierId);
    if (!loaded) return 'gone';
    const consent = await ports.consents.load(ids.dossierId, ids.consentId, loaded.key);
    if (!consent) return 'gone';
    const decision = decide(consent, loaded.dossier);
    if (!decision) return 'done';
    const writes = decision.next === consent ? [] : [ports.consents.saveWrite(consent, decision.next, loaded.key)];
    const result = await commitBySystem(ports, ids.dossierId, decision, writes);
    if (!result.ok) throw new Conflict('The consent is contended');
    return 'done';
  });
