import { defineFeature, readBy } from '../feature.ts';

/** What lies on paper: where it is, who has it out, and its destruction. */
export const paper = defineFeature({
  name: 'paper',
  refusals: [
    'place-not-locked',
    'printed-in-future',
    'paper-what',
    'paper-out',
    'paper-not-out',
    'paper-in-place',
    'paper-destroyed',
    'paper-not-destroyed',
    'destroyed-in-future',
    'destroyed-before-printed',
    'method-unknown',
    'paper-full',
  ],
  notices: {
    // They see it in the portal, with the day on which it should be back.
    'paper-asked-back': 'optional',
    // The regulation sets the day (RIO-6.2).
    'paper-destruction-due': 'required',
    // The owner answers for the practice (EK-4.1), and hears what is late.
    'paper-late': 'required',
    // The dossier is gone, so there is nowhere else to see it.
    'paper-left': 'required',
  },
  agenda: readBy('log', ['paper-return', 'paper-reminder', 'paper-destruction', 'paper-late']),
  access: {
    dossier: {
      'paper.list': {
        may: ['data-subject', 'assigned-coach', 'controller', 'manager'],
        rule: 'paper.register',
        whileRestricted: true,
      },
      'paper.read': {
        may: ['data-subject', 'assigned-coach', 'controller', 'manager'],
        rule: 'paper.register',
        whileRestricted: true,
      },
      'paper.record': { may: ['assigned-coach'], rule: 'paper.register' },
      'paper.take-out': { may: ['assigned-coach'], rule: 'paper.locked-place' },
      // What is out comes back under lock, also when the data may only be stored.
      'paper.put-away': { may: ['assigned-coach'], rule: 'paper.locked-place', whileRestricted: true },
      'paper.destroy': { may: ['assigned-coach'], rule: 'paper.destroyed' },
    },
  },
  audit: {
    dossier: readBy('log', [
      'paper.record',
      'paper.correct',
      'paper.take-out',
      'paper.bring-back',
      'paper.move',
      'paper.destroy',
      'paper.not-destroyed',
      'paper.list',
      'paper.read',
      'paper.sheet',
      'paper.ask-back',
      'paper.remind',
      'paper.late',
      'paper.keep-until',
    ]),
  },
  rules: ['paper.register', 'paper.locked-place', 'paper.destroyed'],
});
