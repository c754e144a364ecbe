import { Temporal } from 'temporal-polyfill';
import type { Outcome } from '../../../domain/decision.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import {
  type Around,
  type MakeRequest,
  makeRequest,
  type RegisterRequest,
  registerRequest,
} from '../../../domain/rights/make.ts';
import type { RightsRequest } from '../../../domain/rights/request.ts';
import { policyById } from '../../../local/policies.ts';
import { allowed } from '../support/outcomes.ts';
import { RUNNING } from '../support/samples.ts';

/** Statutory terms only; and one whose own regulation promises a month for access and changes. */
export const STATUTORY = policyById('re-integratieonderwijs');
export const PROMISING = policyById('eigenkans');

export const at = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T10:00:00Z`);
export const TODAY = '2025-03-05';
export const ALONE: Around = { others: [], documents: new Set(['document-1']) };

export const asked = (command: Partial<MakeRequest> = {}, around = ALONE, dossier: Dossier = RUNNING, today = TODAY) =>
  makeRequest(dossier, { requestId: 'request-1', kinds: ['access'], ...command }, around, STATUTORY, at(today));

export const registered = (command: Partial<RegisterRequest> = {}, around = ALONE, today = TODAY) =>
  registerRequest(
    RUNNING,
    { requestId: 'request-1', kinds: ['access'], channel: 'letter', receivedOn: TODAY, ...command },
    around,
    STATUTORY,
    at(today),
  );

/** What a command made. */
export const next = (outcome: Outcome<RightsRequest>): RightsRequest => allowed(outcome).next;
export const access = (): RightsRequest => next(asked());
export const letter = (): RightsRequest => next(registered());

export const correction = {
  kind: 'correction',
  target: { field: 'phone' },
  ground: 'incorrect',
  from: '0612345678',
  to: '0687654321',
} as const;

export const notices = ({ effects }: { effects: readonly { type: string; notice?: string }[] }) =>
  effects.filter(({ type }) => type === 'notify').map(({ notice }) => notice);
