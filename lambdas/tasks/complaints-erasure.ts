import type { Complaint } from '../../domain/complaints/complaint.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore } from '../../stores/complaints.ts';
import type { Clock } from '../../stores/outside.ts';
import { commitBySystem } from '../system.ts';

type Ports = {
  readonly prefix: 'RIO' | 'EK';
  readonly complaints: Pick<ComplaintStore, 'anonymiseWrite'>;
  readonly committer: Committer;
  readonly clock: Clock;
};

/** The content goes with the dossier; what the register says stays, and leads to nobody. Twice is harmless. */
export async function anonymiseComplaints(
  dossierId: string,
  complaints: readonly Complaint[],
  ports: Ports,
): Promise<void> {
  if (complaints.length === 0) return;
  const audit = [
    { act: 'erase', action: 'complaint.anonymise', articles: ['RIO-7.2'], facts: { complaints: complaints.length } },
  ] as const;
  const writes = complaints.map((complaint) => ports.complaints.anonymiseWrite(complaint));
  const result = await commitBySystem(ports, dossierId, { audit, agenda: [], effects: [] }, writes);
  if (!result.ok) throw new Error('The register was changed by another run');
}
