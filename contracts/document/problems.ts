import type { document } from '../../domain/document/feature.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Announcing, uploading and reading documents. */
export const documentProblems = {
  'category-unknown': {
    status: 422,
    title: { nl: 'Dit soort gegevens bewaren wij niet', en: 'We do not keep this kind of data' },
    detail: {
      nl: 'Dit soort gegevens staat niet in ons privacyreglement. Kies een soort uit de lijst. Staat het er niet bij? Dan mogen wij het niet bewaren.',
      en: 'This kind of data is not in our privacy regulation. Choose a kind from the list. Is it not there? Then we may not keep it.',
    },
  },
  'category-needs-wvp-service': {
    status: 422,
    title: { nl: 'Dit mag niet bij deze dienst', en: 'This is not allowed in this service' },
    detail: {
      nl: 'Gegevens over gezondheid en belastbaarheid bewaren wij alleen bij re-integratie onder de Wet verbetering poortwachter. Laat dit document weg.',
      en: 'We only keep data about health and work limitations in re-integration under the Gatekeeper Improvement Act. Leave this document out.',
    },
  },
  'category-needs-informed-client': {
    status: 422,
    title: { nl: 'De cliënt moet dit eerst weten', en: 'The client has to know this first' },
    detail: {
      nl: 'Dit mag alleen in het dossier als de cliënt ervan weet. Vertel het de cliënt, vul in op welke dag dat was, en probeer het opnieuw.',
      en: 'This may only be in the dossier if the client knows about it. Tell the client, fill in on which day that was, and try again.',
    },
  },
  'category-not-in-file': {
    status: 422,
    title: { nl: 'Dit hoort niet in dit deel van het dossier', en: 'This does not belong in this part of the dossier' },
    detail: {
      nl: 'Dit soort gegevens hoort niet in het gekozen deel van het dossier. Kies het andere deel, of een andere soort gegevens.',
      en: 'This kind of data does not belong in the chosen part of the dossier. Choose the other part, or another kind of data.',
    },
  },
  'media-type-refused': {
    status: 422,
    title: { nl: 'Dit soort bestand nemen wij niet aan', en: 'We do not accept this kind of file' },
    detail: {
      nl: 'Stuur een pdf, een foto of een document dat in de lijst staat. De naam van het bestand moet eindigen zoals het echte soort bestand.',
      en: 'Send a PDF, a photo, or a kind of document that is on the list. The name of the file has to end like the real kind of file.',
    },
  },
  'document-too-large': {
    status: 422,
    title: { nl: 'Dit bestand is te groot', en: 'This file is too large' },
    detail: {
      nl: 'Maak het bestand kleiner, bijvoorbeeld door minder pagina’s tegelijk te scannen, of deel het op in meer bestanden.',
      en: 'Make the file smaller, for example by scanning fewer pages at once, or split it into more files.',
    },
  },
  'document-empty': {
    status: 422,
    title: { nl: 'Dit bestand is leeg', en: 'This file is empty' },
    detail: {
      nl: 'In dit bestand zit niets. Kijk of u het goede bestand hebt gekozen en probeer het opnieuw.',
      en: 'There is nothing in this file. Check whether you chose the right file and try again.',
    },
  },
  'document-not-ready': {
    status: 409,
    title: { nl: 'Dit document is nog niet klaar', en: 'This document is not ready yet' },
    detail: {
      nl: 'Wij kijken eerst na of het bestand goed is aangekomen en veilig is. Dat duurt meestal kort. Probeer het over een minuut opnieuw.',
      en: 'We first check whether the file arrived well and is safe. That usually takes little time. Try again in a minute.',
    },
  },
  'document-rejected': {
    status: 409,
    title: { nl: 'Dit bestand is niet aangenomen', en: 'This file was not accepted' },
    detail: {
      nl: 'Dit bestand is bij de controle afgekeurd en meteen verwijderd. Bij het document staat waarom. U kunt een nieuw bestand sturen.',
      en: 'This file did not pass our check and was removed at once. The document says why. You can send a new file.',
    },
  },
  'document-received': {
    status: 409,
    title: { nl: 'Dit bestand is al aangekomen', en: 'This file has arrived already' },
    detail: {
      nl: 'Wij hebben dit bestand al ontvangen. Kijk in het dossier of het klaarstaat. Voor een ander bestand begint u opnieuw.',
      en: 'We have received this file already. See in the dossier whether it is ready. For another file, start again.',
    },
  },
  'mail-expected': {
    status: 409,
    title: { nl: 'Dit is geen e-mail', en: 'This is not an e-mail' },
    detail: {
      nl: 'Alleen een e-mailbericht (.eml) is zo te lezen of vast te leggen. Open het document op de gewone manier.',
      en: 'Only an e-mail message (.eml) can be read or recorded in this way. Open the document in the ordinary way.',
    },
  },
  'mail-unreadable': {
    status: 409,
    title: { nl: 'Deze e-mail is hier niet te lezen', en: 'This e-mail cannot be read here' },
    detail: {
      nl: 'Open het document en lees het met uw mailprogramma. De tijd legt u zelf vast als werk.',
      en: 'Open the document and read it with your mail program. Record the time yourself as work.',
    },
  },
} as const satisfies ProblemsOf<typeof document>;
