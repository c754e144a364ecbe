import { describe, expect, it } from 'vitest';
import type { Dossier, RegulationNotice } from '../../../domain/dossier/dossier.ts';
import { recordNotice, startTrajectory } from '../../../domain/dossier/trajectory.ts';
import { citing } from '../../support/citing.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { DOSSIERS, ENDED, ERASING, REGISTERED, RUNNING } from '../support/samples.ts';

const TODAY = '2026-03-31';
const NOTICE: RegulationNotice = { regulationVersion: '2018-06-01', givenOn: '2026-03-02', channel: 'letter' };

const give = (notice: Partial<RegulationNotice> = {}, dossier: Dossier = REGISTERED) =>
  recordNotice(dossier, { ...NOTICE, ...notice }, RULES, TODAY);
const start = (startedOn: string, notices: readonly RegulationNotice[] = [NOTICE], today = TODAY) =>
  startTrajectory({ ...REGISTERED, notices }, startedOn, RULES, today);

describe('giving the client the regulation', () => {
  it.each([
    ['a version that does not exist', { regulationVersion: '2020-01-01' }, 'regulation-unknown', 'regulationVersion'],
    ['a channel outside the policy', { channel: 'telegram' }, 'notice-channel-unknown', 'channel'],
    ['a day that has not come', { givenOn: '2026-04-01' }, 'notice-in-future', 'givenOn'],
    ['a day before that version was there', { givenOn: '2018-05-31' }, 'notice-before-regulation', 'givenOn'],
    ['a receipt that has not come', { readOn: '2026-04-01' }, 'notice-in-future', 'readOn'],
    ['a receipt before it was given', { readOn: '2026-03-01' }, 'notice-in-future', 'readOn'],
  ])('[RIO-2.1] refuses %s', (_why, notice, code, field) => {
    expect(refusal(give(notice))).toEqual({ code, rule: citing('RIO-2.1'), field });
  });

  it('[RIO-2.1] [EK-9.1] records version, day, channel and the receipt where there is one', () => {
    const { next, audit, effects } = allowed(give({ readOn: '2026-03-02' }));
    expect(next).toEqual({ ...REGISTERED, notices: [{ ...NOTICE, readOn: '2026-03-02' }] });
    expect(audit[0]).toEqual({
      act: 'record',
      action: 'notice.record',
      rules: citing('RIO-2.1', 'EK-9.1'),
      facts: { regulation: '2018-06-01', channel: 'letter', givenOn: '2026-03-02' },
    });
    expect(effects).toEqual([]);
  });

  it('[RIO-2.1] takes today as the day on which it was given and read', () => {
    expect(allowed(give({ givenOn: TODAY, readOn: TODAY })).next.notices).toHaveLength(1);
  });

  it('[RIO-2.1] sends it when the channel is e-mail, to the person and with no address in the effect', () => {
    expect(allowed(give({ channel: 'email' })).effects).toEqual([
      {
        type: 'notify',
        notice: 'regulation-notice',
        recipient: { to: 'person', personId: 'client-1' },
        facts: { regulation: '2018-06-01' },
      },
    ]);
  });

  it('[RIO-2.1] keeps earlier notices', () => {
    const once = allowed(give()).next;
    const later = { ...NOTICE, regulationVersion: '2026-04-01', givenOn: '2026-04-01' };
    const both = allowed(recordNotice(once, later, RULES, '2026-04-01')).next.notices;
    expect(both.map((one) => one.regulationVersion)).toEqual(['2018-06-01', '2026-04-01']);
  });

  it('[RIO-6.3] records nothing in a dossier that is being erased', () => {
    expect(refusal(give({}, ERASING)).code).toBe('under-erasure');
  });
});

describe('starting a trajectory', () => {
  it('[RIO-2.1] [EK-9.1] is refused until the client was given the regulation', () => {
    expect(refusal(start('2026-03-10', []))).toEqual({ code: 'notice-missing', rule: citing('RIO-2.1') });
  });

  it('[RIO-2.1] [EK-9.1] is refused on a day before it was given', () => {
    expect(refusal(start('2026-03-01'))).toEqual({
      code: 'start-before-notice',
      rule: citing('RIO-2.1'),
      field: 'startedOn',
    });
    expect(allowed(start('2026-03-02')).next.startedOn).toBe('2026-03-02');
  });

  it('[RIO-2.1] asks for the regulation that is in force on the day of the start', () => {
    const later = '2026-05-01';
    expect(allowed(start('2026-03-31', [NOTICE], later)).next.state).toBe('running');
    expect(refusal(start('2026-04-01', [NOTICE], later)).code).toBe('notice-missing');
    const given = { ...NOTICE, regulationVersion: '2026-04-01', givenOn: '2026-03-20' };
    expect(allowed(start('2026-04-01', [NOTICE, given], later)).next.state).toBe('running');
    expect(refusal(start('2026-03-31', [given], later)).code).toBe('notice-missing');
  });

  it('[RIO-2.1] is refused on a day before any regulation was in force', () => {
    const early = { ...NOTICE, givenOn: '2018-05-01' };
    expect(refusal(start('2018-05-31', [early])).code).toBe('notice-missing');
  });

  it('[RIO-2.1] one notice in time is enough', () => {
    const again = { ...NOTICE, givenOn: '2026-03-20' };
    expect(allowed(start('2026-03-10', [again, NOTICE])).next.state).toBe('running');
  });

  it('is refused on a day that has not come', () => {
    expect(refusal(start('2026-04-01')).code).toBe('start-in-future');
  });

  it.each(['running', 'ended', 'erasing'] as const)('is refused when the dossier is %s', (state) => {
    const code = state === 'erasing' ? 'under-erasure' : 'already-started';
    expect(refusal(startTrajectory(DOSSIERS[state], '2026-03-10', RULES, TODAY)).code).toBe(code);
  });

  it('records the day, and puts nothing on the agenda', () => {
    const { next, audit, agenda, effects } = allowed(start('2026-03-10'));
    expect(next).toEqual({ ...REGISTERED, notices: [NOTICE], state: 'running', startedOn: '2026-03-10' });
    expect(audit[0]).toMatchObject({ action: 'trajectory.start', facts: { startedOn: '2026-03-10' } });
    expect([agenda, effects]).toEqual([[], []]);
  });

  it('[RIO-2.1] a notice after the start is recorded too', () => {
    expect(allowed(give({}, RUNNING)).next.notices).toHaveLength(2);
    expect(allowed(give({}, ENDED)).next.notices).toHaveLength(2);
  });
});
