import type { complaintOperations } from '../../contracts/complaint/operations.ts';
import type { ComplaintReply } from '../../contracts/complaint/replies.ts';
import type { ComplaintAction } from '../../domain/catalogue.ts';
import type { Complaint, Handler } from '../../domain/complaint/complaint.ts';
import { answerDecision, decideComplaint, measureDone } from '../../domain/complaint/decide.ts';
import { assignHandler } from '../../domain/complaint/handler.ts';
import { answerMediation, proposeMediation, recordAgreement } from '../../domain/complaint/mediate.ts';
import { standingsOf } from '../../domain/complaint/standing.ts';
import {
  addAttachments,
  deferComplaint,
  proposeHearing,
  reportHearing,
  waiveHearing,
  withdrawComplaint,
} from '../../domain/complaint/steps.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Answer, Call, LogicSet, Problem } from '../runtime/call.ts';
import { commitDecision } from '../shared/commit-decision.ts';
import { refuseAttachments } from './about.ts';
import { chainOf, type OnComplaint, openComplaint } from './open.ts';
import { candidateOf, involvedIn, knownOwners } from './people.ts';
import type { ComplaintPorts } from './ports.ts';
import { complaintView } from './views.ts';

type Operations = typeof complaintOperations;

/** Load, authorize, decide, commit: every act on a complaint is this, with its own rule. */
async function act(
  ports: ComplaintPorts,
  call: OnComplaint,
  action: ComplaintAction,
  decide: (complaint: Complaint, key: OpenKey) => Outcome<Complaint> | Promise<Outcome<Complaint> | Problem>,
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
  return { ok: true, body: complaintView(next, ports.policy, call.actor, call.today), version: next.version };
}

type Assigned = Call<Operations['assignHandler']>['body'];

/** The owner has no account of ours: their own id means the owner. */
function handlerIn(body: Assigned, ownId: string): Handler {
  if ('outside' in body) return { kind: 'outside' };
  if ('owner' in body || body.personId === ownId) return { kind: 'owner' };
  return { kind: 'person', personId: body.personId };
}

type Mediated = Call<Operations['mediateComplaint']>;

function mediate({ body, actor, today }: Mediated, complaint: Complaint, ports: ComplaintPorts): Outcome<Complaint> {
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

export const handleLogic = (
  ports: ComplaintPorts,
): Pick<
  LogicSet<Operations>,
  | 'addAttachments'
  | 'assignHandler'
  | 'proposeHearing'
  | 'reportHearing'
  | 'mediateComplaint'
  | 'deferComplaint'
  | 'decideComplaint'
  | 'answerComplaint'
  | 'withdrawComplaint'
  | 'finishMeasure'
> => ({
  addAttachments: (call) =>
    act(ports, call, 'complaint.attach', async (complaint, key) => {
      const { attachments } = call.body;
      const { dossierId } = complaint;
      const refused = dossierId && (await refuseAttachments(attachments, { dossierId, key }, ports));
      return refused || addAttachments(complaint, attachments);
    }),
  assignHandler: (call) =>
    act(ports, call, 'complaint.assign', async (complaint) => {
      const candidate = await candidateOf(handlerIn(call.body, call.actor.personId), ports);
      return assignHandler(complaint, candidate, await involvedIn(complaint, ports));
    }),
  proposeHearing: (call) => {
    const { body, today } = call;
    return 'waived' in body
      ? act(ports, call, 'complaint.answer', (complaint) => waiveHearing(complaint))
      : act(ports, call, 'complaint.handle', (complaint) => proposeHearing(complaint, body, today));
  },
  reportHearing: (call) =>
    act(ports, call, 'complaint.handle', (complaint) => reportHearing(complaint, call.body, call.today)),
  mediateComplaint: (call) => {
    const action = call.body.step === 'answer' ? 'complaint.answer-mediation' : 'complaint.mediate';
    return act(ports, call, action, (complaint) => mediate(call, complaint, ports));
  },
  deferComplaint: (call) =>
    act(ports, call, 'complaint.handle', (complaint) => deferComplaint(complaint, call.body, ports.policy, call.today)),
  decideComplaint: (call) =>
    act(ports, call, 'complaint.handle', async (complaint) => {
      const { measures = [], ...decision } = call.body;
      const known = await knownOwners(
        measures.map(({ ownerId }) => ownerId),
        ports,
      );
      return decideComplaint(complaint, { ...decision, measures }, known, ports.policy, call.today);
    }),
  answerComplaint: (call) =>
    act(ports, call, 'complaint.answer', (complaint) => {
      const { solved, words } = call.body;
      const said = { solved, ...(words === undefined ? {} : { words }) };
      return answerDecision(complaint, said, ports.policy, call.today);
    }),
  withdrawComplaint: (call) =>
    act(ports, call, 'complaint.answer', (complaint) => withdrawComplaint(complaint, ports.policy, call.today)),
  finishMeasure: (call) =>
    act(ports, call, 'complaint.do-measure', (complaint) =>
      measureDone(complaint, call.params.n, ports.policy, call.today),
    ),
});
