import { defineFeature, readBy } from '../feature.ts';

/** What every feature can answer. */
export const common = defineFeature({
  name: 'common',
  refusals: ['version-conflict', 'not-found', 'not-allowed'],
  access: {
    practice: {
      // Who works with the texts of others. A client or a principal is asked to write it in another way.
      'free-text.call-false-alarm': { may: ['owner', 'coach', 'manager'], rule: 'free-text.no-diagnosis' },
    },
  },
  // It names a field, and so may give a case away.
  audit: { dossier: readBy('rights', ['free-text.false-alarm']) },
  rules: [
    'access.default-deny',
    'access.dossier',
    'access.lookup',
    'access.oversight',
    'access.terms-watched',
    'audit.every-act',
    'free-text.no-citizen-service-number',
    'free-text.no-diagnosis',
  ],
});
