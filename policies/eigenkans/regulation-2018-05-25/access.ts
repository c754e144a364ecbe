import type { RegulationArticle } from '../../types.ts';

/** Who sees the data, and what happens with anonymous ones. In our own words. */
export const access = [
  {
    id: 'EK-7.1',
    title: { nl: 'Toegang', en: 'Access' },
    text: {
      nl: 'Bij begeleidingsgegevens kunnen alleen de coach van de klant en een beheerder, en alleen voor hun werk.',
      en: "Only the client's coach and a manager can reach guidance data, and only for their work.",
    },
  },
  {
    id: 'EK-7.2',
    title: { nl: 'Opzoeken', en: 'Looking up' },
    text: {
      nl: 'Een dossier is te vinden op naam van de klant of op nummer, en op geen andere manier.',
      en: 'A dossier can be found by the name of the client or by number, and in no other way.',
    },
  },
  {
    id: 'EK-8.1',
    title: { nl: 'Onderzoek', en: 'Research' },
    text: {
      nl: 'Anonieme gegevens mogen naar onderzoekers, als het onderzoek past bij wat de praktijk wil bereiken.',
      en: 'Anonymous data may go to researchers, if the research fits what the practice wants to achieve.',
    },
  },
  {
    id: 'EK-8.2',
    title: { nl: 'Nooit koppelen', en: 'Never joined' },
    text: {
      nl: 'Anonieme gegevens worden nooit gekoppeld aan gegevens over herkenbare mensen.',
      en: 'Anonymous data are never joined with data about recognisable people.',
    },
  },
] as const satisfies readonly RegulationArticle[];
