import type { consent } from '../../domain/consent/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Asking the client, the answer, and what follows from it. */
export const consentProblems = {
  'consent-scope-unknown': {
    status: 422,
    title: { nl: 'Hierom kunnen wij niet vragen', en: 'We cannot ask for this' },
    detail: {
      nl: 'Dit staat niet in de lijst van toestemmingen van de praktijk. Kies een toestemming uit de lijst.',
      en: "This is not on the practice's list of consents. Choose a consent from the list.",
    },
  },
  'consent-text-unknown': {
    status: 409,
    title: { nl: 'De tekst is veranderd', en: 'The text has changed' },
    detail: {
      nl: 'De tekst die u heeft gelezen is niet de tekst die nu wordt gevraagd. Open de vraag opnieuw, lees de tekst en geef dan antwoord.',
      en: 'The text you read is not the text that is being asked now. Open the question again, read the text, and then answer.',
    },
  },
  'consent-answered': {
    status: 409,
    title: { nl: 'Deze vraag is al beantwoord', en: 'This question has been answered' },
    detail: {
      nl: 'Er is al een antwoord op deze vraag. Wilt u toestemming intrekken, kies dan voor intrekken.',
      en: 'There is an answer to this question already. If you want to take back your consent, choose to withdraw it.',
    },
  },
  'consent-expired': {
    status: 409,
    title: { nl: 'Deze vraag is verlopen', en: 'This question has lapsed' },
    detail: {
      nl: 'Op deze vraag kan niet meer worden geantwoord. Uw dossier is dicht gebleven. Vraag uw coach om het opnieuw te vragen als dat nodig is.',
      en: 'This question can no longer be answered. Your dossier has stayed closed. Ask your coach to ask again if that is needed.',
    },
  },
  'consent-not-granted': {
    status: 409,
    title: { nl: 'Er is geen toestemming die geldt', en: 'There is no consent in force' },
    detail: {
      nl: 'Voor deze vraag geldt geen toestemming, dus er is niets in te trekken. Kijk in de lijst welke toestemmingen gelden.',
      en: 'No consent is in force for this question, so there is nothing to withdraw. See in the list which consents are in force.',
    },
  },
  'consent-already-asked': {
    status: 409,
    title: { nl: 'Dit is al gevraagd', en: 'This has been asked already' },
    detail: {
      nl: 'De cliënt heeft deze vraag al, of heeft hierin al toegestemd. Wacht op het antwoord, of trek eerst de vraag terug.',
      en: 'The client has this question already, or has already agreed to it. Wait for the answer, or take the question back first.',
    },
  },
  'consent-reason-missing': {
    status: 409,
    title: { nl: 'Zeg waarom u het opnieuw vraagt', en: 'Say why you ask again' },
    detail: {
      nl: 'De cliënt heeft hier eerder nee op gezegd. Opnieuw vragen kan alleen met een reden. Schrijf erbij wat er is veranderd.',
      en: 'The client said no to this before. Asking again needs a reason. Write down what has changed.',
    },
  },
  'consent-subject': {
    status: 422,
    title: { nl: 'Dit past niet bij deze toestemming', en: 'This does not fit this consent' },
    detail: {
      nl: 'Wat u vraagt hoort niet bij deze toestemming. Kies wie wat mag lezen, of tot welke dag, zoals de toestemming aangeeft.',
      en: 'What you ask does not belong to this consent. Choose who may read what, or until which day, as the consent says.',
    },
  },
  'consent-day': {
    status: 422,
    title: { nl: 'Deze dag kan niet', en: 'This day is not possible' },
    detail: {
      nl: 'De dag is al voorbij, of ligt na de dag waarop alles wordt vernietigd. Kies een dag daartussen.',
      en: 'The day has gone by, or lies after the day on which everything is destroyed. Choose a day in between.',
    },
  },
} as const satisfies ProblemsOf<typeof consent>;
