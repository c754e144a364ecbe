import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuseForbiddenText } from '../free-text.ts';
import type { Refused } from '../refusal.ts';
import { refuseChanges } from './changes.ts';
import { no, startOf, tellOwner } from './parts.ts';
import {
  type Change,
  type ChangeKind,
  type ChangeTarget,
  type ChangeWords,
  type Channel,
  type Identity,
  isFinal,
  type Order,
  owesData,
  RIGHT_KINDS,
  type RightKind,
  type RightsRequest,
} from './request.ts';
import { LOGIN_METHOD, type RightsRules, rulesOf } from './rules.ts';
import { schedule } from './schedule.ts';

export type ProposedChange = ChangeWords & {
  readonly kind: ChangeKind;
  readonly target: ChangeTarget;
  readonly ground: string;
};

export type MakeRequest = {
  readonly requestId: string;
  readonly kinds: readonly RightKind[];
  readonly changes?: readonly ProposedChange[];
  readonly note?: string;
  readonly objectionDay?: string;
  readonly order?: Order;
};

export type RegisterRequest = MakeRequest & {
  readonly channel: Exclude<Channel, 'portal'>;
  readonly receivedOn: string;
  /** Absent while the identity of the requester is not established. */
  readonly identity?: { readonly method: string; readonly on: string };
};

/** The other requests of the dossier, and which of the named documents it really has. */
export type Around = {
  readonly others: readonly RightsRequest[];
  readonly documents: ReadonlySet<string>;
};

/** The client asks in the portal (RIO-3.6, EK-9.3a, EK-10.2): the login with a second step says who it is (EK-9.3b). */
export function makeRequest(
  dossier: Dossier,
  command: MakeRequest,
  around: Around,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  const today = dayOf(now);
  const identity: Identity = { state: 'established', method: LOGIN_METHOD, on: today, by: 'client' };
  return made(dossier, command, around, rules, now, { channel: 'portal', receivedOn: today, identity });
}

/** The owner registers what was written or said: the term starts on the day of receipt (EK-9.3a; AVG 12(3)). */
export function registerRequest(
  dossier: Dossier,
  command: RegisterRequest,
  around: Around,
  rules: RightsRules,
  now: Temporal.Instant,
): Outcome<RightsRequest> {
  const { channel, receivedOn, identity: known } = command;
  const today = dayOf(now);
  if (receivedOn > today) return no('received-in-future', 'rights.request-taken', 'receivedOn');
  const refused = known && refuseProof(known, rules, today);
  if (refused) return refused;
  const identity: Identity = known ? { state: 'established', ...known, by: 'owner' } : { state: 'pending' };
  return made(dossier, command, around, rules, now, { channel, receivedOn, identity });
}

/** A proof is of a kind that the policy knows, and a login proves nothing about a letter (EK-9.3b). */
export function refuseProof(
  { method, on }: { readonly method: string; readonly on: string },
  rules: RightsRules,
  today: string,
): Refused | undefined {
  const { methods, article } = rules.rights.identity;
  if (method === LOGIN_METHOD || !methods.some(({ id }) => id === method))
    return no('identity-method-unknown', article, 'method');
  return on > today ? no('identity-day', article, 'on') : undefined;
}

type Receipt = { readonly channel: Channel; readonly receivedOn: string; readonly identity: Identity };

function made(
  dossier: Dossier,
  command: MakeRequest,
  { others, documents }: Around,
  rules: RightsRules,
  now: Temporal.Instant,
  receipt: Receipt,
): Outcome<RightsRequest> {
  const today = dayOf(now);
  const { requestId, note, objectionDay, changes = [] } = command;
  // A change says of itself which right it is about.
  const asked = new Set([...command.kinds, ...changes.map(({ kind }) => kind)]);
  const kinds = RIGHT_KINDS.filter((kind) => asked.has(kind));
  const refused =
    refuseKinds(dossier, command, kinds, others, rules, today) ??
    refuseChanges(kinds, changes, documents, rules) ??
    refuseForbiddenText({ note });
  if (refused) return refused;
  const open = others.filter((other) => !isFinal(other));
  const request: RightsRequest = {
    requestId,
    dossierId: dossier.dossierId,
    clientId: dossier.clientId,
    version: 1,
    state: 'open',
    kinds,
    registeredBy: receipt.channel === 'portal' ? 'client' : 'owner',
    ...receipt,
    registeredAt: now.toString({ fractionalSecondDigits: 3 }),
    changes: changes.map(({ kind, target, ground }, place): Change => ({ n: place + 1, kind, target, ground })),
    ...(kinds.includes('objection') && objectionDay !== undefined ? { objectionDay } : {}),
    ...(command.order === undefined ? {} : { order: command.order }),
    duplicates: open.filter((other) => other.kinds.some((kind) => kinds.includes(kind))).map((one) => one.requestId),
    decisions: [],
    executions: [],
    told: [],
    runs: 1,
    secrets: { ...(note === undefined ? {} : { note }), changes: wordsOf(changes) },
  };
  const { channel, receivedOn } = receipt;
  return decided<RightsRequest>(
    request,
    {
      act: 'record',
      action: channel === 'portal' ? 'rights.make' : 'rights.register',
      rules: rulesOf(rules, kinds, 'rights.exercised'),
      facts: { request: requestId, kinds: kinds.join(' '), channel, receivedOn },
    },
    {
      agenda: schedule(request, rules, today),
      effects: [startOf(request), ...(channel === 'portal' ? [tellOwner(request, 'rights-made')] : [])],
    },
  );
}

function refuseKinds(
  dossier: Dossier,
  { kinds: named, objectionDay, order }: MakeRequest,
  kinds: readonly RightKind[],
  others: readonly RightsRequest[],
  rules: RightsRules,
  today: string,
): Refused | undefined {
  if (dossier.state === 'erasing') return no('under-erasure', 'erasure.dossier-frozen');
  const unknown = kinds.length === 0 || !kinds.every((kind) => rules.rights.kinds.some(({ id }) => id === kind));
  if (unknown || !named.every((kind) => kinds.includes(kind))) return no('right-unknown', 'rights.exercised', 'kinds');
  if (objectionDay !== undefined && objectionDay < today)
    return no('objection-day', 'rights.objection', 'objectionDay');
  // What is destroyed first cannot be given any more: only the client can say which comes first.
  if (kinds.includes('erasure') && order === undefined && others.some(owesData))
    return no('order-needed', 'rights.erasure', 'order');
  return undefined;
}

const wordsOf = (changes: readonly ProposedChange[]): Record<string, ChangeWords> =>
  Object.fromEntries(
    changes.map(({ from, to }, place) => [
      String(place + 1),
      { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ]),
  );
