import type { LinkProps } from '@tanstack/react-router';
import { Go } from '../parts/go.tsx';
import { Page } from '../parts/page.tsx';
import { type Text, useLanguage } from '../words/language.tsx';

const TITLE = { nl: 'Registers', en: 'Registers' } as const;
const OPEN: Text = { nl: 'Openen', en: 'Open' };

type Register = { readonly to: NonNullable<LinkProps['to']>; readonly name: Text; readonly holds: Text };
const REGISTERS: readonly Register[] = [
  {
    to: '/breaches',
    name: { nl: 'Datalekken', en: 'Data breaches' },
    holds: {
      nl: 'Elk datalek, met de 72 uur en wat er nog ontbreekt.',
      en: 'Each breach, with the 72 hours and what is still missing.',
    },
  },
  {
    to: '/complaints/figures',
    name: { nl: 'Klachten in cijfers', en: 'Complaints in figures' },
    holds: {
      nl: 'De klachten van een jaar, zonder dat iemand is te herkennen.',
      en: 'The complaints of a year, without anybody being recognised.',
    },
  },
  {
    to: '/statistics',
    name: { nl: 'Cijfers over trajecten', en: 'Figures about trajectories' },
    holds: {
      nl: 'Hoe trajecten afliepen, zonder dat iemand is te herkennen, en aan wie u de cijfers gaf.',
      en: 'How trajectories came out, without anybody being recognised, and to whom you gave the figures.',
    },
  },
  {
    to: '/signals/closures',
    name: { nl: 'Meldingen zonder naam', en: 'Signals without a name' },
    holds: {
      nl: 'Wat er zonder naam is gemeld; meerdere tegelijk afsluiten kan.',
      en: 'What was reported without a name; several can be closed together.',
    },
  },
  {
    to: '/suggestions',
    name: { nl: 'Ideeën', en: 'Ideas' },
    holds: {
      nl: 'Voorstellen ter verbetering, en uw antwoorden.',
      en: 'Suggestions for improvement, and your answers.',
    },
  },
  {
    to: '/relations',
    name: { nl: 'Relaties', en: 'Relations' },
    holds: {
      nl: 'Wat er blijft als een dossier is vernietigd: naam, dienst en jaar.',
      en: 'What is left when a dossier is destroyed: name, service and year.',
    },
  },
  {
    to: '/certificates',
    name: { nl: 'Bewijzen van vernietiging', en: 'Certificates of destruction' },
    holds: { nl: 'Elk bewijs, en of het klopt.', en: 'Each certificate, and whether it is good.' },
  },
  {
    to: '/time',
    name: { nl: 'Bestede tijd', en: 'Time used' },
    holds: {
      nl: 'De minuten per coach of opdrachtgever, om op te halen voor een factuur.',
      en: 'The minutes of each coach or commissioning organisation, to fetch for an invoice.',
    },
  },
  {
    to: '/accountability',
    name: { nl: 'Verantwoording', en: 'Accountability' },
    holds: {
      nl: 'Register van verwerkingen, hulp bij een DPIA en de maatregelen, als PDF.',
      en: 'Records of processing activities, help with a DPIA and the measures, as a PDF.',
    },
  },
  {
    to: '/status',
    name: { nl: 'Werking van het systeem', en: 'How the system works' },
    holds: {
      nl: 'Of alles loopt, wat er wacht en hoeveel er wordt bewaard.',
      en: 'Whether everything runs, what waits and how much is kept.',
    },
  },
  {
    to: '/regulations',
    name: { nl: 'Privacyreglement', en: 'Privacy regulation' },
    holds: { nl: 'De versies, en wat nu geldt.', en: 'The versions, and what holds now.' },
  },
];

export function RegistersPage() {
  const { language } = useLanguage();
  return (
    <Page title={TITLE}>
      <ul className="card">
        {REGISTERS.map(({ to, name, holds }) => (
          <li className="line" key={to}>
            <div>
              <h2>{name[language]}</h2>
              <p>{holds[language]}</p>
            </div>
            <Go to={to} aria-label={`${OPEN[language]}: ${name[language]}`}>
              {OPEN[language]}
            </Go>
          </li>
        ))}
      </ul>
    </Page>
  );
}
