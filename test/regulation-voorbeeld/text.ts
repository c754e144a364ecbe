import type { RegulationVersion } from '../../policies/types.ts';

/** Invented, and of nobody. */
export const version20250101: RegulationVersion = {
  version: '2025-01-01',
  effectiveFrom: '2025-01-01',
  readAs: [],
  articles: [
    {
      id: 'VH-1',
      title: { nl: 'Wie wij zijn', en: 'Who we are' },
      text: {
        nl: 'Een stichting met een houder, coaches en klanten.',
        en: 'A foundation with an owner, coaches and clients.',
      },
    },
    {
      id: 'VH-2',
      title: { nl: 'Waarvoor', en: 'What for' },
      text: { nl: 'Voor eerste werk en voor werk dat blijft.', en: 'For first work and for work that lasts.' },
    },
    {
      id: 'VH-3',
      title: { nl: 'Wat wij bewaren', en: 'What we keep' },
      text: { nl: 'Wat op de lijst staat, en anders niets.', en: 'What is on the list, and nothing else.' },
    },
    {
      id: 'VH-4',
      title: { nl: 'Achter slot', en: 'Under lock' },
      text: {
        nl: 'Alles is versleuteld; wie iets opent, staat in het logboek.',
        en: 'All is encrypted; who opens something is in the log.',
      },
    },
    {
      id: 'VH-5',
      title: { nl: 'Wie erbij mag', en: 'Who may see it' },
      text: { nl: 'De coach en de klant, en verder niemand.', en: 'The coach and the client, and nobody else.' },
    },
    {
      id: 'VH-6',
      title: { nl: 'Alleen met een ja', en: 'Only with a yes' },
      text: {
        nl: 'Vervangen en delen mag als de klant ja zegt.',
        en: 'Replacing and sharing may be done when the client says yes.',
      },
    },
    {
      id: 'VH-7',
      title: { nl: 'Drie jaar', en: 'Three years' },
      text: { nl: 'Drie jaar na het einde is alles weg.', en: 'Three years after the end everything is gone.' },
    },
    {
      id: 'VH-8',
      title: { nl: 'Uw rechten', en: 'Your rights' },
      text: {
        nl: 'Vragen, verbeteren en wissen kan altijd, voor niets.',
        en: 'Asking, correcting and erasing is always possible, for nothing.',
      },
    },
    {
      id: 'VH-9',
      title: { nl: 'Klachten', en: 'Complaints' },
      text: { nl: 'Wie klaagt, krijgt antwoord van iemand anders.', en: 'Who complains is answered by somebody else.' },
    },
    {
      id: 'VH-10',
      title: { nl: 'Dit reglement', en: 'This regulation' },
      text: {
        nl: 'Het geldt tot er een nieuwe versie is, die wij melden.',
        en: 'It holds until there is a new version, which we announce.',
      },
    },
  ],
};
