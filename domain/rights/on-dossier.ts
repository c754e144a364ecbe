import { type AgendaChange, putOn } from '../agenda.ts';
import type { RuleList } from '../article.ts';
import { addDays, laterOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import { refuseUnderHold } from '../destruction.ts';
import { type ClientChanges, changeClient } from '../dossier/change-client.ts';
import { announcedOf, scheduleDestruction } from '../dossier/destruction-day.ts';
import type { BroughtForward, Dossier } from '../dossier/dossier.ts';
import { paperLeft } from '../dossier/paper-day.ts';
import { withoutRemovals } from '../dossier/removals.ts';
import type { Refused } from '../refusal.ts';
import type { Rules } from '../rules.ts';
import { no, tellClient } from './parts.ts';
import type { Change, ChangeWords, RightsRequest } from './request.ts';
import type { RightsRules } from './rules.ts';

/** Restricted: stored, and not used otherwise, until it is lifted (AVG 18). `endsOn`: told to the client beforehand. */
export type Restriction = { readonly requestId: string; readonly placedOn: string; readonly endsOn?: string };
/** Why a dossier is destroyed before its term (RIO-6.3). */
export type EarlyDestruction = { readonly ground: 'client-request' | 'objection'; readonly requestedOn: string };

/** What rights requests leave on a dossier. */
export type RightsDossier = Dossier & {
  readonly restriction?: Restriction;
  readonly early?: EarlyDestruction;
};

/** The rules that a destruction on the client's request rests on. */
export const REQUEST_RULES = ['rights.erasure-at-once', 'rights.erasure'] as const satisfies RuleList;
export const OBJECTION_RULES = [
  'rights.erasure-at-once',
  'rights.objection',
  'rights.erasure',
] as const satisfies RuleList;

/** The data stay and nothing else happens with them; the client still sees everything (AVG 18; RIO-3.6). */
export function restrictDossier(dossier: RightsDossier, requestId: string, today: string): Outcome<RightsDossier> {
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  return decided<RightsDossier>(
    { ...dossier, restriction: { requestId, placedOn: dossier.restriction?.placedOn ?? today } },
    { act: 'shield', action: 'restriction.place', rules: ['restriction.stored-only'], facts: { request: requestId } },
    { agenda: [dropEnd(dossier.dossierId)] },
  );
}

const END = { kind: 'restriction-end', reference: 'dossier' } as const;
const dropEnd = (subject: string): AgendaChange => ({ op: 'drop', subject, ...END });

/**
 * Lifts it: at once when the client says so. The owner has to tell the client before it happens (AVG 18(3)), so theirs
 * takes effect on a later day.
 */
export function liftRestriction(
  dossier: RightsDossier,
  by: 'client' | 'owner' | 'system',
  today: string,
  endsOn: string = addDays(today, 1),
): Outcome<RightsDossier> {
  const { restriction, dossierId, clientId } = dossier;
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  if (!restriction) return no('not-restricted', 'restriction.stored-only');
  const request = { dossierId, clientId, requestId: restriction.requestId };
  if (by === 'owner') {
    if (endsOn <= today) return no('restriction-day', 'restriction.stored-only', 'endsOn');
    return decided<RightsDossier>(
      { ...dossier, restriction: { ...restriction, endsOn } },
      { act: 'shield', action: 'restriction.announce-end', rules: ['restriction.stored-only'], facts: { endsOn } },
      {
        agenda: [putOn({ subject: dossierId, ...END, dueOn: endsOn }, today)],
        effects: [tellClient(request, 'restriction-ends', { endsOn })],
      },
    );
  }
  if (by === 'system' && (restriction.endsOn === undefined || restriction.endsOn > today))
    return no('not-due', 'restriction.stored-only');
  const { restriction: _, ...rest } = dossier;
  return decided<RightsDossier>(
    rest,
    {
      act: 'shield',
      action: 'restriction.lift',
      rules: ['restriction.stored-only'],
      facts: { request: restriction.requestId },
    },
    { agenda: [dropEnd(dossierId)], effects: [tellClient(request, 'restriction-lifted')] },
  );
}

/**
 * An objection to keeping: the destruction is today or on the day that the client named, never later than it was (AVG 21). One that
 * the owner registered for the client waits the grace: somebody can have taken one client for another.
 */
export function objectToKeeping(
  dossier: RightsDossier,
  { requestId, channel, objectionDay: day }: Pick<RightsRequest, 'requestId' | 'channel' | 'objectionDay'>,
  rules: Rules,
  today: string,
): Outcome<RightsDossier> {
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  const on = laterOf(day ?? today, today);
  const own = channel === 'portal';
  const objected = bringForward(dossier, { requestId, right: 'objection', on, registeredBy: own ? 'client' : 'owner' });
  // Under a hold, or while the trajectory goes on, it is on the agenda when that ends.
  const { next, agenda, effects } = scheduleDestruction(objected, rules, today, own ? on : undefined);
  return decided<RightsDossier>(
    next,
    {
      act: 'keep',
      action: 'retention.shorten',
      rules: OBJECTION_RULES,
      facts: { request: requestId, keepUntil: on },
    },
    { agenda, effects },
  );
}

const bringForward = (dossier: RightsDossier, one: BroughtForward): RightsDossier => ({
  ...dossier,
  broughtForward: [
    ...(dossier.broughtForward ?? []).filter(
      ({ requestId, right }) => requestId !== one.requestId || right !== one.right,
    ),
    one,
  ],
});

type Erasure = Pick<RightsRequest, 'requestId' | 'channel'>;

/** It is being erased already, or a legal hold keeps it (AVG 17(3)). */
const refuseErasure = (dossier: RightsDossier): Refused | undefined =>
  dossier.state === 'erasing'
    ? no('under-erasure', 'erasure.dossier-frozen')
    : refuseUnderHold('erasure', dossier, 'rights.erasure-exceptions');

/** Somebody else registered it: it can be about another client, so it waits the grace, from the moment that it was granted. */
export function planErasure(
  dossier: RightsDossier,
  { requestId }: Erasure,
  rules: Rules,
  today: string,
): Outcome<RightsDossier> {
  const refused = refuseErasure(dossier);
  if (refused) return refused;
  const planned = bringForward(dossier, { requestId, right: 'erasure', on: today, registeredBy: 'owner' });
  const { next, agenda, effects } = scheduleDestruction(planned, rules, today);
  return decided<RightsDossier>(
    next,
    {
      act: 'keep',
      action: 'retention.shorten',
      rules: [...REQUEST_RULES, 'destruction.waits'],
      facts: { request: requestId, keepUntil: next.destruction?.on ?? today },
    },
    { agenda, effects },
  );
}

/** Whether this erasure is on the agenda of the dossier. */
export const isPlanned = ({ broughtForward = [] }: RightsDossier, { requestId }: Pick<Erasure, 'requestId'>): boolean =>
  broughtForward.some((one) => one.right === 'erasure' && one.requestId === requestId);

/** What the client asked for in their own account waits for nothing; the rest until the day that was told has come. */
export function erasureWaits(dossier: RightsDossier, request: Erasure, rules: Rules, today: string): boolean {
  if (request.channel === 'portal') return false;
  const told = announcedOf(dossier, rules);
  return !isPlanned(dossier, request) || told === undefined || told.on > today;
}

/**
 * The client wants everything gone: at once, whatever the trajectory's state (RIO-6.3; AVG 17(1)). A legal hold stops it
 * (AVG 17(3)), and what somebody else registered for them has waited the grace. `erasureId` names the case and the execution, so that asked twice is done once.
 */
export function destroyOnRequest(
  dossier: RightsDossier,
  request: Erasure,
  erasureId: string,
  rules: Rules,
  today: string,
): Outcome<RightsDossier> {
  const refused = refuseErasure(dossier);
  if (refused) return refused;
  if (erasureWaits(dossier, request, rules, today)) return no('not-due', 'destruction.waits');
  const { dossierId } = dossier;
  return decided<RightsDossier>(
    {
      ...dossier,
      state: 'erasing',
      // A trajectory without its data is over.
      endedOn: dossier.endedOn ?? today,
      early: { ground: 'client-request', requestedOn: today },
    },
    {
      act: 'destroy',
      action: 'erasure.start',
      rules: REQUEST_RULES,
      facts: { erasure: erasureId, request: request.requestId },
    },
    {
      agenda: [
        ...(['destruction', 'relocation', 'hold-review'] as const).map((kind) => ({
          op: 'drop' as const,
          subject: dossierId,
          kind,
          reference: 'dossier',
        })),
        ...withoutRemovals(dossier),
      ],
      effects: [
        ...paperLeft(dossier),
        { type: 'start-execution', machine: 'erasure', name: erasureId, input: { erasureId, dossierId } },
      ],
    },
  );
}

/** Carries out the granted changes of the client's own fields, and says what was there before (EK-10.3, EK-10.5). */
export function changeFields(
  dossier: RightsDossier,
  changes: readonly Change[],
  asked: Readonly<Record<string, ChangeWords>>,
  { clientFields }: Pick<RightsRules, 'clientFields'>,
): { readonly outcome: Outcome<Dossier>; readonly words: Readonly<Record<string, ChangeWords>> } {
  const set: Record<string, string | null> = {};
  const words: Record<string, ChangeWords> = {};
  for (const { n, kind, target } of changes) {
    if (!('field' in target)) continue;
    const before = dossier.secrets.client[target.field];
    const to = kind === 'removal' ? undefined : asked[String(n)]?.to;
    // A text is completed by what comes behind it; of anything shorter the whole new value was asked.
    const long = clientFields.some(({ id, form }) => id === target.field && form === 'long-text');
    const adds = kind === 'completion' && long && before !== undefined && to !== undefined;
    const joined = adds ? completed(before, to) : to;
    set[target.field] = joined ?? null;
    words[String(n)] = {
      ...(before === undefined ? {} : { from: before }),
      ...(joined === undefined ? {} : { to: joined }),
    };
  }
  return { outcome: changeClient(dossier, set satisfies ClientChanges, 'with-request'), words };
}

/** Done twice it is there once. */
const completed = (before: string, more: string): string => (before.includes(more) ? before : `${before}\n${more}`);
