import type { RegulationArticle } from '../../types.ts';

/** What the client can ask, and how the regulation changes. In our own words. */
export const rights = [
  {
    id: 'EK-9.1',
    title: { nl: 'Weten', en: 'Knowing' },
    text: {
      nl: 'De klant hoort vooraf dat er gegevens worden geregistreerd.',
      en: 'The client is told beforehand that data are registered.',
    },
  },
  {
    id: 'EK-9.2',
    title: { nl: 'Gratis', en: 'Free' },
    text: { nl: 'Inzage kost de klant niets.', en: 'Access costs the client nothing.' },
  },
  {
    id: 'EK-9.3a',
    title: { nl: 'Vragen', en: 'Asking' },
    text: {
      nl: 'Wie wil weten wat er over hem of haar staat, vraagt dat aan de houder.',
      en: 'Whoever wants to know what is held about them asks the owner.',
    },
  },
  {
    id: 'EK-9.3b',
    title: { nl: 'Wie vraagt', en: 'Who asks' },
    text: {
      nl: 'De houder stelt eerst goed vast wie de vraag stelt.',
      en: 'The owner first makes sure who is asking.',
    },
  },
  {
    id: 'EK-9.3c',
    title: { nl: 'Antwoord', en: 'Answer' },
    text: {
      nl: 'Binnen een maand komt er een overzicht, of een afspraak om de gegevens te bekijken, met uitleg waar dat helpt.',
      en: 'Within a month there is an overview, or an appointment to see the data, explained where that helps.',
    },
  },
  {
    id: 'EK-10.1',
    title: { nl: 'Vijf jaar', en: 'Five years' },
    text: {
      nl: 'Wat niet meer nodig is, gaat weg; na vijf jaar in elk geval.',
      en: 'What is no longer needed goes; after five years in any case.',
    },
  },
  {
    id: 'EK-10.2',
    title: { nl: 'Verbeteren', en: 'Improving' },
    text: {
      nl: 'De klant kan vragen gegevens te corrigeren, compleet te maken of weg te halen als ze niet kloppen, niet volledig zijn, er niet toe doen of niet mogen van de wet.',
      en: 'The client can ask to improve, complete or remove data that are wrong, not complete, beside the point or not allowed by law.',
    },
  },
  {
    id: 'EK-10.3',
    title: { nl: 'Wat er anders moet', en: 'What should change' },
    text: { nl: 'In het verzoek staat wat er anders moet.', en: 'The request says what should change.' },
  },
  {
    id: 'EK-10.4',
    title: { nl: 'Beslissing', en: 'Decision' },
    text: {
      nl: 'De houder beslist binnen een maand en schrijft dat meteen. Bij een nee staat waarom.',
      en: 'The owner decides within a month and writes at once. A no says why.',
    },
  },
  {
    id: 'EK-10.5',
    title: { nl: 'Uitvoering', en: 'Carrying out' },
    text: { nl: 'Een ja wordt zo snel als kan uitgevoerd.', en: 'A yes is carried out as fast as can be.' },
  },
  {
    id: 'EK-11.1',
    title: { nl: 'Klachten', en: 'Complaints' },
    text: {
      nl: 'Over begeleidingsgegevens kan men klagen volgens de klachtenregeling van de praktijk.',
      en: "One can complain about guidance data under the practice's complaint regulation.",
    },
  },
  {
    id: 'EK-11.2',
    title: { nl: 'AVG', en: 'AVG' },
    text: {
      nl: 'Wat de AVG daarnaast biedt, blijft altijd openstaan.',
      en: 'What the AVG offers besides stays open at all times.',
    },
  },
  {
    id: 'EK-12.1',
    title: { nl: 'Ingang', en: 'Effective date' },
    text: { nl: 'Dit reglement geldt vanaf 25 mei 2018.', en: 'This regulation holds from 25 May 2018.' },
  },
  {
    id: 'EK-12.2',
    title: { nl: 'Duur', en: 'Duration' },
    text: {
      nl: 'Er is geen einddatum. Wijzigingen volgen de wet en worden aangekondigd.',
      en: 'There is no end date. Changes follow the law and are announced.',
    },
  },
  {
    id: 'EK-12.3',
    title: { nl: 'Openbaar', en: 'Public' },
    text: {
      nl: 'Iedereen kan dit reglement op onze website lezen.',
      en: 'Everybody can read this regulation on our website.',
    },
  },
] as const satisfies readonly RegulationArticle[];
