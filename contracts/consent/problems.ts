import type { ProblemEntry } from '../problems/text.ts';

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
  'cover-end-before-start': {
    status: 422,
    title: { nl: 'Het einde ligt voor het begin', en: 'The end lies before the start' },
    detail: {
      nl: 'De laatste dag van de vervanging ligt voor de eerste. Verbeter de dagen.',
      en: 'The last day of the replacement lies before the first. Correct the days.',
    },
  },
  'cover-in-past': {
    status: 422,
    title: { nl: 'De vervanging ligt in het verleden', en: 'The replacement lies in the past' },
    detail: {
      nl: 'Een vervanging begint op zijn vroegst vandaag. Kies een latere eerste dag.',
      en: 'A replacement begins today at the earliest. Choose a later first day.',
    },
  },
  'cover-too-long': {
    status: 422,
    title: { nl: 'De vervanging duurt te lang', en: 'The replacement takes too long' },
    detail: {
      nl: 'Zo lang mag een vervanging niet duren. Kies een eerdere laatste dag, of laat de praktijk de dossiers overdragen.',
      en: 'A replacement may not take that long. Choose an earlier last day, or have the practice hand the dossiers over.',
    },
  },
  'cover-same-coach': {
    status: 422,
    title: { nl: 'Dit is de coach zelf', en: 'This is the coach themselves' },
    detail: {
      nl: 'De coach van dit dossier kan niet ook de vervanger of de partnercoach zijn. Kies een andere coach.',
      en: 'The coach of this dossier cannot also be the replacement or the partner coach. Choose another coach.',
    },
  },
  'cover-ended': {
    status: 409,
    title: { nl: 'Deze vervanging is voorbij', en: 'This replacement is over' },
    detail: {
      nl: 'Deze vervanging is al beëindigd. Maak een nieuwe als u weer weg gaat.',
      en: 'This replacement has ended already. Make a new one if you will be away again.',
    },
  },
  'nothing-to-cover': {
    status: 409,
    title: { nl: 'Er zijn geen dossiers om te vervangen', en: 'There are no dossiers to cover' },
    detail: {
      nl: 'Er is geen lopend dossier waarvoor een vervanger gevraagd kan worden. Kies andere dossiers.',
      en: 'There is no running dossier that a replacement can be asked for. Choose other dossiers.',
    },
  },
  'medical-disclosure-refused': {
    status: 422,
    title: { nl: 'Dit stuk mag niet naar een werkgever', en: 'This document may not go to an employer' },
    detail: {
      nl: 'Dit stuk gaat over gezondheid. Een werkgever mag dat niet krijgen, ook niet met toestemming. Haal het stuk uit de keuze.',
      en: 'This document is about health. An employer may not have it, not even with consent. Take it out of the selection.',
    },
  },
  'report-contents': {
    status: 422,
    title: { nl: 'Zeg wat er in het verslag staat', en: 'Say what the report holds' },
    detail: {
      nl: 'Een verslag voor een werkgever gaat alleen over wat iemand kan, hoe lang het duurt en welke aanpassingen helpen. Kies wat erin staat. Staat er iets anders in, deel het dan niet.',
      en: 'A report for an employer is only about what somebody can do, how long it takes and which adaptations help. Choose what it holds. If it holds anything else, do not share it.',
    },
  },
  'document-unknown': {
    status: 422,
    title: { nl: 'Dit stuk zit niet in het dossier', en: 'This document is not in the dossier' },
    detail: {
      nl: 'Een van de gekozen stukken zit niet in dit dossier. Kies de stukken opnieuw uit de lijst.',
      en: 'One of the chosen documents is not in this dossier. Choose the documents from the list again.',
    },
  },
  'handover-same-coach': {
    status: 422,
    title: { nl: 'Dit dossier is al van deze coach', en: 'This dossier is with this coach already' },
    detail: {
      nl: 'U draagt over aan de coach die het dossier al heeft. Kies een andere coach.',
      en: 'You are handing over to the coach who has the dossier already. Choose another coach.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
