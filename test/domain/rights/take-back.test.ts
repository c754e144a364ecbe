import { describe, expect, it } from 'vitest';
import { liftHold, placeHold } from '../../../domain/dossier/hold.ts';
import { objectToKeeping, planErasure, type RightsDossier } from '../../../domain/rights/on-dossier.ts';
import { takeBack } from '../../../domain/rights/take-back.ts';
import { agendaOf, allowed, refusal } from '../support/outcomes.ts';
import { RULES } from '../support/rules.ts';
import { ENDED, ERASING, RUNNING } from '../support/samples.ts';
import { notices } from './samples.ts';

const TODAY = '2026-03-20';
/** Five years after the end of `ENDED`. */
const TERM = '2031-03-01';
const objected = (dossier: RightsDossier, requestId: string, channel: 'portal' | 'letter', objectionDay: string) =>
  allowed(objectToKeeping(dossier, { requestId, channel, objectionDay }, RULES, TODAY)).next;
const planned = (dossier: RightsDossier) =>
  allowed(planErasure(dossier, { requestId: 'request-2', channel: 'letter' }, RULES, TODAY)).next;

describe('what brought a destruction forward, taken back', () => {
  it('[RIO-6.3] puts it on the day of the term again, or of the client’s own choice', () => {
    for (const [dossier, day] of [
      [ENDED, TERM],
      [{ ...ENDED, keepUntil: '2028-01-01' }, '2028-01-01'],
    ] as const) {
      const back = allowed(
        takeBack(planned(objected(dossier, 'request-1', 'letter', '2027-01-01')), 'owner', RULES, TODAY),
      );
      expect(agendaOf(back)).toEqual({ destruction: day });
      expect(back.next).toEqual(dossier);
      expect(notices(back)).toEqual(['destruction-moved']);
      expect(back.effects).toMatchObject([{ facts: { on: day, because: 'taken-back' } }]);
    }
  });

  it('[RIO-6.3] by the owner is what the owner registered; what the client asked for stays, until they take it back', () => {
    const both = planned(objected(ENDED, 'request-1', 'portal', '2027-01-01'));
    const left = allowed(takeBack(both, 'owner', RULES, TODAY));
    expect(agendaOf(left)).toEqual({ destruction: '2027-01-01' });
    expect(left.next.broughtForward).toMatchObject([{ requestId: 'request-1', registeredBy: 'client' }]);
    expect(refusal(takeBack(left.next, 'owner', RULES, TODAY)).code).toBe('destruction-not-brought-forward');
    expect(agendaOf(allowed(takeBack(left.next, 'client', RULES, TODAY)))).toEqual({ destruction: TERM });
    expect(agendaOf(allowed(takeBack(both, 'client', RULES, TODAY)))).toEqual({ destruction: TERM });
  });

  it('[RIO-6.3] of a trajectory that goes on leaves no day at all', () => {
    const back = allowed(takeBack(planned(RUNNING), 'owner', RULES, TODAY));
    expect(agendaOf(back)).toEqual({ destruction: 'drop' });
    expect(back.next).toEqual(RUNNING);
  });

  it('[RIO-6.3] [AVG-17.3] under a hold, which stays: when that is lifted the term counts', () => {
    const held = allowed(placeHold(planned(ENDED), 'A dispute', '2026-04-20', RULES, TODAY)).next;
    const back = allowed(takeBack(held, 'owner', RULES, TODAY));
    expect([agendaOf(back), back.next.hold]).toEqual([{}, held.hold]);
    expect(back.effects).toMatchObject([{ facts: { because: 'taken-back-held' } }]);
    expect(agendaOf(allowed(liftHold(back.next, RULES, TODAY)))).toMatchObject({ destruction: TERM });
  });

  it('[RIO-6.3] that is near was told before and is not told again; it stays on its day', () => {
    const near = '2031-02-10';
    const letter = { requestId: 'request-1', channel: 'letter', objectionDay: '2040-01-01' } as const;
    const dossier = allowed(objectToKeeping(ENDED, letter, RULES, near)).next;
    expect(dossier.destruction?.on).toBe(TERM);
    const back = allowed(takeBack(dossier, 'owner', RULES, near));
    expect([back.next.destruction, back.effects, back.agenda]).toEqual([dossier.destruction, [], []]);
  });

  it('is refused where nothing was asked, and once it is being destroyed', () => {
    expect(refusal(takeBack(ENDED, 'client', RULES, TODAY)).code).toBe('destruction-not-brought-forward');
    expect(refusal(takeBack(ERASING, 'client', RULES, TODAY)).code).toBe('under-erasure');
  });
});
