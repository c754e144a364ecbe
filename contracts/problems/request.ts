import type { ProblemEntry } from './text.ts';

/** Problems of a request itself, whatever it is about. */
export const requestProblems = {
  'invalid-request': {
    status: 400,
    title: { nl: 'Niet goed ingevuld', en: 'Not filled in correctly' },
    detail: {
      nl: 'Iets is niet goed ingevuld. Kijk bij de velden wat er anders moet, en verstuur het daarna opnieuw. Er is nog niets opgeslagen.',
      en: 'Something is not filled in correctly. See at the fields what has to change, then send it again. Nothing has been saved yet.',
    },
  },
  'not-json': {
    status: 400,
    title: { nl: 'Onleesbaar bericht', en: 'Unreadable message' },
    detail: {
      nl: 'Wij konden het bericht niet lezen, want het is geen geldige JSON. Verstuur het opnieuw. Er is niets opgeslagen.',
      en: 'We could not read the message, because it is not valid JSON. Send it again. Nothing has been saved.',
    },
  },
  'not-unicode': {
    status: 400,
    title: { nl: 'Onleesbare tekens', en: 'Unreadable characters' },
    detail: {
      nl: 'In het bericht staan tekens die geen geldige Unicode zijn. Typ de tekst opnieuw en verstuur hem dan nog een keer, als UTF-8. Er is niets opgeslagen.',
      en: 'The message holds characters that are no valid Unicode. Type the text again and then send it once more, as UTF-8. Nothing has been saved.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { nl: 'Dit soort bericht lezen wij niet', en: 'We do not read this kind of message' },
    detail: {
      nl: 'Wij lezen hier alleen JSON. Verstuur het opnieuw met content-type application/json.',
      en: 'We only read JSON here. Send it again with content type application/json.',
    },
  },
  'body-too-large': {
    status: 413,
    title: { nl: 'Te veel tekst', en: 'Too much text' },
    detail: {
      nl: 'Dit is te veel in één keer. Maak de tekst korter, of stuur hem als document mee.',
      en: 'This is too much at once. Make the text shorter, or add it as a document.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { nl: 'Niet ingelogd', en: 'Not signed in' },
    detail: {
      nl: 'U bent niet of niet meer ingelogd. Log in en probeer het daarna opnieuw.',
      en: 'You are not signed in, or no longer. Sign in and then try again.',
    },
  },
  'precondition-required': {
    status: 428,
    title: { nl: 'Het is niet duidelijk welke versie u wijzigt', en: 'It is unclear which version you are changing' },
    detail: {
      nl: 'Open de gegevens opnieuw en wijzig ze daarna. Stuur in de kop If-Match de versie mee die u las, zodat u niemands werk overschrijft.',
      en: 'Open the data again and then change them. Send the version you read in the If-Match header, so that you overwrite nobody else’s work.',
    },
  },
  'idempotency-key-reused': {
    status: 409,
    title: { nl: 'Deze sleutel is al gebruikt', en: 'This key has been used already' },
    detail: {
      nl: 'Deze Idempotency-Key hoort al bij een ander verzoek. Gebruik voor een nieuw verzoek een nieuwe sleutel. Dit verzoek is niet uitgevoerd.',
      en: 'This Idempotency-Key already belongs to another request. Use a new key for a new request. This request was not carried out.',
    },
  },
  'idempotency-key-malformed': {
    status: 400,
    title: { nl: 'Deze sleutel heeft niet de juiste vorm', en: 'This key does not have the right form' },
    detail: {
      nl: 'Een Idempotency-Key heeft 8 tot 100 tekens, zonder spaties en zonder letters met accenten; een UUID is goed. Verstuur het opnieuw met zo’n sleutel.',
      en: 'An Idempotency-Key has 8 to 100 characters, without spaces and without accented letters; a UUID is fine. Send it again with such a key.',
    },
  },
  busy: {
    status: 503,
    retryAfterSeconds: 2,
    title: { nl: 'Even te druk', en: 'Too busy for a moment' },
    detail: {
      nl: 'Het is op dit moment te druk. Er is niets veranderd. Wacht een paar tellen en probeer het opnieuw.',
      en: 'It is too busy right now. Nothing has changed. Wait a few seconds and try again.',
    },
  },
  'out-of-time': {
    status: 503,
    retryAfterSeconds: 10,
    title: { nl: 'Dit duurde te lang', en: 'This took too long' },
    detail: {
      nl: 'Wij konden niet op tijd antwoorden. Misschien is het wel gelukt. Wacht even, open de gegevens opnieuw en kijk of het er staat. Doe het anders nog een keer.',
      en: 'We could not answer in time. Perhaps it was done after all. Wait a moment, open the data again and see whether it is there. If it is not, do it once more.',
    },
  },
  'route-unknown': {
    status: 404,
    title: { nl: 'Dit adres bestaat niet', en: 'This address does not exist' },
    detail: {
      nl: 'Op dit adres is niets te vinden. Ga terug naar het portaal en kies daar wat u zoekt.',
      en: 'There is nothing at this address. Go back to the portal and choose there what you are looking for.',
    },
  },
  internal: {
    status: 500,
    title: { nl: 'Er ging bij ons iets mis', en: 'Something went wrong on our side' },
    detail: {
      nl: 'Dit ligt niet aan u. Probeer het over een paar minuten opnieuw. Gaat het dan weer mis? Laat het ons weten.',
      en: 'This is not your doing. Try again in a few minutes. If it goes wrong again, please let us know.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
