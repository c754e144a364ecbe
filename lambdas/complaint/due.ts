import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import { closeUnanswered } from '../../domain/complaint/decide.ts';
import type { complaint } from '../../domain/complaint/feature.ts';
import { complaintOfReference, measureOfReference } from '../../domain/complaint/schedule.ts';
import {
  endRetention,
  escalateComplaint,
  escalateConfirmation,
  escalateMeasure,
  remindOfComplaint,
} from '../../domain/complaint/watch.ts';
import type { Outcome } from '../../domain/decision.ts';
import { refuseUnderHold } from '../../domain/destruction.ts';
import { toTheirAccount } from '../../domain/effect.ts';
import type { GuardedWrite } from '../../stores/commit.ts';
import type { LoadedComplaint } from '../../stores/complaints.ts';
import { forgetPersonWrites, type PeopleStore } from '../../stores/people.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import { guarded } from '../../stores/writes.ts';
import { eraseSuggestions } from '../register/erasure.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';
import { type ComplaintCasePorts, loadComplaint } from './case.ts';

export type DueComplaintPorts = ComplaintCasePorts & {
  readonly people: Pick<PeopleStore, 'load'>;
  readonly suggestions: Pick<SuggestionStore, 'ofPerson' | 'removeWrites'>;
};

/** What the agenda asks of complaints: confirming, reminding, escalating, closing, measures, and the end of keeping. */
export const dueComplaints = (ports: DueComplaintPorts): DueCommandsOf<typeof complaint> => {
  const { policy } = ports;
  return {
    'complaint-confirm': (item, today) => onComplaint(ports, item, (one) => escalateConfirmation(one, today)),
    'complaint-reminder': (item, today) => onComplaint(ports, item, (one) => remindOfComplaint(one, policy, today)),
    'complaint-due': (item, today) => onComplaint(ports, item, (one) => escalateComplaint(one, policy, today)),
    'complaint-answer': (item, today) => onComplaint(ports, item, (one) => closeUnanswered(one, policy, today)),
    'complaint-measure': (item, today) =>
      onComplaint(ports, item, (one) => escalateMeasure(one, measureOfReference(item.reference), today)),
    'complaint-retention': (item, today) => forget(ports, item, today),
  };
};

async function onComplaint(
  ports: DueComplaintPorts,
  item: AgendaItem,
  decide: (complaint: Complaint) => Outcome<Complaint>,
): Promise<string> {
  const loaded = await stillAsked(ports, item);
  if (!loaded) return 'done';
  const outcome = decide(loaded.complaint);
  if (!outcome.ok) return outcome.refusal.code;
  return committed(ports, loaded, outcome, ports.complaints.saveWrites(loaded.complaint, outcome.next, loaded.key));
}

/**
 * Erases the content at the end of its retention and leaves the line of the register. A legal hold on the dossier
 * postpones that.
 */
async function forget(ports: DueComplaintPorts, item: AgendaItem, today: string): Promise<string> {
  const loaded = await stillAsked(ports, item);
  if (!loaded) return 'done';
  const { complaint, key } = loaded;
  const dossier = complaint.dossierId === undefined ? undefined : await ports.dossiers.load(complaint.dossierId);
  const last = dossier === undefined && (await isLast(ports, complaint));
  const held =
    dossier !== undefined &&
    refuseUnderHold('complaint-retention', dossier.dossier, 'complaint.content-ends') !== undefined;
  const outcome = endRetention(complaint, { held, last }, today);
  if (!outcome.ok) return outcome.refusal.code;
  const keeps = outcome.agenda.some(({ op }) => op === 'put');
  const writes = keeps
    ? ports.complaints.saveWrites(complaint, outcome.next, key)
    : ports.complaints.forgetWrites(complaint);
  const { complainant } = complaint;
  const gone = !keeps && last && complainant.kind === 'client' ? complainant.personId : undefined;
  const person = gone === undefined ? undefined : await ports.people.load(gone);
  if (gone !== undefined) await eraseSuggestions(ports, gone);
  const effects = person ? toTheirAccount(outcome.effects, person) : outcome.effects;
  return committed(ports, loaded, { ...outcome, effects }, [
    ...writes,
    ...(person ? forgetPersonWrites(person).map(guarded) : []),
    ...(dossier ? [ports.dossiers.checkWrite(dossier)] : []),
  ]);
}

/** True when this complaint is the only reason left to keep the client's account. */
async function isLast({ dossiers, complaints }: DueComplaintPorts, { complainant }: Complaint): Promise<boolean> {
  if (complainant.kind !== 'client') return false;
  const own = await dossiers.ofPerson(complainant.personId, 1);
  const others = await complaints.ofPerson(complainant.personId, 2);
  return own.items.length === 0 && others.items.length <= 1;
}

async function committed(
  ports: DueComplaintPorts,
  { complaint }: LoadedComplaint,
  outcome: Outcome<Complaint> & { ok: true },
  writes: readonly GuardedWrite<'version-conflict'>[],
): Promise<string> {
  const result = await commitBySystem(ports, complaint.dossierId ?? ORGANISATION_CHAIN, outcome, writes);
  return result.ok ? 'done' : result.conflict;
}

async function stillAsked(ports: DueComplaintPorts, item: AgendaItem): Promise<LoadedComplaint | undefined> {
  const loaded = await loadComplaint(ports, complaintOfReference(item.reference));
  return loaded && (await stillDue(item, ports)) ? loaded : undefined;
}
