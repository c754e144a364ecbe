import { against } from './measure.ts';

/** Measures about how data are kept. */
export const kept = [
  against(['reading', 'disclosing'], {
    id: 'stored-in-europe',
    text: {
      nl: 'Alles staat in de Europese Unie, en nergens anders.',
      en: 'Everything is stored in the European Union, and nowhere else.',
    },
    rules: ['document.encrypted'],
    tests: ['test/lib/configuration.test.ts'],
  }),
  against(['reading', 'disclosing'], {
    id: 'encrypted-at-rest',
    text: {
      nl: 'Alles is versleuteld met een eigen sleutel, die elk jaar wisselt. Het gaat alleen versleuteld over de lijn en geen opslag is openbaar.',
      en: 'Everything is encrypted under a key of our own, which rotates every year. It is sent encrypted only, and no storage is public.',
    },
    rules: ['document.encrypted'],
    tests: ['test/lib/data.test.ts'],
  }),
  against(['reading', 'disclosing'], {
    id: 'sealed-per-dossier',
    text: {
      nl: 'Wat mensen intypen is nog eens versleuteld, met een eigen sleutel voor elk dossier.',
      en: 'What people type is encrypted once more, with a key of its own for each dossier.',
    },
    rules: ['document.encrypted'],
    tests: ['test/stores/sealing.test.ts', 'test/stores/dossiers.test.ts'],
  }),
  against(['loss', 'damage'], {
    id: 'recoverable',
    text: {
      nl: 'De gegevens kunnen terug naar elk moment van de laatste 35 dagen. Alleen de sleutels niet: anders kwam wat vernietigd is weer terug.',
      en: 'The data can be put back to any moment of the last 35 days. Only the keys cannot: what was destroyed would come back.',
    },
    rules: ['erasure.accountable'],
    tests: ['test/lib/data.test.ts'],
  }),
  against(['damage', 'changing'], {
    id: 'inspected-uploads',
    text: {
      nl: 'Een bestand moet precies zijn wat was aangekondigd. Niemand kan het openen voordat het is gecontroleerd op soort en virussen.',
      en: 'A file has to be exactly what was announced. Nobody can open it before its type was checked and it was scanned for viruses.',
    },
    rules: ['document.inspected'],
    tests: ['test/e2e/bad-files.deployed.test.ts', 'test/lambdas/document/inspect.test.ts'],
  }),
  against(['damage', 'changing'], {
    id: 'one-at-a-time',
    text: {
      nl: 'Wie iets verandert, verandert wat er nu staat. Wie te laat is, krijgt beide te zien.',
      en: 'Who changes something changes what stands there now. Who is too late is shown both.',
    },
    rules: ['dossier.accurate'],
    tests: ['test/lambdas/shared/at-once.test.ts', 'test/workflows/twice.deployed.test.ts'],
  }),
  against(['loss', 'reading'], {
    id: 'locked-paper',
    text: {
      nl: 'Papier ligt achter slot. Wat is meegenomen wordt teruggevraagd, en van elk stuk staat vast waar het ligt.',
      en: 'Paper lies under lock. What was taken out is asked back, and of each copy it is recorded where it lies.',
    },
    rules: ['paper.locked-place', 'paper.register'],
    tests: ['test/lambdas/paper/http.test.ts'],
  }),
  against(['changing', 'disclosing'], {
    id: 'chained-log',
    text: {
      nl: 'Elke handeling staat in een logboek zonder persoonsgegevens. Een regel die later verandert of verdwijnt, valt op.',
      en: 'Each act stands in a log without personal data. A line that is changed or goes later is noticed.',
    },
    rules: ['audit.every-act'],
    tests: ['test/lambdas/dossier/audit.test.ts', 'test/lambdas/proof/follow-chains.test.ts'],
  }),
  against(['loss', 'damage'], {
    id: 'watched',
    text: {
      nl: 'De eigenaar ziet wat vanzelf gebeurt en wanneer dat voor het laatst lukte, wat wacht en wat te laat is.',
      en: 'The owner sees what happens by itself and when it last succeeded, what waits and what is late.',
    },
    rules: ['access.terms-watched'],
    tests: ['test/lambdas/agenda/status.test.ts'],
  }),
];
