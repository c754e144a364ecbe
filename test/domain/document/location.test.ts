import { describe, expect, it } from 'vitest';
import { DOCUMENT_STATES } from '../../../domain/document/document.ts';
import { incomingKey, moved, objectKeyIn, placeOf, shelfOf } from '../../../domain/document/location.ts';
import { allowed, refusal } from '../support/outcomes.ts';
import { ACCEPTED, ANNOUNCED, AVAILABLE, DOSSIERS, HELD, RUNNING } from '../support/samples.ts';

describe('where documents lie', () => {
  it.each([
    ['registered', 'dossiers'],
    ['running', 'dossiers'],
    ['ended', 'closed'],
    ['erasing', 'closed'],
  ] as const)('[RIO-6.3] of a dossier that is %s: under %s', (state, shelf) => {
    expect(shelfOf(DOSSIERS[state])).toBe(shelf);
  });

  it('[EK-10.1] of a held dossier: out of reach of the lifecycle, also while the trajectory runs', () => {
    expect(shelfOf(HELD)).toBe('held');
    expect(shelfOf({ ...RUNNING, hold: { placedOn: '2026-03-01', reviewOn: '2026-06-01' } })).toBe('held');
  });

  it('has ids in its key and no name', () => {
    expect([RUNNING, DOSSIERS.ended, HELD].map((dossier) => objectKeyIn(dossier, AVAILABLE))).toEqual([
      'dossiers/dossier-1/document-1',
      `closed/dossier-1/${DOSSIERS.ended.endedOn}/document-1`,
      'held/dossier-1/document-1',
    ]);
    expect(incomingKey(ANNOUNCED)).toBe('incoming/dossier-1/document-1');
  });

  it('[RIO-6.3] [EK-10.1] a corrected end is another place, so that the age of the copies starts again', () => {
    const corrected = { ...DOSSIERS.ended, endedOn: '2026-02-28' };
    expect(placeOf(corrected)).not.toBe(placeOf(DOSSIERS.ended));
    expect(placeOf(corrected).startsWith('closed/')).toBe(true);
  });

  it('[RIO-1.5] [RIO-6.3] a move is recorded with the shelf', () => {
    const { next, audit } = allowed(moved(AVAILABLE, 'closed/dossier-1/document-1'));
    expect(next).toEqual({ ...AVAILABLE, objectKey: 'closed/dossier-1/document-1' });
    expect(audit[0].facts).toEqual({ document: 'document-1', shelf: 'closed' });
  });

  it('only what can be read is moved', () => {
    const others = DOCUMENT_STATES.filter((state) => state !== 'available');
    for (const state of others)
      expect(refusal(moved({ ...ACCEPTED, state }, 'closed/dossier-1/document-1')).code).toBe('document-not-ready');
  });
});
