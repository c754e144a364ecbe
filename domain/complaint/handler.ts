import { decided, type Outcome } from '../decision.ts';
import { refuseAmong, type Somebody } from '../person/same-person.ts';
import type { Refused } from '../refusal.ts';
import type { Complaint, Handler } from './complaint.ts';
import { answerOf, no, refuseUnlessOpen, startOf, tell, tellHandler, trace, withoutToken } from './parts.ts';

const isSame = (one: Handler, other: Handler): boolean =>
  one.kind === other.kind && (one.kind !== 'person' || (other.kind === 'person' && one.personId === other.personId));

export type Candidate = {
  readonly handler: Handler;
  readonly who: Somebody;
  /** May handle complaints at all: an active coach or an appointed manager, the owner, or who the policy names. */
  readonly able: boolean;
};

/** Whom a complaint may not be judged by: those it is about, who complains, and who judged it before. */
export type Involved = {
  readonly complainedOf: readonly Somebody[];
  readonly complainant?: Somebody;
  readonly handled: readonly Somebody[];
};

const RULE = 'complaint.independent-handler';

/** Nobody judges their own case (RIO-7.2). */
const refuseTheirs = (who: Somebody, { complainedOf, complainant }: Involved, field?: string): Refused | undefined =>
  refuseAmong(who, [...complainedOf, complainant], 'handler-complained-of', RULE, field);

/** Leaves a complaint to somebody (RIO-7.2): never to the person complained of, also not under another account of theirs. */
export function assignHandler(
  complaint: Complaint,
  { handler, who, able }: Candidate,
  involved: Involved,
): Outcome<Complaint> {
  const refused =
    refuseUnlessOpen(complaint) ??
    refuseCandidate(complaint, handler) ??
    refuseTheirs(who, involved, 'personId') ??
    // About the owner there may be nobody else from outside.
    (complaint.against.owner ? undefined : refuseAmong(who, involved.handled, 'handler-again', RULE, 'personId'));
  if (refused) return refused;
  if (!able) return no('handler-unknown', RULE, 'personId');
  const outside = handler.kind === 'outside';
  const next: Complaint = { ...(outside ? withoutToken(complaint) : complaint), handler };
  const entry = trace('order', 'complaint.assign', complaint, RULE, {
    handler: handler.kind,
  });
  if (!outside) return decided<Complaint>(next, entry, { effects: [tellHandler(next, 'complaint-assigned')] });
  // Its execution goes back to where somebody from outside is invited; one that does not wait is started anew.
  if (complaint.token !== undefined)
    return decided<Complaint>(next, entry, { effects: answerOf(complaint, 'reopened') });
  const again: Complaint = { ...next, runs: complaint.runs + 1 };
  return decided<Complaint>(again, entry, { effects: [startOf(again)] });
}

function refuseCandidate({ against, before }: Complaint, handler: Handler): Refused | undefined {
  // Whom the owner chooses is not from outside.
  if (against.owner && handler.kind !== 'outside') return no('handler-outside-only', RULE, 'personId');
  if (!against.owner && before.some((one) => isSame(one, handler))) return no('handler-again', RULE, 'personId');
  return undefined;
}

/** Can whoever the policy names be asked at all, or is the complaint theirs or about them? */
export const refuseOutsider = (complaint: Complaint, email: string, involved: Involved): Refused | undefined =>
  complaint.handler?.kind !== 'outside'
    ? no('handler-unknown', RULE)
    : refuseTheirs({ email, isOwner: false }, involved);

/** The owner hears that nobody can handle it as it is: somebody has to be named who has no part in it. */
export function outsiderInvolved(complaint: Complaint): Outcome<Complaint> {
  return decided<Complaint>(complaint, trace('record', 'complaint.nobody-outside', complaint, RULE), {
    effects: [tell(complaint, 'complaint-nobody', { to: 'owner' })],
  });
}

/** Whoever is named in the policy has an account from now on, which opens this case and nothing else. */
export function outsiderInvited(complaint: Complaint, personId: string): Outcome<Complaint> {
  if (complaint.handler?.kind !== 'outside') return no('handler-unknown', RULE);
  const next: Complaint = { ...complaint, handler: { kind: 'outside', personId } };
  return decided<Complaint>(next, trace('order', 'complaint.invite-outsider', complaint, RULE, { person: personId }), {
    effects: [tellHandler(next, 'complaint-assigned')],
  });
}

/** Who has it when it is opened again: another one where there is one (RIO-7.2). */
export const nextHandler = ({ handler, against }: Pick<Complaint, 'handler' | 'against'>): Handler => {
  if (handler?.kind !== 'outside') return { kind: 'outside' };
  return against.owner ? handler : { kind: 'owner' };
};
