import { defineFeature, readBy } from '../feature.ts';

/** Another coach for a dossier: a replacement during an absence, or for good. */
export const cover = defineFeature({
  name: 'cover',
  refusals: [
    'cover-end-before-start',
    'cover-in-past',
    'cover-too-long',
    'cover-same-coach',
    'cover-ended',
    'nothing-to-cover',
    'handover-same-coach',
    'coach-is-client',
  ],
  notices: {
    // Another person reads the dossier from now on: that is a change of what the client was informed of (AVG 13).
    'coach-changed': 'required',
  },
  access: {
    practice: {
      'cover.plan': { may: ['coach', 'owner'], rule: 'cover.agreed-by-client' },
      'cover.read': { may: ['coach', 'owner'], rule: 'cover.agreed-by-client' },
      'batch.read': { may: ['coach', 'owner', 'manager'], rule: 'dossier.managed-by-coach' },
      'cover.end': { may: ['coach', 'owner'], rule: 'cover.from-until' },
      'dossier.hand-over': { may: ['owner', 'manager'], rule: 'person.managed-by-owner' },
    },
    dossier: {
      'coach.change': { may: ['controller', 'manager'], rule: 'person.managed-by-owner', whileRestricted: true },
    },
  },
  audit: {
    dossier: readBy('log', ['coach.change']),
    practice: ['cover.plan', 'cover.ask', 'cover.end', 'batch.start', 'batch.continue', 'batch.finish', 'batch.forget'],
  },
  // The subject is the batch.
  agenda: readBy('practice', ['batch']),
  rules: ['cover.agreed-by-client', 'cover.from-until', 'cover.replacement'],
});
