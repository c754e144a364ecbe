import type { ProblemEntry } from '../problems/text.ts';

/** Deciding on a request about rights, and carrying it out. */
export const decisionProblems = {
  'reasons-missing': {
    status: 422,
    title: { nl: 'De reden ontbreekt', en: 'The reason is missing' },
    detail: {
      nl: 'Zeg in gewone woorden waarom, of kies een uitzondering uit de lijst. Zonder reden mag dit niet.',
      en: 'Say in plain words why, or choose an exception from the list. Without a reason this is not allowed.',
    },
  },
  'exception-unknown': {
    status: 422,
    title: { nl: 'Deze uitzondering geldt hier niet', en: 'This exception does not apply here' },
    detail: {
      nl: 'Kies een uitzondering uit de lijst. Zij gelden alleen als u wissen of verwijderen niet of voor een deel toewijst.',
      en: 'Choose an exception from the list. They only hold where erasure or removal is not granted, or in part.',
    },
  },
  'decision-incomplete': {
    status: 422,
    title: { nl: 'De beslissing is niet compleet', en: 'The decision is not complete' },
    detail: {
      nl: 'Beslis over elk onderdeel van het verzoek één keer. Zeg bij een deel precies welk deel.',
      en: 'Decide once on every part of the request. Where you grant a part, say exactly which part.',
    },
  },
  'field-required': {
    status: 422,
    title: { nl: 'Zonder dit gegeven kan het niet', en: 'This is needed' },
    detail: {
      nl: 'Dit gegeven is nodig om de cliënt te kunnen begeleiden. Wijs dit deel af met een reden, of verbeter het gegeven.',
      en: 'This is needed to guide the client. Refuse this part with a reason, or correct it instead.',
    },
  },
  'appointment-in-past': {
    status: 422,
    title: { nl: 'Deze afspraak ligt in het verleden', en: 'This appointment lies in the past' },
    detail: {
      nl: 'Kies vandaag of een latere dag waarop de cliënt de gegevens kan komen bekijken.',
      en: 'Choose today or a later day on which the client can come and see the data.',
    },
  },
  'rights-decided': {
    status: 409,
    title: { nl: 'Hierover is al beslist', en: 'This has been decided already' },
    detail: {
      nl: 'Op dit verzoek is al beslist. De beslissing en de uitvoering staan bij het verzoek.',
      en: 'This request has been decided already. The decision and what came of it are shown with the request.',
    },
  },
  'rights-not-decided': {
    status: 409,
    title: { nl: 'Dit is niet toegewezen', en: 'This has not been granted' },
    detail: {
      nl: 'Hierover is nog niet beslist, of het is afgewezen. Er valt dus niets uit te voeren.',
      en: 'This has not been decided yet, or it was refused. So there is nothing to carry out.',
    },
  },
  'rights-closed': {
    status: 409,
    title: { nl: 'Dit verzoek is afgesloten', en: 'This request is closed' },
    detail: {
      nl: 'Aan een afgesloten verzoek verandert niets meer. Wilt u nog iets vragen? Doe dan een nieuw verzoek.',
      en: 'Nothing about a closed request changes any more. Is there more to ask? Then make a new request.',
    },
  },
  'destruction-not-brought-forward': {
    status: 409,
    title: { nl: 'Hier valt niets in te trekken', en: 'There is nothing to take back' },
    detail: {
      nl: 'Er is geen verzoek waardoor dit dossier eerder wordt vernietigd en dat u kunt intrekken. Vroeg de cliënt het zelf in het portaal, dan kan alleen de cliënt het intrekken.',
      en: 'There is no request by which this dossier is destroyed sooner and that you can take back. If the client asked for it in the portal, only the client can take it back.',
    },
  },
  'removal-not-waiting': {
    status: 409,
    title: { nl: 'Deze verwijdering wacht niet', en: 'This removal does not wait' },
    detail: {
      nl: 'Er zijn geen documenten van dit verzoek die op een dag wachten. Bekijk het verzoek opnieuw om te zien wat ermee is gebeurd.',
      en: 'No documents of this request wait for a day. Look at the request again to see what became of it.',
    },
  },
  'not-restricted': {
    status: 409,
    title: { nl: 'Dit dossier is niet beperkt', en: 'This dossier is not restricted' },
    detail: {
      nl: 'Er valt niets op te heffen: het gebruik van dit dossier is niet beperkt. U hoeft niets te doen.',
      en: 'There is nothing to lift: the use of this dossier is not restricted. You need not do anything.',
    },
  },
  'restriction-day': {
    status: 422,
    title: { nl: 'Dit kan niet vandaag al', en: 'This is not possible today yet' },
    detail: {
      nl: 'De cliënt moet het eerst weten. Kies een dag na vandaag waarop de beperking eindigt.',
      en: 'The client has to know first. Choose a day after today on which the restriction ends.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
