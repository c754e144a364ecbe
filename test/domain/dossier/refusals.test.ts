import { expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decision.ts';
import { changeClient } from '../../../domain/dossier/change-client.ts';
import { changeCommission } from '../../../domain/dossier/commission.ts';
import type { Dossier } from '../../../domain/dossier/dossier.ts';
import { handOver } from '../../../domain/dossier/hand-over.ts';
import { liftHold, remindOfHold } from '../../../domain/dossier/hold.ts';
import { changeEnd, endTrajectory, recordNotice, startTrajectory } from '../../../domain/dossier/trajectory.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, HELD, person, REGISTERED, RUNNING, TODAY } from '../support/samples.ts';
import { create, hold, keep, NOTICE, THREE } from './commands.ts';

const COUNTS = 'retention.counts-from-end';
const BSN = ['citizen-service-number', 'free-text.no-citizen-service-number'] as const;
const FROZEN = ['under-erasure', 'erasure.dossier-frozen'] as const;

test.each<[Outcome<Dossier>, string, string, string?]>([
  [create({ service: 'astrology' }), 'service-unknown', 'dossier.listed-service', 'service'],
  [create({ purpose: 'curiosity' }), 'purpose-unknown', 'dossier.purpose', 'purpose'],
  [create({ branch: 'south' }), 'branch-unknown', 'dossier.branch', 'branch'],
  [recordNotice(ERASING, NOTICE, RULES, TODAY), ...FROZEN],
  [startTrajectory(ERASING, TODAY, RULES, TODAY), ...FROZEN],
  [startTrajectory(RUNNING, TODAY, RULES, TODAY), 'already-started', 'regulation.given'],
  [startTrajectory(REGISTERED, '2026-03-06', RULES, TODAY), 'start-in-future', 'regulation.given', 'startedOn'],
  [startTrajectory(REGISTERED, TODAY, RULES, TODAY), 'notice-missing', 'regulation.given'],
  [endTrajectory(ERASING, TODAY, RULES, TODAY), ...FROZEN],
  [endTrajectory(ENDED, TODAY, RULES, TODAY), 'already-ended', COUNTS],
  [endTrajectory(REGISTERED, TODAY, RULES, TODAY), 'not-running', COUNTS],
  [endTrajectory(RUNNING, '2026-03-06', RULES, TODAY), 'end-in-future', COUNTS, 'endedOn'],
  [endTrajectory(RUNNING, '2026-01-09', RULES, TODAY), 'end-before-start', COUNTS, 'endedOn'],
  // No command leaves it so. Without a start no day is after it.
  [endTrajectory({ ...REGISTERED, state: 'running' }, TODAY, RULES, TODAY), 'end-before-start', COUNTS, 'endedOn'],
  [changeEnd(ERASING, TODAY, RULES, TODAY), ...FROZEN],
  [changeEnd(RUNNING, TODAY, RULES, TODAY), 'not-ended', COUNTS],
  [changeEnd(ENDED, '2026-03-01', RULES, TODAY), 'end-unchanged', COUNTS, 'endedOn'],
  [keep(ERASING), ...FROZEN],
  [hold(ERASING), ...FROZEN],
  [hold(ENDED, TODAY), 'hold-review-date', 'hold.reviewed', 'reviewOn'],
  [hold(ENDED, '2026-09-06'), 'hold-review-date', 'hold.reviewed', 'reviewOn'],
  [hold(ENDED, '2026-06-05', 'Van 111222333'), ...BSN, 'reason'],
  [liftHold({ ...HELD, state: 'erasing' }, RULES, TODAY), ...FROZEN],
  [liftHold(ENDED, RULES, TODAY), 'hold-missing', 'hold.blocks-destruction'],
  [remindOfHold({ ...HELD, state: 'erasing' }, TODAY), ...FROZEN],
  [remindOfHold(ENDED, TODAY), 'hold-missing', 'hold.blocks-destruction'],
  [handOver(ERASING, person('coach', 'coach-2'), THREE, TODAY), ...FROZEN],
  [handOver(RUNNING, undefined, THREE, TODAY), 'coach-unknown', 'dossier.assigned-coach', 'toCoachId'],
  [
    handOver(RUNNING, person('manager', 'coach-2'), THREE, TODAY),
    'coach-unknown',
    'dossier.assigned-coach',
    'toCoachId',
  ],
  [
    handOver(RUNNING, { ...person('coach', 'coach-2'), state: 'suspended' }, THREE, TODAY),
    'coach-unknown',
    'dossier.assigned-coach',
    'toCoachId',
  ],
  [handOver(RUNNING, person('coach'), THREE, TODAY), 'handover-same-coach', 'dossier.assigned-coach', 'toCoachId'],
  [
    handOver(RUNNING, person('coach', 'coach-2'), { ...THREE, from: THREE.to }, TODAY),
    'handover-same-coach',
    'dossier.assigned-coach',
    'toCoachId',
  ],
  [
    handOver(RUNNING, person('coach', 'coach-2'), { ...THREE, client: THREE.to }, TODAY),
    'coach-is-client',
    'dossier.assigned-coach',
    'toCoachId',
  ],
  [changeCommission(ERASING, { principalId: 'works' }, true), ...FROZEN],
  [
    changeCommission(RUNNING, { principalId: 'works' }, false),
    'principal-unknown',
    'dossier.commission',
    'principalId',
  ],
  [
    changeCommission(RUNNING, { principalId: 'works', decisionReference: '111222333' }, true),
    ...BSN,
    'decisionReference',
  ],
  [changeClient(ERASING, { phone: '06' }), ...FROZEN],
  [changeClient(RUNNING, { career: 'Van 111222333' }), ...BSN, 'career'],
])('%# is refused with its code, its rule and its field', (outcome, code, rule, field) => {
  expect(outcome).toStrictEqual({ ok: false, refusal: { code, rule, ...(field === undefined ? {} : { field }) } });
});
