import type { Rules } from '../../../domain/rules.ts';

/** A practice that exists only here, so that no test of a rule leans on what a real policy happens to say. */
export const RULES: Rules = {
  id: 'practice',
  services: [
    { id: 'career-check', wvp: false },
    { id: 'reintegration', wvp: true },
  ],
  purposes: [{ id: 'guidance' }, { id: 'workplace' }],
  registrationKinds: [{ id: 'intake' }, { id: 'individual' }],
  categories: [
    { id: 'cv', requires: 'none', files: ['client', 'coach'] },
    { id: 'coach-notes', requires: 'none', files: ['coach'] },
    { id: 'work-limitations', requires: 'wvp-service', files: ['client', 'coach'] },
    { id: 'improvement-points', requires: 'client-knows', files: ['client', 'coach'] },
  ],
  notice: { channels: ['portal', 'email', 'letter'], announceDays: 20 },
  organisation: { branches: [{ id: 'north' }] },
  regulations: [
    { version: '2018-06-01', effectiveFrom: '2018-06-01' },
    { version: '2026-04-01', effectiveFrom: '2026-04-01' },
  ],
  retention: {
    digitalYears: 5,
    paperYears: 1,
    holdReviewMaxMonths: 6,
    graceDays: 7,
    noticeDays: 28,
    articles: { digital: 'RIO-6.3' },
  },
  paper: { reminderDays: 28 },
  statistics: { outcomes: [{ id: 'work' }, { id: 'other' }] },
  documents: {
    types: [
      { mimeType: 'application/pdf', extensions: ['pdf'] },
      { mimeType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
    ],
    maxBytes: 1_000,
    testInvitationDays: 7,
    testUploads: 2,
  },
};
