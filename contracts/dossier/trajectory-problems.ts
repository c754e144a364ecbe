import type { ProblemEntry } from '../problems/text.ts';

/** Start and end of a trajectory, legal holds, and destruction. */
export const trajectoryProblems = {
  'already-started': {
    status: 409,
    title: { nl: 'Het traject is al begonnen', en: 'The trajectory has started already' },
    detail: {
      nl: 'Dit traject is al eerder gestart. Er is niets veranderd. Open het dossier om de startdatum te zien.',
      en: 'This trajectory was started before. Nothing has changed. Open the dossier to see the start date.',
    },
  },
  'start-in-future': {
    status: 422,
    title: { nl: 'De startdatum ligt in de toekomst', en: 'The start date lies in the future' },
    detail: {
      nl: 'Vul vandaag of een eerdere dag in. Start het traject op de dag dat het echt begint.',
      en: 'Fill in today or an earlier day. Start the trajectory on the day on which it really begins.',
    },
  },
  'term-passed': {
    status: 409,
    title: { nl: 'De bewaartermijn is al voorbij', en: 'The term of keeping has passed already' },
    detail: {
      nl: 'Dit dossier had al vernietigd moeten zijn. Vernietig het waar het ligt. Moet het toch in het systeem? Geef dan aan dat de termijn voorbij is; het wordt na een wachttijd vernietigd.',
      en: 'This dossier should have been destroyed already. Destroy it where it lies. Must it come in all the same? Then say that its term has passed; it is destroyed after some days of waiting.',
    },
  },
  'take-over-done': {
    status: 409,
    title: { nl: 'Overnemen kan niet meer', en: 'Taking over is not possible any more' },
    detail: {
      nl: 'Dit dossier is niet overgenomen, of het overnemen is al klaar. U hoeft niets te doen. Heeft u nog een stuk van een lopend traject? Dan voegt de coach het toe.',
      en: 'This dossier was not taken over, or that is done already. You need not do anything. Is there another document of a running trajectory? Then the coach adds it.',
    },
  },
  'take-over-waits': {
    status: 409,
    title: { nl: 'Er worden nog bestanden gecontroleerd', en: 'Files are still being checked' },
    detail: {
      nl: 'Het overnemen is klaar als alle bestanden zijn gecontroleerd. Wacht even en probeer het opnieuw. Is een bestand niet aangekomen? Stuur het dan nog een keer.',
      en: 'Taking over is done once all files are checked. Wait a moment and try again. Did a file not arrive? Then send it once more.',
    },
  },
  'take-over-rejected': {
    status: 409,
    title: { nl: 'Niet elk bestand is aangenomen', en: 'Not every file was accepted' },
    detail: {
      nl: 'Een of meer bestanden zijn bij de controle afgekeurd. Stuur een ander bestand in hun plaats, of geef aan dat het zonder die bestanden klaar is.',
      en: 'One or more files did not pass our check. Send another file in their place, or say that it is done without those files.',
    },
  },
  'start-before-notice': {
    status: 422,
    title: { nl: 'De startdatum is te vroeg', en: 'The start date is too early' },
    detail: {
      nl: 'Op die dag had de cliënt het privacyreglement nog niet. Kies de dag waarop de cliënt het kreeg, of een latere dag.',
      en: 'On that day the client did not have the privacy regulation yet. Choose the day on which the client was given it, or a later day.',
    },
  },
  'not-running': {
    status: 409,
    title: { nl: 'Het traject is nog niet begonnen', en: 'The trajectory has not started yet' },
    detail: {
      nl: 'Een traject dat nog niet loopt, kan niet worden beëindigd. Start het traject eerst.',
      en: 'A trajectory that is not running cannot be ended. Start the trajectory first.',
    },
  },
  'already-ended': {
    status: 409,
    title: { nl: 'Het traject is al beëindigd', en: 'The trajectory has ended already' },
    detail: {
      nl: 'Dit traject was al beëindigd. Er is niets veranderd. Klopt de einddatum niet? Pas dan de einddatum aan.',
      en: 'This trajectory had ended already. Nothing has changed. Is the end date wrong? Then change the end date.',
    },
  },
  'not-ended': {
    status: 409,
    title: { nl: 'Het traject is nog niet beëindigd', en: 'The trajectory has not ended yet' },
    detail: {
      nl: 'Dit kan pas als het traject is beëindigd. Beëindig het traject eerst.',
      en: 'This is only possible once the trajectory has ended. End the trajectory first.',
    },
  },
  'end-in-future': {
    status: 422,
    title: { nl: 'De einddatum ligt in de toekomst', en: 'The end date lies in the future' },
    detail: {
      nl: 'Vul vandaag of een eerdere dag in. Beëindig het traject op de dag dat het echt afgelopen is.',
      en: 'Fill in today or an earlier day. End the trajectory on the day on which it is really over.',
    },
  },
  'end-before-start': {
    status: 422,
    title: { nl: 'De einddatum ligt voor de startdatum', en: 'The end date lies before the start date' },
    detail: {
      nl: 'Een traject kan niet eindigen voordat het begon. Vul de startdatum of een latere dag in.',
      en: 'A trajectory cannot end before it began. Fill in the start date or a later day.',
    },
  },
  'end-unchanged': {
    status: 422,
    title: { nl: 'Dit is al de einddatum', en: 'This is the end date already' },
    detail: {
      nl: 'De einddatum was al deze dag, dus er is niets veranderd. Vul een andere dag in als de einddatum niet klopt.',
      en: 'The end date was this day already, so nothing has changed. Fill in another day if the end date is wrong.',
    },
  },
  'trajectory-ended': {
    status: 409,
    title: { nl: 'Het traject is afgelopen', en: 'The trajectory is over' },
    detail: {
      nl: 'Aan een dossier van een afgelopen traject wordt niets meer toegevoegd. Klopt de dag van het einde niet? De coach kan die verbeteren.',
      en: 'Nothing more is added to the dossier of a trajectory that is over. Is the day of the end not right? The coach can correct it.',
    },
  },
  'under-erasure': {
    status: 409,
    title: { nl: 'Dit dossier wordt vernietigd', en: 'This dossier is being destroyed' },
    detail: {
      nl: 'Dit dossier wordt nu vernietigd. Er kan niets meer aan veranderen. U hoeft niets te doen.',
      en: 'This dossier is being destroyed now. Nothing about it can change any more. You need not do anything.',
    },
  },
  'hold-missing': {
    status: 409,
    title: { nl: 'De vernietiging is niet uitgesteld', en: 'Destruction is not on hold' },
    detail: {
      nl: 'Bij dit dossier valt niets op te heffen. Het dossier wordt gewoon vernietigd als de bewaartermijn om is.',
      en: 'There is no hold on this dossier to lift. The dossier is destroyed as usual when its term of keeping is over.',
    },
  },
  'hold-review-date': {
    status: 422,
    title: { nl: 'Deze dag kan niet', en: 'This day is not possible' },
    detail: {
      nl: 'Kies een dag na vandaag waarop iemand kijkt of uitstel nog nodig is, en niet verder weg dan het reglement toestaat.',
      en: 'Choose a day after today on which somebody looks whether the hold is still needed, no further away than the regulation allows.',
    },
  },
  held: {
    status: 409,
    title: { nl: 'Dit dossier moet nog blijven', en: 'This dossier still has to stay' },
    detail: {
      nl: 'Om een juridische reden mag dit dossier nu niet worden vernietigd. Hef het uitstel eerst op als die reden er niet meer is.',
      en: 'For a legal reason this dossier may not be destroyed now. Lift the hold first if that reason no longer exists.',
    },
  },
  'held-content': {
    status: 409,
    title: { nl: 'Wat hier staat, moet nog blijven', en: 'What stands here still has to stay' },
    detail: {
      nl: 'Om een juridische reden mag hier niets weg. Een leeg veld invullen mag wel. Klopt dit gegeven niet? Leg een verzoek om correctie vast: dan blijft het oude bewaard.',
      en: 'For a legal reason nothing may go here. You can fill in an empty field. Is what stands here wrong? Record a request for correction: it keeps what stood here before.',
    },
  },
  'destruction-not-waiting': {
    status: 409,
    title: { nl: 'Dit vernietigen wacht niet', en: 'This destruction is not waiting' },
    detail: {
      nl: 'Er valt niets te bevestigen. Het dossier wordt vanzelf vernietigd op de dag die erbij staat.',
      en: 'There is nothing to confirm. The dossier will be destroyed by itself on the day that is shown with it.',
    },
  },
  'destruction-not-announced': {
    status: 409,
    title: { nl: 'Er is nog geen vernietigen aangekondigd', en: 'No destruction has been announced yet' },
    detail: {
      nl: 'Bezwaar maken kan vanaf het bericht dat wij uw dossier gaan vernietigen. Dat bericht krijgt u een paar weken van tevoren. U hoeft nu niets te doen.',
      en: 'You can object from the moment we tell you that we will destroy your dossier. You get that message some weeks before. You need not do anything now.',
    },
  },
  'destruction-objected': {
    status: 409,
    title: { nl: 'U maakte hier al bezwaar tegen', en: 'You objected to this before' },
    detail: {
      nl: 'De praktijk heeft uw bezwaar bekeken en het vasthouden opgeheven. Bent u het daar niet mee eens? Dien een klacht in, of ga naar de Autoriteit Persoonsgegevens of de rechter.',
      en: 'The practice looked at your objection and lifted the hold. Do you disagree? Make a complaint, or go to the data protection authority or the court.',
    },
  },
  'not-due': {
    status: 409,
    title: { nl: 'De bewaartermijn is nog niet om', en: 'The term of keeping is not over yet' },
    detail: {
      nl: 'Dit dossier wordt pas vernietigd als de bewaartermijn om is. Dat gaat dan vanzelf.',
      en: 'This dossier is destroyed once its term of keeping is over. That will then happen by itself.',
    },
  },
} as const satisfies Record<string, ProblemEntry>;
