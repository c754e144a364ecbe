import type { ProblemEntry } from '../problems/text.ts';

/** Handling a complaint: terms, hearing, mediation, measures. */
export const complaintHandlingProblems = {
  'deferral-late': {
    status: 409,
    title: { nl: 'Verdagen kan niet meer', en: 'Deferring is no longer possible' },
    detail: {
      nl: 'Verdagen kan alleen voordat de termijn voorbij is. Beslis zo snel mogelijk.',
      en: 'Deferring is possible only before the term is over. Decide as soon as possible.',
    },
  },
  'hearing-missing': {
    status: 409,
    title: { nl: 'Er is nog niemand gehoord', en: 'Nobody has been heard yet' },
    detail: {
      nl: 'Hoor eerst beide kanten en leg het verslag vast. Wil de klager niet, laat dat dan de klager zelf aangeven.',
      en: 'First hear both sides and record the report. A complainant who does not want that says so themselves.',
    },
  },
  'hearing-day': {
    status: 422,
    title: { nl: 'Deze dag kan niet', en: 'This day is not possible' },
    detail: {
      nl: 'Een afspraak is vandaag of later. Een gesprek dat is geweest, was na de ontvangst en niet na vandaag.',
      en: 'An appointment is today or later. A talk that took place was after the receipt and not after today.',
    },
  },
  'mediation-missing': {
    status: 409,
    title: { nl: 'Beide kanten hebben nog niet ingestemd', en: 'Both sides have not agreed yet' },
    detail: {
      nl: 'Bemiddelen kan alleen als het is voorgesteld en beide kanten ja hebben gezegd.',
      en: 'Mediation is possible only after it was proposed and both sides said yes.',
    },
  },
  'mediation-refused': {
    status: 409,
    title: { nl: 'Bemiddelen kan bij deze klacht niet', en: 'Mediation is not possible here' },
    detail: {
      nl: 'Een van beide kanten wil niet, of de klager is niet bekend. De klacht gaat gewoon door.',
      en: 'One of both sides does not want it, or the complainant is not known. The complaint simply goes on.',
    },
  },
  'measure-owner-unknown': {
    status: 422,
    title: { nl: 'Deze persoon kan dit niet oppakken', en: 'This person cannot take this on' },
    detail: {
      nl: 'Kies voor elke maatregel iemand die hier werkt, of de eigenaar.',
      en: 'Choose for every measure somebody who works here, or the owner.',
    },
  },
  'measure-day': {
    status: 422,
    title: { nl: 'Deze dag is al voorbij', en: 'This day has gone by' },
    detail: {
      nl: 'Kies voor elke maatregel vandaag of een latere dag waarop zij klaar is.',
      en: 'Choose for every measure today or a later day on which it is done.',
    },
  },
  'measure-unknown': {
    status: 404,
    title: { nl: 'Deze maatregel is er niet meer', en: 'This measure is no longer there' },
    detail: {
      nl: 'De maatregel bestaat niet of is al klaar. Kijk bij de klacht wat er nog open staat.',
      en: 'The measure does not exist or is done already. See with the complaint what is still open.',
    },
  },
  'answer-late': {
    status: 409,
    title: { nl: 'De tijd om te reageren is voorbij', en: 'The time to respond is over' },
    detail: {
      nl: 'U kunt een nieuwe klacht indienen, en u kunt altijd naar de Autoriteit Persoonsgegevens.',
      en: 'You can make a new complaint, and you can always go to the Dutch Data Protection Authority.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
