import { decided, type Outcome } from '../decision.ts';
import { announcedOf, destroyOn, scheduleDestruction, tellMoved } from '../dossier/destruction-day.ts';
import type { BroughtForward } from '../dossier/dossier.ts';
import type { Rules } from '../rules.ts';
import type { RightsDossier } from './on-dossier.ts';
import { no, startOf, tellOwner, withdrawn } from './parts.ts';
import type { RightsRequest } from './request.ts';
import { type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

type By = 'client' | 'owner';

/** The client can take back whatever was asked in their name, the owner what they registered: it can have been of another client. */
export const toTakeBack = ({ broughtForward = [] }: RightsDossier, by: By): readonly BroughtForward[] =>
  broughtForward.filter(({ registeredBy }) => by === 'client' || registeredBy === 'owner');

/** A request by which the dossier would be destroyed sooner is taken back: the destruction is on its former day again. */
export function takeBack(dossier: RightsDossier, by: By, rules: Rules, today: string): Outcome<RightsDossier> {
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  const back = toTakeBack(dossier, by);
  if (back.length === 0) return no('destruction-not-brought-forward', 'rights.exercised');
  const { broughtForward = [], ...rest } = dossier;
  const left = broughtForward.filter((one) => !back.includes(one));
  const restored: RightsDossier = left.length === 0 ? rest : { ...rest, broughtForward: left };
  const { next, agenda, effects } = scheduleDestruction(restored, rules, today);
  return decided<RightsDossier>(
    next,
    {
      act: 'keep',
      action: 'destruction.take-back',
      rules: ['rights.exercised', 'destruction.waits'],
      facts: { requests: back.map(({ requestId }) => requestId).join(' ') },
    },
    // A day that is near is told as any other, and stands when it was told; else the client hears that the request is off.
    { agenda, effects: announcedOf(next, rules) ? effects : takenBack(dossier, destroyOn(next, rules)) },
  );
}

const takenBack = (dossier: RightsDossier, on: string | undefined) => [
  tellMoved(dossier, on, { because: dossier.hold ? 'taken-back-held' : 'taken-back' }),
];

/** What was granted is not carried out: the execution goes on without it, and closes the request. */
export function dropErasure(request: RightsRequest, by: By, rules: RightsRules, today: string): Outcome<RightsRequest> {
  if (request.state !== 'decided') return no('rights-not-decided', 'rights.exercised');
  const next = withdrawn(request, ['erasure'], today);
  return decided<RightsRequest>(
    next,
    {
      act: 'record',
      action: 'rights.withdraw',
      rules: rulesOf(rules, ['erasure'], 'rights.exercised'),
      facts: { request: request.requestId, by },
    },
    {
      agenda: schedule(next, rules, today),
      effects: [startOf(next), ...(by === 'client' ? [tellOwner(next, 'rights-withdrawn')] : [])],
    },
  );
}
