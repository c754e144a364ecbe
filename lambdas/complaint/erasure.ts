import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { type Complaint, isFinal } from '../../domain/complaint/complaint.ts';
import { detachComplaint } from '../../domain/complaint/detach.ts';
import type { ComplaintRules } from '../../domain/complaint/rules.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { Clock } from '../../stores/outside.ts';
import type { Vault } from '../../stores/vault.ts';
import { commitBySystem, commitPartsBySystem } from '../shared/commit-by-system.ts';

type Ports = {
  readonly policy: ComplaintRules;
  readonly complaints: Pick<ComplaintStore, 'anonymiseWrite' | 'detachWrites'>;
  readonly vault: Pick<Vault, 'create'>;
  readonly committer: Committer;
  readonly clock: Clock;
};

/**
 * What becomes of the complaints of a dossier that is erased: an open one goes on with a key of its own, the others are
 * erased with
 * the dossier, and their lines in the register are anonymised. Idempotent.
 * @returns those that go with the dossier.
 */
export async function partWithComplaints(
  ports: Ports,
  dossierId: string,
  complaints: readonly Complaint[],
): Promise<readonly Complaint[]> {
  for (const complaint of complaints) if (!isFinal(complaint)) await detach(ports, complaint);
  const done = complaints.filter(isFinal);
  await commitPartsBySystem(ports, dossierId, {
    parts: done.map((complaint) => ({ writes: [ports.complaints.anonymiseWrite(complaint)] })),
    audit: (complaints) => [
      { act: 'erase', action: 'complaint.anonymise', rules: ['complaint.content-ends'], facts: { complaints } },
    ],
  });
  return done;
}

async function detach(ports: Ports, complaint: Complaint): Promise<void> {
  const outcome = detachComplaint(complaint, ports.policy, dayOf(await ports.clock.now()));
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  const key = await ports.vault.create(complaint.complaintId);
  const writes = ports.complaints.detachWrites(complaint, outcome.next, key);
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes);
  if (!result.ok) throw new Error('The complaint was changed by another run');
}
