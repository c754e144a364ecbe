import type { consult } from '../../domain/consult/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Consults, and the time that work takes. */
export const consultProblems = {
  'consult-in-future': {
    status: 422,
    title: { nl: 'Dit consult moet nog beginnen', en: 'This consult has still to begin' },
    detail: {
      nl: 'Of een consult is gehouden, kunt u pas zeggen als het is begonnen. Gaat het niet door? Zeg het dan af.',
      en: 'You can only say whether a consult was held once it has begun. Will it not be held? Then call it off.',
    },
  },
  'consult-in-past': {
    status: 422,
    title: { nl: 'Dit moment is voorbij', en: 'This moment is over' },
    detail: {
      nl: 'Kies een dag en tijd die nog komen. Is het consult al gehouden? Leg het dan vast als gehouden.',
      en: 'Choose a day and time to come. Was the consult held already? Then record it as held.',
    },
  },
  'consult-not-planned': {
    status: 409,
    title: { nl: 'Dit consult is niet meer gepland', en: 'This consult is no longer planned' },
    detail: {
      nl: 'Van dit consult is al gezegd wat ervan kwam, dus het kan niet worden verzet. Plan een nieuw consult.',
      en: 'It was already said what came of this consult, so it cannot be moved. Plan a new one.',
    },
  },
  'consult-cancelled': {
    status: 409,
    title: { nl: 'Dit consult is afgezegd', en: 'This consult was called off' },
    detail: {
      nl: 'Een consult dat is afgezegd, verandert niet meer. Plan een nieuw consult, of leg vast dat er een is gehouden.',
      en: 'A consult that was called off does not change any more. Plan a new one, or record that one was held.',
    },
  },
  'consult-reason-unknown': {
    status: 422,
    title: { nl: 'Deze reden staat niet op de lijst', en: 'This reason is not on the list' },
    detail: {
      nl: 'Kies uit de lijst waarom het consult niet is gehouden. Iets over gezondheid leggen wij hier niet vast.',
      en: 'Choose from the list why the consult was not held. We do not record anything about health here.',
    },
  },
  'activity-in-future': {
    status: 422,
    title: { nl: 'Deze dag moet nog komen', en: 'This day is still to come' },
    detail: {
      nl: 'Leg werk vast op de dag waarop u het heeft gedaan: vandaag of eerder.',
      en: 'Record work on the day on which you did it: today or before.',
    },
  },
  'hours-impossible': {
    status: 422,
    title: { nl: 'Zoveel uren kan niet', en: 'So many hours cannot be' },
    detail: {
      nl: 'Vul hele uren in, meer dan 0 en hoogstens 2000, en daarnaast 0 tot en met 59 minuten.',
      en: 'Fill in whole hours, more than 0 and at most 2000, and beside them 0 to 59 minutes.',
    },
  },
  'hours-in-future': {
    status: 422,
    title: { nl: 'Deze dag moet nog komen', en: 'This day is still to come' },
    detail: {
      nl: 'Kies de dag waarop de uren zijn toegekend: vandaag of eerder.',
      en: 'Choose the day on which the hours were granted: today or before.',
    },
  },
  'hours-unchanged': {
    status: 422,
    title: { nl: 'Dit staat er al', en: 'This is what it says already' },
    detail: {
      nl: 'Er zijn al zoveel uren vastgelegd, vanaf dezelfde dag. Pas iets aan, of laat het zo.',
      en: 'So many hours are recorded already, since the same day. Change something, or leave it so.',
    },
  },
  'hours-without-principal': {
    status: 409,
    title: { nl: 'Dit dossier heeft geen opdrachtgever', en: 'This dossier has no commissioning organisation' },
    detail: {
      nl: 'Uren worden toegekend door de opdrachtgever. Leg eerst op de pagina van het dossier vast wie dat is.',
      en: 'Hours are granted by the commissioning organisation. First record on the page of the dossier who that is.',
    },
  },
  'activity-kind-unknown': {
    status: 422,
    title: { nl: 'Dit soort werk staat niet op de lijst', en: 'This kind of work is not on the list' },
    detail: {
      nl: 'Kies een soort werk uit de lijst.',
      en: 'Choose a kind of work from the list.',
    },
  },
  'activity-withdrawn': {
    status: 409,
    title: { nl: 'Dit werk is al doorgehaald', en: 'This work was already struck out' },
    detail: {
      nl: 'Wat is doorgehaald, verandert niet meer. Leg het werk opnieuw vast.',
      en: 'What was struck out does not change any more. Record the work again.',
    },
  },
  'minutes-impossible': {
    status: 422,
    title: { nl: 'Zoveel minuten kan niet', en: 'That number of minutes is not possible' },
    detail: {
      nl: 'Vul hele minuten in: meer dan 0, en niet meer dan 1440, want meer heeft een dag niet.',
      en: 'Fill in whole minutes: more than 0, and not more than 1440, as a day has no more.',
    },
  },
  'time-period-impossible': {
    status: 422,
    title: { nl: 'Deze periode kan niet', en: 'This period is not possible' },
    detail: {
      nl: 'Kies een laatste dag die niet voor de eerste ligt, en niet meer dan een jaar erna.',
      en: 'Choose a last day that is not before the first, and not more than a year after it.',
    },
  },
  'time-too-many-dossiers': {
    status: 422,
    title: { nl: 'Dit zijn te veel dossiers voor één bestand', en: 'These are too many dossiers for one file' },
    detail: {
      nl: 'Kies een kortere periode, of haal de tijd op per coach of per dossier.',
      en: 'Choose a shorter period, or fetch the time of each coach or each dossier.',
    },
  },
  'mail-with-case': {
    status: 422,
    title: { nl: 'Deze e-mail hoort bij een zaak', en: 'This e-mail belongs to a case' },
    detail: {
      nl: 'Een e-mail bij een klacht of verzoek staat niet in het register van werk. Leg de tijd zelf vast als werk.',
      en: 'An e-mail with a complaint or request is not put in the register of work. Record the time yourself as work.',
    },
  },
  'mail-without-day': {
    status: 422,
    title: { nl: 'In deze e-mail staat geen dag', en: 'This e-mail does not say its day' },
    detail: {
      nl: 'Vul zelf in op welke dag u met deze e-mail bezig was.',
      en: 'Fill in yourself on which day you worked on this e-mail.',
    },
  },
  'mail-recorded': {
    status: 409,
    title: { nl: 'Deze e-mail staat al in het register', en: 'This e-mail is already in the register' },
    detail: {
      nl: 'Klopt de tijd niet? Verbeter dan de regel in het register. Is de regel doorgehaald? Leg de tijd dan vast als werk.',
      en: 'Is the time wrong? Then correct the line in the register. Was the line struck out? Then record the time as work.',
    },
  },
  'consult-full': full(
    { nl: 'Dit gesprek is te vaak veranderd', en: 'This talk was changed too often' },
    {
      nl: 'Het gesprek blijft zoals het er staat. Plan een nieuw gesprek en zeg de cliënt dat dat geldt.',
      en: 'The talk stays as it stands. Plan a new talk and tell the client that that one counts.',
    },
  ),
  'activity-full': full(
    { nl: 'Deze tijd is te vaak veranderd', en: 'This time was changed too often' },
    {
      nl: 'De regel blijft zoals hij er staat. Haal hem door en leg de tijd opnieuw vast.',
      en: 'The line stays as it stands. Strike it out and record the time anew.',
    },
  ),
  'hours-full': full(
    { nl: 'De uren zijn te vaak veranderd', en: 'The hours were changed too often' },
    {
      nl: 'De uren blijven zoals ze waren. Schrijf in een document bij het dossier hoeveel uren er nu zijn.',
      en: 'The hours stay as they were. Write in a document of the dossier how many hours there are now.',
    },
  ),
} as const satisfies ProblemsOf<typeof consult>;
