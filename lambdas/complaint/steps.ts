import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import type { ComplaintAction } from '../../domain/catalogue.ts';
import type { Complaint, Handler } from '../../domain/complaint/complaint.ts';
import {
  answerDecision,
  decideComplaint as decideDecideComplaint,
  measureDone,
} from '../../domain/complaint/decide.ts';
import { assignHandler as decideAssignHandler } from '../../domain/complaint/handler.ts';
import { answerMediation, proposeMediation, recordAgreement } from '../../domain/complaint/mediate.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import {
  addAttachments as decideAddAttachments,
  deferComplaint as decideDeferComplaint,
  proposeHearing as decideProposeHearing,
  reportHearing as decideReportHearing,
  withdrawComplaint as decideWithdrawComplaint,
  waiveHearing,
} from '../../domain/complaint/steps.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Answer, Call, Problem, Reply } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { refuseAttachments } from './about.ts';
import { chainOf, type OnComplaint, openComplaint } from './open.ts';
import { candidateOf, involvedIn, knownOwners } from './people.ts';
import type { ComplaintPorts } from './ports.ts';
import { complaintView } from './views.ts';

type Operations = typeof complaintOperations;

/** Load, authorize, decide, commit: every act on a complaint is this, with its own rule. */
export async function act(
  ports: ComplaintPorts,
  call: OnComplaint,
  action: ComplaintAction,
  decide: (complaint: Complaint, key: OpenKey) => Outcome<Complaint> | Problem | Promise<Outcome<Complaint> | Problem>,
): Promise<Answer<ComplaintReply>> {
  const opened = await openComplaint(ports, call, action);
  if (!opened.ok) return opened;
  const { complaint, key, conditions } = opened;
  const outcome = await decide(complaint, key);
  if (!outcome.ok) return outcome;
  const next = { ...outcome.next, version: complaint.version + 1 };
  const committed = await commitDecision(ports, call, chainOf(complaint), outcome, [
    ...ports.complaints.saveWrites(complaint, outcome.next, key),
    ...conditions,
  ]);
  if (!committed.ok) return committed;
  return { ok: true, body: await complaintView(ports, next, call.actor, call.today), version: next.version };
}

type Assigned = Call<Operations['assignHandler']>['body'];

/** The owner has no account of ours: their own id means the owner. */
function handlerIn(body: Assigned, ownId: string): Handler {
  if ('outside' in body) return { kind: 'outside' };
  if ('owner' in body || body.personId === ownId) return { kind: 'owner' };
  return { kind: 'person', personId: body.personId };
}

type Mediated = Call<Operations['mediateComplaint']>;

function mediate(ports: ComplaintPorts, { body, actor, today }: Mediated, complaint: Complaint): Outcome<Complaint> {
  switch (body.step) {
    case 'answer': {
      const isComplainant = standingsOf(complaint, actor).includes('complainant');
      return answerMediation(complaint, isComplainant ? 'complainant' : 'other', body.consents);
    }
    case 'propose':
      return proposeMediation(complaint, today);
    case 'agreed':
      return recordAgreement(complaint, body.agreement, ports.policy, today);
  }
}

export function addAttachments(
  ports: ComplaintPorts,
  call: Call<Operations['addAttachments']>,
): Promise<Reply<Operations['addAttachments']>> {
  return act(ports, call, 'complaint.attach', async (complaint, key) => {
    const { attachments } = call.body;
    const { dossierId } = complaint;
    const refused = dossierId && (await refuseAttachments(ports, attachments, { dossierId, key }));
    return refused || decideAddAttachments(complaint, attachments);
  });
}

export function assignHandler(
  ports: ComplaintPorts,
  call: Call<Operations['assignHandler']>,
): Promise<Reply<Operations['assignHandler']>> {
  return act(ports, call, 'complaint.assign', async (complaint) => {
    const [candidate, involved] = await Promise.all([
      candidateOf(ports, handlerIn(call.body, call.actor.personId)),
      involvedIn(ports, complaint),
    ]);
    return decideAssignHandler(complaint, candidate, involved);
  });
}

export function proposeHearing(
  ports: ComplaintPorts,
  call: Call<Operations['proposeHearing']>,
): Promise<Reply<Operations['proposeHearing']>> {
  const { body, today } = call;
  return 'waived' in body
    ? act(ports, call, 'complaint.answer', (complaint) => waiveHearing(complaint))
    : act(ports, call, 'complaint.handle', (complaint) => decideProposeHearing(complaint, body, today));
}

export function reportHearing(
  ports: ComplaintPorts,
  call: Call<Operations['reportHearing']>,
): Promise<Reply<Operations['reportHearing']>> {
  return act(ports, call, 'complaint.handle', (complaint) => decideReportHearing(complaint, call.body, call.today));
}

export function mediateComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['mediateComplaint']>,
): Promise<Reply<Operations['mediateComplaint']>> {
  const action = call.body.step === 'answer' ? 'complaint.answer-mediation' : 'complaint.mediate';
  return act(ports, call, action, (complaint) => mediate(ports, call, complaint));
}

export function deferComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['deferComplaint']>,
): Promise<Reply<Operations['deferComplaint']>> {
  return act(ports, call, 'complaint.handle', (complaint) =>
    decideDeferComplaint(complaint, call.body, ports.policy, call.today),
  );
}

type Deciding = Pick<Call<Operations['decideComplaint']>, 'body' | 'today'>;

/** To whom the measures of a decision can be left. */
export const ownersFor = (ports: ComplaintPorts, { body: { measures = [] } }: Deciding): Promise<ReadonlySet<string>> =>
  knownOwners(
    ports,
    measures.map(({ ownerId }) => ownerId),
  );

/** What this decision makes of a complaint. */
export function decisionOn(
  { policy }: ComplaintPorts,
  { body, today }: Deciding,
  complaint: Complaint,
  owners: ReadonlySet<string>,
): Outcome<Complaint> {
  const { measures = [], ...decision } = body;
  return decideDecideComplaint(complaint, { ...decision, measures }, owners, policy, today);
}

export function decideComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['decideComplaint']>,
): Promise<Reply<Operations['decideComplaint']>> {
  return act(ports, call, 'complaint.handle', async (complaint) =>
    decisionOn(ports, call, complaint, await ownersFor(ports, call)),
  );
}

export function answerComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['answerComplaint']>,
): Promise<Reply<Operations['answerComplaint']>> {
  return act(ports, call, 'complaint.answer', (complaint) => {
    const { solved, words } = call.body;
    const said = { solved, ...(words === undefined ? {} : { words }) };
    return answerDecision(complaint, said, ports.policy, call.today);
  });
}

export function withdrawComplaint(
  ports: ComplaintPorts,
  call: Call<Operations['withdrawComplaint']>,
): Promise<Reply<Operations['withdrawComplaint']>> {
  return act(ports, call, 'complaint.answer', (complaint) =>
    decideWithdrawComplaint(complaint, ports.policy, call.today),
  );
}

export function finishMeasure(
  ports: ComplaintPorts,
  call: Call<Operations['finishMeasure']>,
): Promise<Reply<Operations['finishMeasure']>> {
  return act(ports, call, 'complaint.do-measure', (complaint) =>
    measureDone(complaint, call.params.n, ports.policy, call.today),
  );
}
