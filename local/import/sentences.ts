import type { Text } from '../../contracts/problems/text.ts';

/** What is said of a row or a document before anything is sent. What the practice itself refuses is said in its own words. */
export const SENTENCES = {
  'no-reference': {
    nl: 'Het nummer ontbreekt. Geef elk dossier een eigen nummer.',
    en: 'The number is missing. Give each dossier a number of its own.',
  },
  'reference-twice': {
    nl: 'Dit nummer staat al eerder in de lijst. Geef elk dossier een eigen nummer.',
    en: 'This number stands in the list before. Give each dossier a number of its own.',
  },
  'reference-form': {
    nl: 'In dit nummer staat een teken dat niet in de naam van een map kan. Gebruik letters, cijfers, streepjes en punten.',
    en: 'This number has a character that the name of a folder cannot have. Use letters, digits, hyphens and dots.',
  },
  'service-unknown': {
    nl: 'Deze dienst kent de praktijk niet. Schrijf de naam zoals die in het portaal staat.',
    en: 'The practice does not know this service. Write its name as it stands in the portal.',
  },
  'purpose-unknown': {
    nl: 'Dit doel kent de praktijk niet. Schrijf de naam zoals die in het portaal staat.',
    en: 'The practice does not know this purpose. Write its name as it stands in the portal.',
  },
  'purpose-missing': {
    nl: 'Het doel ontbreekt, en de praktijk heeft er meer dan een. Vul de kolom doel in.',
    en: 'The purpose is missing, and the practice has more than one. Fill in the column purpose.',
  },
  'branch-unknown': {
    nl: 'Deze vestiging kent de praktijk niet.',
    en: 'The practice does not know this branch.',
  },
  'outcome-unknown': {
    nl: 'Deze uitkomst kent de praktijk niet. Schrijf de naam zoals die in het portaal staat, of laat de kolom leeg.',
    en: 'The practice does not know this outcome. Write its name as it stands in the portal, or leave the column empty.',
  },
  'principal-type': {
    nl: 'Bij een opdrachtgever hoort ook de soort opdrachtgever. Vul die in zoals die in het portaal staat.',
    en: 'A commissioning organisation needs its kind too. Fill it in as it stands in the portal.',
  },
  'start-date': {
    nl: 'De begindatum is geen dag. Schrijf 31-12-2024, 31 dec 2024 of 2024-12-31.',
    en: 'The start date is no day. Write 31-12-2024, 31 dec 2024 or 2024-12-31.',
  },
  'end-date': {
    nl: 'De einddatum is geen dag. Schrijf 31-12-2024, 31 dec 2024 of 2024-12-31, of laat hem leeg als het traject loopt.',
    en: 'The end date is no day. Write 31-12-2024, 31 dec 2024 or 2024-12-31, or leave it empty while the trajectory runs.',
  },
  'birth-date': {
    nl: 'De geboortedatum is geen dag. Schrijf 31-12-1980, 31 dec 1980 of 1980-12-31.',
    en: 'The date of birth is no day. Write 31-12-1980, 31 dec 1980 or 1980-12-31.',
  },
  'no-email': {
    nl: 'Het e-mailadres van de cliënt ontbreekt. Vraag het de cliënt, vul het in en voer de opdracht nog eens uit. Lukt dat niet, dan blijft dit dossier waar het ligt: bewaar het daar achter slot en vernietig het daar uiterlijk op zijn dag. Vul nooit een adres van de praktijk in.',
    en: 'The e-mail address of the client is missing. Ask the client for it, fill it in and run the command again. If that cannot be done, this dossier stays where it lies: keep it there under lock and destroy it there by its day. Never fill in an address of the practice.',
  },
  'coach-missing': {
    nl: 'De coach ontbreekt. Vul het e-mailadres van de coach in.',
    en: 'The coach is missing. Fill in the e-mail address of the coach.',
  },
  'coach-unknown': {
    nl: 'Deze coach heeft geen account. Nodig de coach eerst uit in het portaal, en voer de opdracht daarna nog eens uit.',
    en: 'This coach has no account. Invite the coach in the portal first, and then run the command again.',
  },
  'coach-not-you': {
    nl: 'U bent zelf coach, en dit dossier is van een ander. Laat de houder het overnemen, of die coach zelf.',
    en: 'You are a coach yourself, and this dossier is of somebody else. Have the owner take it over, or that coach.',
  },
  'client-unknown': {
    nl: 'Dit e-mailadres heeft al een account dat niet van een cliënt is. Gebruik het eigen adres van de cliënt.',
    en: 'This e-mail address has an account already that is not of a client. Use the own address of the client.',
  },
  'has-dossier': {
    nl: 'Deze cliënt heeft hier al een dossier met deze naam. Is het dit dossier, dan hoeft u niets te doen. Is het een ander traject, zet dan ja in de kolom nieuw traject.',
    en: 'This client has a dossier here already by this name. If it is this one, you need not do anything. If it is another trajectory, put yes in the column another trajectory.',
  },
  'document-missing': {
    nl: 'Dit bestand is er niet.',
    en: 'This file is not there.',
  },
  'document-outside': {
    nl: 'Dit bestand ligt buiten de map met documenten.',
    en: 'This file lies outside the folder of documents.',
  },
  'document-category': {
    nl: 'Van dit bestand is niet te zien welke soort het is. Leg het in een map met de naam van de soort, of geef --category mee.',
    en: 'Nothing says of which kind this file is. Put it in a folder with the name of the kind, or give --category.',
  },
  'document-type': {
    nl: 'Bestanden van dit type neemt de praktijk niet aan.',
    en: 'The practice does not take files of this type.',
  },
  'document-rejected': {
    nl: 'Dit bestand is bij de controle afgekeurd en verwijderd. De coach ziet bij het document waarom. Leg er een ander bestand voor in de plaats of haal het weg, en voer de opdracht nog eens uit.',
    en: 'This file did not pass the check and was removed. The coach sees why at the document. Put another file in its place or take it away, and run the command again.',
  },
  'document-unsent': {
    nl: 'Dit bestand is niet aangekomen. Voer de opdracht nog eens uit.',
    en: 'This file did not arrive. Run the command again.',
  },
  'still-checked': {
    nl: 'De bestanden worden nog gecontroleerd. Voer de opdracht later nog eens uit, dan wordt het afgemaakt.',
    en: 'The files are still being checked. Run the command again later, and it is finished then.',
  },
  unreachable: {
    nl: 'De praktijk gaf geen antwoord. Voer de opdracht later nog eens uit; wat er al is, blijft.',
    en: 'The practice gave no answer. Run the command again later; what is there stays.',
  },
  uncertain: {
    nl: 'Bij een eerdere keer brak dit dossier halverwege af, meer dan een dag geleden. Kijk in het portaal of het er is. Zo niet, geef het dan een ander nummer in de lijst.',
    en: 'An earlier time broke off half way this dossier, more than a day ago. See in the portal whether it is there. If not, give it another number in the list.',
  },
  'past-term': {
    nl: 'De bewaartermijn is voorbij. Dit dossier is niet overgenomen. Vernietig het waar het ligt, of zet ja in de kolom verlopen overnemen: dan wordt het na de wachttijd hier vernietigd, met bewijs.',
    en: 'Its term of keeping has passed. This dossier was not taken over. Destroy it where it lies, or put yes in the column take past term: then it is destroyed here after the days of waiting, with proof.',
  },
} as const satisfies { readonly [code in string]: Text };

export type SentenceCode = keyof typeof SENTENCES;
