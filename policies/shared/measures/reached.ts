import { against } from './measure.ts';

/** Measures about who reaches data. */
export const reached = [
  against(['reading', 'changing', 'disclosing'], {
    id: 'default-deny',
    text: {
      nl: 'Niemand komt bij een dossier zonder een band ermee. Wat niet is toegestaan, is verboden.',
      en: 'Nobody reaches a dossier without a relation to it. What is not allowed is refused.',
    },
    rules: ['access.default-deny', 'access.dossier'],
    tests: ['test/domain/access/matrix.test.ts', 'test/lambdas/shared/access.test.ts'],
  }),
  against(['reading', 'changing', 'disclosing'], {
    id: 'least-privilege',
    text: {
      nl: 'Elk onderdeel van het systeem mag alleen wat het nodig heeft.',
      en: 'Each part of the system may do only what it has need of.',
    },
    rules: ['access.default-deny'],
    tests: ['test/lib/grants.test.ts', 'test/e2e/faults.deployed.test.ts'],
  }),
  against(['reading'], {
    id: 'invited-accounts',
    text: {
      nl: 'Alleen de eigenaar geeft accounts. Een account dat wordt weggehaald, werkt meteen niet meer.',
      en: 'Only the owner gives accounts. An account that is removed stops working at once.',
    },
    rules: ['person.managed-by-owner'],
    tests: ['test/lambdas/person/http.test.ts'],
  }),
  against(['reading'], {
    id: 'second-step',
    text: {
      nl: 'Inloggen gaat in twee stappen of met een sleutel op het eigen apparaat.',
      en: 'Signing in takes two steps or a key on one’s own device.',
    },
    rules: ['person.own-account'],
    tests: ['test/lib/data.test.ts', 'test/lambdas/person/sign-in.test.ts'],
  }),
  against(['reading'], {
    id: 'exact-look-up',
    text: {
      nl: 'Zoeken kan alleen op een hele naam. Door dossiers bladeren kan niemand.',
      en: 'Looking up takes a whole name. Nobody can browse dossiers.',
    },
    rules: ['access.lookup'],
    tests: ['test/stores/names.test.ts'],
  }),
  against(['reading', 'disclosing'], {
    id: 'consent-or-case',
    text: {
      nl: 'Een collega, een opdrachtgever en de eigenaar lezen alleen met toestemming of in een lopende zaak, en niet meer als die is ingetrokken.',
      en: 'A colleague, a principal and the owner read only on a consent or in an open case, and no more once it is taken back.',
    },
    rules: ['consent.opens-access', 'consent.withdrawable'],
    tests: [
      'test/model/consents.model.test.ts',
      'test/lambdas/consent/at-once.test.ts',
      'test/lambdas/rights/owner-case.test.ts',
    ],
  }),
  against(['disclosing'], {
    id: 'recorded-disclosure',
    text: {
      nl: 'Wat aan wie is gegeven, staat in een register. Gegevens over gezondheid gaan nooit naar een werkgever.',
      en: 'What went to whom stands in a register. Health data never go to an employer.',
    },
    rules: ['disclosure.recorded', 'disclosure.no-health-data'],
    tests: ['test/lambdas/disclosure/http.test.ts', 'test/lambdas/disclosure/input.test.ts'],
  }),
  against(['disclosing'], {
    id: 'short-downloads',
    text: {
      nl: 'Een document ophalen kan één minuut lang, en het wordt genoteerd.',
      en: 'A document can be fetched for one minute, and that is recorded.',
    },
    rules: ['document.encrypted', 'audit.every-act'],
    tests: ['test/lambdas/document/http.test.ts'],
  }),
  against(['disclosing'], {
    id: 'no-forbidden-words',
    text: {
      nl: 'Een burgerservicenummer of een diagnose wordt in geen tekst aangenomen.',
      en: 'A citizen service number or a diagnosis is taken in no text.',
    },
    rules: ['free-text.no-citizen-service-number', 'free-text.no-diagnosis'],
    tests: [
      'test/domain/free-text/citizen-service-number.test.ts',
      'test/domain/free-text/diagnosis.test.ts',
      'test/lambdas/runtime/false-alarms.test.ts',
    ],
  }),
  against(['disclosing'], {
    id: 'silent-logs',
    text: {
      nl: 'Technische logboeken blijven een jaar. Er staat niets in van wat mensen intypen.',
      en: 'Technical logs are kept a year. They hold nothing of what people type.',
    },
    rules: ['access.default-deny'],
    tests: ['test/lib/workflow.test.ts', 'test/lambdas/runtime/http.test.ts'],
  }),
  against(['disclosing'], {
    id: 'anonymous-figures',
    text: {
      nl: 'Cijfers wijzen niemand aan, ook niet voor wie alle tabellen heeft.',
      en: 'Figures point at nobody, not even for who has every table.',
    },
    rules: ['statistics.anonymous', 'statistics.never-joined'],
    tests: ['test/lambdas/statistics/join.test.ts', 'test/domain/small-groups.test.ts'],
  }),
];
