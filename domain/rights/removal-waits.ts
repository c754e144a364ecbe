import { earlierOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { removalDue, removalOf, tellOff } from '../dossier/removals.ts';
import type { Refused } from '../refusal.ts';
import { no, startOf, tellOwner, withdrawn } from './parts.ts';
import type { RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

type By = 'client' | 'owner';

const kindsWaiting = ({ executions }: RightsRequest) =>
  executions.filter(({ waits }) => waits !== undefined).map(({ kind }) => kind);

function refuseUnlessWaiting(request: RightsRequest, dossier: Dossier): Refused | undefined {
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  return removalOf(dossier, request.requestId) && kindsWaiting(request).length > 0
    ? undefined
    : no('removal-not-waiting', 'destruction.waits');
}

/** The owner looked at it: it was of this client, and waits no longer. */
export function confirmRemoval(
  request: RightsRequest,
  dossier: Dossier,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused =
    refuseUnlessWaiting(request, dossier) ?? refuseUnderHold('removal', dossier, 'rights.erasure-exceptions');
  if (refused) return refused;
  const { on: waitedUntil = today } = removalOf(dossier, request.requestId) ?? {};
  if (waitedUntil <= today) return no('removal-not-waiting', 'destruction.waits');
  const next = fromToday(request, today);
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'removal.confirm',
      rules: rulesOf(rules, kindsWaiting(request), 'rights.carried-out', 'destruction.waits'),
      facts: { request: request.requestId, waitedUntil },
    },
    { agenda: schedule(next, rules, today) },
  );
}

/** Their term runs from the day on which they could be done (EK-10.5). */
const fromToday = (request: RightsRequest, today: string): RightsRequest => ({
  ...request,
  executions: request.executions.map((one) => (one.waits ? { ...one, from: earlierOf(one.from, today) } : one)),
});

/** The client whatever was asked in their name, the owner what they registered: it is not carried out. */
export function takeBackRemoval(
  request: RightsRequest,
  dossier: Dossier,
  by: By,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused = refuseUnlessWaiting(request, dossier);
  if (refused) return refused;
  const kinds = kindsWaiting(request);
  const next = withdrawn(request, kinds, today);
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'removal.take-back',
      rules: rulesOf(rules, kinds, 'rights.exercised', 'destruction.waits'),
      facts: { request: request.requestId, by },
    },
    {
      agenda: schedule(next, rules, today),
      effects: [
        startOf(next),
        tellOff(dossier, 'taken-back'),
        ...(by === 'client' ? [tellOwner(next, 'rights-withdrawn')] : []),
      ],
    },
  );
}

/** The day has come: the request goes on, and what it takes away waits no longer. */
export function goOnWithRemoval(
  request: RightsRequest,
  dossier: Dossier,
  rules: RightsRules,
  today: string,
): Outcome<RightsRequest> {
  const refused = refuseUnderHold('removal', dossier, 'rights.erasure-exceptions');
  if (refused) return refused;
  if (removalDue(dossier, today)?.requestId !== request.requestId) return no('not-due', 'destruction.waits');
  const kinds = kindsWaiting(request);
  const next: RightsRequest = {
    ...request,
    runs: request.runs + 1,
    executions: request.executions.map(({ waits, ...one }) => (waits ? { ...one, from: today } : one)),
  };
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.resume',
      rules: rulesOf(rules, kinds, 'rights.carried-out', 'destruction.waits'),
      facts: { request: request.requestId, run: next.runs },
    },
    { agenda: schedule(next, rules, today), effects: [startOf(next)] },
  );
}
