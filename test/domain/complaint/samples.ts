import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { Complaint } from '../../../domain/complaint/complaint.ts';
import { type MakeComplaint, makeComplaint } from '../../../domain/complaint/make.ts';
import { confirmComplaint, reportHearing } from '../../../domain/complaint/steps.ts';
import type { Outcome } from '../../../domain/decision.ts';
import { policyById } from '../../../local/policies.ts';
import { allowed } from '../support/outcomes.ts';

export const POLICY = policyById('re-integratieonderwijs');
/** A Wednesday. */
export const TODAY = '2025-03-05';
export const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T10:00:00Z`);

export const made = (command: Partial<MakeComplaint> = {}, today = TODAY) =>
  makeComplaint(
    {
      complaintId: 'complaint-1',
      number: 'K-2025-0001',
      dossierId: 'dossier-1',
      complainant: { kind: 'client', personId: 'client-1' },
      channel: 'portal',
      receivedOn: TODAY,
      about: { kind: 'person', personId: 'coach-1' },
      against: { personId: 'coach-1', owner: false },
      text: 'Mijn coach kwam niet opdagen.',
      ...command,
    },
    POLICY,
    at(today),
  );

/** What a command made. */
export const next = (outcome: Outcome<Complaint>): Complaint => allowed(outcome).next;
export const open = (command: Partial<MakeComplaint> = {}): Complaint =>
  next(confirmComplaint(next(made(command)), POLICY, at(TODAY)));

export const REPORT = {
  heldOn: TODAY,
  report: 'Een gesprek van een uur',
  complainantWords: 'Ik wachtte',
  otherWords: 'Ik was ziek',
};
export const heard = (command: Partial<MakeComplaint> = {}): Complaint =>
  next(reportHearing(open(command), REPORT, TODAY));

export const told = ({ effects }: { effects: readonly { type: string; notice?: string }[] }) =>
  effects.filter(({ type }) => type === 'notify').map(({ notice }) => notice);
export const refused = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
