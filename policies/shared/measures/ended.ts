import { against } from './measure.ts';

/** Measures about how data go, and what is done when something goes wrong. */
export const ended = [
  against(['loss'], {
    id: 'announced-destruction',
    text: {
      nl: 'Niets wordt vernietigd zonder dat de cliënt het vooraf hoort. Een vergissing vernietigt nooit meteen.',
      en: 'Nothing is destroyed without the client hearing of it first. A slip never destroys at once.',
    },
    rules: ['destruction.announced', 'destruction.waits'],
    tests: [
      'test/domain/dossier/machine.test.ts',
      'test/lambdas/dossier/slip.test.ts',
      'test/lambdas/agenda/announce.test.ts',
    ],
  }),
  against(['reading', 'disclosing'], {
    id: 'destroyed-on-the-day',
    text: {
      nl: 'Een dossier wordt vernietigd op zijn dag. Achter het systeem staat een tweede die het doet als het eerste stilstaat.',
      en: 'A dossier is destroyed on its day. Behind the system stands a second that does it when the first is out of order.',
    },
    rules: ['retention.destroyed-at-term'],
    tests: ['test/lambdas/agenda/sweep.test.ts', 'test/lib/lifecycle.test.ts'],
  }),
  against(['reading', 'disclosing'], {
    id: 'destroyed-in-backups',
    text: {
      nl: 'Vernietigen geldt voor elke versie en voor elke reservekopie.',
      en: 'Destruction reaches each version and each backup.',
    },
    rules: ['erasure.complete'],
    tests: ['test/lambdas/erasure/erasure.test.ts', 'test/workflows/erasure.deployed.test.ts'],
  }),
  against(['changing'], {
    id: 'certified-destruction',
    text: {
      nl: 'Van elke vernietiging is er een bewijs met een handtekening, dat iedereen kan controleren.',
      en: 'Of each destruction there is a signed certificate that anybody can check.',
    },
    rules: ['erasure.certified'],
    tests: ['test/lambdas/erasure/erasure.test.ts', 'test/local/verify.test.ts'],
  }),
  against(['loss'], {
    id: 'legal-hold',
    text: {
      nl: 'Wat langer moet blijven, blijft met een reden en een dag waarop dat weer wordt bekeken.',
      en: 'What has to stay longer stays with a reason and a day on which that is looked at again.',
    },
    rules: ['hold.blocks-destruction', 'hold.reviewed'],
    tests: ['test/lambdas/dossier/hold.test.ts'],
  }),
  against(['reading', 'changing', 'disclosing'], {
    id: 'restricted-data',
    text: {
      nl: 'Gegevens die beperkt zijn, worden bewaard en verder niet gebruikt.',
      en: 'Data that are restricted are stored and not used for anything else.',
    },
    rules: ['restriction.stored-only'],
    tests: ['test/lambdas/rights/due.test.ts', 'test/lambdas/rights/flow.test.ts'],
  }),
  against(['damage'], {
    id: 'requests-in-time',
    text: {
      nl: 'Verzoeken van cliënten worden op tijd beslist. Wat blijft liggen, valt op.',
      en: 'Requests of clients are decided in time. What is left lying is noticed.',
    },
    rules: ['rights.term'],
    tests: ['test/domain/terms/properties.test.ts', 'test/lambdas/rights/due.test.ts'],
  }),
  against(['changing'], {
    id: 'fair-complaints',
    text: {
      nl: 'Niemand behandelt een klacht over zichzelf, en elke klacht wordt op tijd beslist.',
      en: 'Nobody handles a complaint about themselves, and each complaint is decided in time.',
    },
    rules: ['complaint.independent-handler', 'complaint.decision-term'],
    tests: ['test/lambdas/complaint/flow.test.ts', 'test/domain/complaint/properties.test.ts'],
  }),
  against(['disclosing'], {
    id: 'returned-mail',
    text: {
      nl: 'Een mail die terugkomt wordt genoteerd, en naar dat adres gaat niets meer.',
      en: 'A mail that comes back is noted, and nothing more goes to that address.',
    },
    rules: ['person.own-account'],
    tests: ['test/lambdas/mail/bounces.test.ts', 'test/e2e/consent-faults.deployed.test.ts'],
  }),
  against(['disclosing'], {
    id: 'breach-register',
    text: {
      nl: 'Elk datalek staat in een register, met de 72 uur.',
      en: 'Each breach stands in a register, with its 72 hours.',
    },
    rules: ['breach.documented', 'breach.notified-in-time'],
    tests: ['test/lambdas/register/breaches.test.ts'],
  }),
];
