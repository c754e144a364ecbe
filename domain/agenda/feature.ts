import { defineFeature } from '../feature.ts';

/** What is due in the practice, day by day, over all dossiers and cases, and the calendar that others are given of it. */
export const agenda = defineFeature({
  name: 'agenda',
  access: {
    practice: {
      'agenda.look': { may: ['owner', 'manager'], rule: 'access.terms-watched' },
      'status.read': { may: ['owner'], rule: 'access.terms-watched' },
      'calendar.share': { may: ['owner'], rule: 'access.terms-watched' },
    },
  },
  audit: { practice: ['calendar.share', 'calendar.end'] },
});
