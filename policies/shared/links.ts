import type { Policy } from '../types.ts';

/** Where people go when they disagree; the same for every practice in the Netherlands. */
export const links = {
  supervisoryAuthority: {
    name: { nl: 'Autoriteit Persoonsgegevens', en: 'Dutch Data Protection Authority' },
    url: 'https://autoriteitpersoonsgegevens.nl',
  },
  court: { name: { nl: 'De Rechtspraak', en: 'The Dutch courts' }, url: 'https://www.rechtspraak.nl' },
} as const satisfies Policy['links'];

/** Standing sentences of portal and letters (AVG 12(4), 12(5), 7(3), 13(2)(d)). */
export const notices = {
  supervisoryAuthority: {
    nl: 'Met een klacht kunt u altijd naar de Autoriteit Persoonsgegevens. U hoeft daarvoor niets eerst met ons te doen.',
    en: 'You can complain to the Dutch Data Protection Authority at any moment. You need not do anything with us first.',
  },
  court: {
    nl: 'Bent u het niet eens met een beslissing over uw gegevens, dan kunt u die aan de rechtbank voorleggen.',
    en: 'If you disagree with a decision about your data, you can put it before the court.',
  },
  freeOfCharge: {
    nl: 'Een verzoek over uw gegevens kost u niets.',
    en: 'A request about your data costs you nothing.',
  },
  withdrawal: {
    nl: 'Toestemming die u gaf, trekt u even makkelijk weer in. Dat geldt vanaf dat moment.',
    en: 'Consent that you gave is as easily withdrawn. That holds from that moment on.',
  },
  suggestions: {
    nl: 'Ziet u iets dat beter kan? Schrijf het ons in het portaal; u krijgt antwoord.',
    en: 'Do you see something we can do better? Write it in the portal; you will get an answer.',
  },
} as const satisfies Policy['notices'];
