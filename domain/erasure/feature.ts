import { defineFeature, readBy } from '../feature.ts';

/** Destroying a dossier. */
export const erasure = defineFeature({
  name: 'erasure',
  notices: {
    // Said once the dossier is gone: there is nowhere left to see it (AVG 19).
    'dossier-destroyed': 'required',
    // The owner answers for the practice (EK-4.1), and hears what goes wrong.
    'destruction-certified': 'required',
    'erasure-failed': 'required',
  },
  agenda: { ...readBy('log', ['erasure-retry']), ...readBy('practice', ['erasure-look']) },
  audit: {
    dossier: readBy('log', [
      'erasure.start',
      'erasure.restart',
      'erasure.look-again',
      'erasure.failed',
      'erasure.certify',
      'erasure.tell',
    ]),
  },
  machine: 'erasure',
  rules: ['erasure.accountable', 'erasure.certified', 'erasure.complete', 'erasure.dossier-frozen'],
});
