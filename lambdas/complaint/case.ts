import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { Complaint } from '../../domain/complaint/complaint.ts';
import type { Outcome } from '../../domain/decision.ts';
import type { Policy } from '../../policies/index.ts';
import type { Committer } from '../../stores/commit.ts';
import type { ComplaintStore, LoadedComplaint } from '../../stores/complaints.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Clock, Directory } from '../../stores/outside.ts';
import type { PeopleStore } from '../../stores/people.ts';
import type { Pause } from '../../stores/retry.ts';
import { Conflict } from '../shared/again.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import { liveDossier } from '../shared/still-there.ts';

export type ComplaintCasePorts = {
  readonly policy: Policy;
  readonly complaints: ComplaintStore;
  readonly dossiers: DossierStore;
  readonly committer: Committer;
  readonly clock: Clock;
};
export type ComplaintTaskPorts = ComplaintCasePorts & {
  readonly pause: Pause;
  readonly directory: Pick<Directory, 'invite' | 'contactOf' | 'owner'>;
  readonly people: Pick<PeopleStore, 'load' | 'createWrites'>;
};

/** Undefined when it is gone, or its dossier is being destroyed. */
export async function loadComplaint(
  { complaints, dossiers }: Pick<ComplaintCasePorts, 'complaints' | 'dossiers'>,
  complaintId: string,
): Promise<LoadedComplaint | undefined> {
  const loaded = await complaints.load(complaintId);
  if (loaded?.complaint.dossierId === undefined) return loaded;
  return (await liveDossier({ dossiers }, loaded.complaint.dossierId)) ? loaded : undefined;
}

/** @throws when it was changed meanwhile, or refused: the step is tried again, and looks again. */
export async function commitComplaint(
  ports: Pick<ComplaintCasePorts, 'complaints' | 'committer' | 'clock'>,
  { complaint, key }: LoadedComplaint,
  outcome: Outcome<Complaint>,
): Promise<LoadedComplaint> {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal.code}`);
  const writes = ports.complaints.saveWrites(complaint, outcome.next, key);
  const result = await commitBySystem(ports, complaint.dossierId ?? ORGANISATION_CHAIN, outcome, writes);
  if (!result.ok) throw new Conflict('The complaint was changed meanwhile');
  return { complaint: { ...outcome.next, version: complaint.version + 1 }, key };
}
