import type { Policy } from '../../policies/index.ts';

/** Of the API, not of the package: clients compare it. */
const VERSION = '0.1.0';

const ENGLISH = [
  'Client dossiers of a coaching or re-integration practice, kept by the practice’s own privacy regulation.',
  'Every operation names the articles it rests on in `x-articles`; every refusal is a problem document (RFC 9457) that says what to do next, in Dutch, or in English when `Accept-Language` prefers it.',
  'Send an `Idempotency-Key` with a creation, and for a day a repeat makes nothing new: it is told where that thing stands now. What is sent without signing in is not recognized. Send the `ETag` you read as `If-Match` with a change, and you overwrite nobody’s work.',
  'Lists come in pages: send `next` as `cursor` to go on.',
].join('\n\n');

const DUTCH = [
  'De cliëntdossiers van een praktijk voor coaching of re-integratie, bijgehouden volgens het eigen privacyreglement van de praktijk.',
  'Bij elke handeling staat in `x-articles` op welke artikelen zij rust. Elke weigering zegt wat u nu kunt doen, in het Nederlands, of in het Engels als `Accept-Language` daarom vraagt.',
  'Stuur bij iets nieuws een `Idempotency-Key` mee: een dag lang maakt een herhaling niets nieuws en krijgt u te horen hoe het ermee staat. Wat u zonder inloggen stuurt, herkennen wij niet. Stuur bij een wijziging de gelezen `ETag` mee als `If-Match`: zo overschrijft u niemands werk.',
  'Lijsten komen in pagina’s: stuur `next` mee als `cursor` om verder te lezen.',
].join('\n\n');

export const info = ({ title, organisation }: Policy) => ({
  title: `Dossierwacht of ${organisation.name}`,
  version: VERSION,
  description: `# ${title.en}\n\n${ENGLISH}\n\n# ${title.nl}\n\n${DUTCH}`,
  contact: { name: organisation.name, email: organisation.contactEmail, url: organisation.website },
});
