import type { ConsentScope, ConsentText } from '../types/procedures.ts';
import type { Named } from '../types.ts';

type Scope = Named & Pick<ConsentScope, 'does'> & { readonly texts: readonly [ConsentText, ...ConsentText[]] };

/** Wordings of the questions both practices ask. A practice adds the article and the longest duration. */
export const replacementCoach = {
  id: 'replacement-coach',
  does: 'covers',
  name: { nl: 'Vervangende coach', en: 'Replacement coach' },
  texts: [
    {
      version: '1',
      effectiveFrom: '2018-06-01',
      text: {
        nl: 'Mijn coach is er een tijd niet. De genoemde vervanger mag in die dagen in mijn dossier, en daarna niet meer.',
        en: 'My coach is away for a while. The replacement named here may use my dossier on those days, and not after.',
      },
    },
  ],
} as const satisfies Scope;

export const disclosure = {
  id: 'disclosure',
  does: 'discloses',
  name: { nl: 'Stukken delen met een opdrachtgever', en: 'Sharing documents with a principal' },
  texts: [
    {
      version: '1',
      effectiveFrom: '2018-06-01',
      text: {
        nl: 'De genoemde opdrachtgever mag de genoemde stukken lezen. Andere stukken niet, en niemand anders.',
        en: 'The principal named here may read the documents named here. No other documents, and nobody else.',
      },
    },
  ],
} as const satisfies Scope;

export const keepDigitalShorter = {
  id: 'keep-digital-shorter',
  does: 'keeps-digital-shorter',
  name: { nl: 'Digitaal dossier korter bewaren', en: 'Keeping the digital dossier for a shorter time' },
  texts: [
    {
      version: '1',
      effectiveFrom: '2018-06-01',
      text: {
        nl: 'Mijn digitale dossier wordt vernietigd op de dag die ik noem, eerder dan de gewone termijn.',
        en: 'My digital dossier is destroyed on the day I name, before the ordinary term.',
      },
    },
  ],
} as const satisfies Scope;

export const followUpContact = {
  id: 'follow-up-contact',
  does: 'serves-purpose',
  name: { nl: 'Later nog eens contact', en: 'Contact afterwards' },
  texts: [
    {
      version: '1',
      effectiveFrom: '2018-06-01',
      text: {
        nl: 'Na afloop mag de praktijk één keer vragen hoe het met mij en mijn werk gaat.',
        en: 'Afterwards the practice may ask once how I and my work are doing.',
      },
    },
  ],
} as const satisfies Scope;

/**
 * What an employer needs to know to adapt the work, and no more: what somebody can do, how long it may take and which
 * adaptations help, never what somebody suffers from (UAVG art. 30; BW 7:658a; the AP's rules on sick employees).
 */
export const REPORT_TO_EMPLOYER = {
  categories: ['report', 'advice'],
  mayHold: [
    { id: 'abilities', name: { nl: 'Wat iemand kan', en: 'What somebody is able to do' } },
    { id: 'expected-duration', name: { nl: 'Verwachte duur', en: 'Expected duration' } },
    { id: 'adaptations', name: { nl: 'Aanpassingen in het werk', en: 'Adaptations of the work' } },
  ],
  article: 'AVG-9.1',
} as const;
