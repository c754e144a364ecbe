import type { dossier } from '../../domain/dossier/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';
import { trajectoryProblems } from './trajectory-problems.ts';

/** What may be recorded in a dossier, giving the regulation to the client, and the trajectory. */
export const dossierProblems = {
  'service-unknown': {
    status: 422,
    title: { nl: 'Deze dienst bieden wij niet aan', en: 'We do not offer this service' },
    detail: {
      nl: 'Deze dienst staat niet in de lijst van de praktijk. Kies een dienst uit de lijst.',
      en: 'This service is not on the list of the practice. Choose a service from the list.',
    },
  },
  'purpose-unknown': {
    status: 422,
    title: { nl: 'Dit doel staat niet in het reglement', en: 'This purpose is not in the regulation' },
    detail: {
      nl: 'Wij bewaren gegevens alleen voor de doelen in ons privacyreglement. Kies een doel uit de lijst.',
      en: 'We only keep data for the purposes in our privacy regulation. Choose a purpose from the list.',
    },
  },
  'branch-unknown': {
    status: 422,
    title: { nl: 'Deze vestiging kennen wij niet', en: 'We do not know this branch' },
    detail: {
      nl: 'Deze vestiging staat niet in de lijst van de praktijk. Kies een vestiging uit de lijst, of laat dit veld leeg.',
      en: 'This branch is not on the list of the practice. Choose a branch from the list, or leave this field empty.',
    },
  },
  'earlier-dossier-unknown': {
    status: 422,
    title: { nl: 'Naar dit dossier kan niet worden verwezen', en: 'This dossier cannot be referred to' },
    detail: {
      nl: 'Vul het nummer in van een eerder dossier van dezelfde cliënt, dat is afgesloten en nog wordt bewaard, en dat u mag zien. Of laat dit veld leeg.',
      en: 'Fill in the number of an earlier dossier of the same client, which is closed and still kept, and which you may see. Or leave this field empty.',
    },
  },
  'registration-kind-unknown': {
    status: 422,
    title: { nl: 'Dit soort registratie kennen wij niet', en: 'We do not know this kind of registration' },
    detail: {
      nl: 'Dit soort registratie staat niet in ons privacyreglement. Kies er een uit de lijst.',
      en: 'This kind of registration is not in our privacy regulation. Choose one from the list.',
    },
  },
  'citizen-service-number': {
    status: 422,
    title: { nl: 'Hier lijkt een burgerservicenummer te staan', en: 'This looks like a citizen service number' },
    detail: {
      nl: 'Wij mogen geen burgerservicenummer (BSN) bewaren. Haal het nummer weg en probeer het opnieuw. Wij hebben niets opgeslagen.',
      en: 'We may not keep a citizen service number (BSN). Take the number out and try again. We have not saved anything.',
    },
  },
  diagnosis: {
    status: 422,
    title: { nl: 'Hier lijkt een diagnose te staan', en: 'This looks like a diagnosis' },
    detail: {
      nl: 'Wij mogen geen diagnose bewaren. Schrijf liever op wat iemand wel en niet kan. Is het geen diagnose? Dan kan wie hier werkt dat erbij zeggen. Wij hebben niets opgeslagen.',
      en: 'We may not keep a diagnosis. Rather write what somebody can and cannot do. Is it no diagnosis? Then somebody who works here can say so. We have not saved anything.',
    },
  },
  'retention-missing': {
    status: 422,
    title: { nl: 'Er is geen bewaartermijn', en: 'There is no term of keeping' },
    detail: {
      nl: 'Wij bewaren niets zonder te weten hoe lang en waarom. Kies een soort gegevens met een bewaartermijn.',
      en: 'We keep nothing without knowing how long and why. Choose a kind of data that has a term of keeping.',
    },
  },
  'regulation-unknown': {
    status: 422,
    title: { nl: 'Deze versie van het reglement bestaat niet', en: 'This version of the regulation does not exist' },
    detail: {
      nl: 'Deze versie van het privacyreglement kennen wij niet. Kies een versie uit de lijst.',
      en: 'We do not know this version of the privacy regulation. Choose a version from the list.',
    },
  },
  'notice-channel-unknown': {
    status: 422,
    title: { nl: 'Op deze manier geven wij het reglement niet', en: 'We do not give the regulation in this way' },
    detail: {
      nl: 'Kies uit de lijst hoe de cliënt het privacyreglement heeft gekregen.',
      en: 'Choose from the list how the client was given the privacy regulation.',
    },
  },
  'notice-before-regulation': {
    status: 422,
    title: { nl: 'Dit reglement was er toen nog niet', en: 'This regulation did not exist yet' },
    detail: {
      nl: 'Op deze dag gold deze versie van het reglement nog niet. Vul de dag in waarop de cliënt deze versie kreeg, of kies de versie die toen gold.',
      en: 'On this day this version of the regulation did not apply yet. Fill in the day on which the client got this version, or choose the version that applied then.',
    },
  },
  'notice-in-future': {
    status: 422,
    title: { nl: 'Deze datum kan niet kloppen', en: 'This date cannot be right' },
    detail: {
      nl: 'De datum ligt in de toekomst, of het reglement zou gelezen zijn voordat het gegeven was. Vul de dag in waarop het echt gebeurde.',
      en: 'The date lies in the future, or the regulation would have been read before it was given. Fill in the day on which it really happened.',
    },
  },
  'notice-missing': {
    status: 409,
    title: { nl: 'De cliënt heeft het reglement nog niet', en: 'The client does not have the regulation yet' },
    detail: {
      nl: 'Het traject kan pas beginnen als de cliënt het geldende privacyreglement heeft gekregen. Geef het reglement, leg dat vast, en start daarna.',
      en: 'The trajectory can only begin once the client was given the privacy regulation in force. Give the regulation, record that, and then start.',
    },
  },
  'hold-full': full(
    { nl: 'Deze reden is te vaak veranderd', en: 'This reason was changed too often' },
    {
      nl: 'De bewaarplicht blijft zoals zij was. Schrijf wat er bij komt in een document bij het dossier.',
      en: 'The hold stays as it was. Write what is new in a document of the dossier.',
    },
  ),
  ...trajectoryProblems,
} as const satisfies ProblemsOf<typeof dossier>;
