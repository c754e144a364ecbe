import type { complaint } from '../../domain/complaint/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** Making a complaint, who handles it, and how. */
export const complaintProblems = {
  'complaint-person-unknown': {
    status: 422,
    title: { nl: 'Deze persoon kennen wij niet', en: 'We do not know this person' },
    detail: {
      nl: 'Kies iemand die bij de praktijk werkt, of kies dat de klacht over iets anders gaat. Er is nog niets opgeslagen.',
      en: 'Choose somebody who works at the practice, or say that the complaint is about something else. Nothing has been saved yet.',
    },
  },
  'complainant-unknown': {
    status: 422,
    title: { nl: 'Deze klager hoort hier niet bij', en: 'This complainant does not belong to this' },
    detail: {
      nl: 'Een klacht bij een dossier is van de cliënt daarvan. Kies anders geen dossier, maar iemand van de opdrachtgever, of niemand. Er is nog niets opgeslagen.',
      en: 'A complaint in a dossier is of its client. Otherwise choose no dossier, but somebody of the commissioning organisation, or nobody. Nothing has been saved yet.',
    },
  },
  'complaint-article-unknown': {
    status: 422,
    title: { nl: 'Dit artikel staat niet in het reglement', en: 'This article is not in the regulation' },
    detail: {
      nl: 'Kies een artikel uit het reglement, of kies dat de klacht over iets anders gaat. Er is nog niets opgeslagen.',
      en: 'Choose an article of the regulation, or say that the complaint is about something else. Nothing has been saved yet.',
    },
  },
  'complaint-decision-unknown': {
    status: 422,
    title: { nl: 'Dit verzoek kennen wij niet', en: 'We do not know this request' },
    detail: {
      nl: 'Kies een verzoek in uw eigen dossier waarop al is beslist, en noem dat dossier erbij.',
      en: 'Choose a request in your own dossier that has been decided, and name that dossier too.',
    },
  },
  'complaint-day': {
    status: 422,
    title: { nl: 'De dag van ontvangst ligt in de toekomst', en: 'The day of receipt lies in the future' },
    detail: {
      nl: 'Vul de dag in waarop de klacht echt binnenkwam: vandaag of eerder. Op die dag begint de termijn.',
      en: 'Fill in the day on which the complaint really came in: today or earlier. The term starts on that day.',
    },
  },
  'attachments-need-dossier': {
    status: 422,
    title: { nl: 'Bijlagen horen bij een dossier', en: 'Attachments belong to a dossier' },
    detail: {
      nl: 'Zonder dossier kunnen wij geen bijlagen bewaren. Stuur de klacht zonder bijlagen, of noem het dossier.',
      en: 'Without a dossier we cannot keep attachments. Send the complaint without them, or name the dossier.',
    },
  },
  'attachments-too-many': {
    status: 422,
    title: { nl: 'Dit zijn te veel bijlagen', en: 'These are too many attachments' },
    detail: {
      nl: 'Bij een klacht kunnen twintig bijlagen. Voeg ze samen, of kies wat het belangrijkste is.',
      en: 'A complaint can have twenty attachments. Put them together, or choose what matters most.',
    },
  },
  'handler-complained-of': {
    status: 422,
    title: { nl: 'Niemand beoordeelt de eigen zaak', en: 'Nobody judges their own case' },
    detail: {
      nl: 'Over deze persoon of van deze persoon is de klacht, ook onder een ander account. Kies iemand anders.',
      en: 'The complaint is about or from this person, also under another account. Choose somebody else.',
    },
  },
  'handler-outside-only': {
    status: 409,
    title: { nl: 'Deze klacht gaat over de eigenaar', en: 'This complaint is about the owner' },
    detail: {
      nl: 'Alleen de klachtbehandelaar van buiten kan deze klacht behandelen. Die is al uitgenodigd.',
      en: 'Only the handler from outside can handle this complaint. They have been invited already.',
    },
  },
  'handler-unknown': {
    status: 422,
    title: { nl: 'Deze persoon kan geen klacht behandelen', en: 'This person cannot handle a complaint' },
    detail: {
      nl: 'Kies een coach die hier werkt, een aangewezen beheerder, uzelf, of de behandelaar van buiten.',
      en: 'Choose a coach who works here, an appointed manager, yourself, or the handler from outside.',
    },
  },
  'handler-again': {
    status: 409,
    title: { nl: 'Deze persoon heeft de klacht al behandeld', en: 'This person has handled the complaint already' },
    detail: {
      nl: 'De klacht is opnieuw geopend omdat zij niet was opgelost. Laat nu iemand anders kijken.',
      en: 'The complaint was opened again because it was not solved. Let somebody else look now.',
    },
  },
  'complaint-decided': {
    status: 409,
    title: { nl: 'Op deze klacht is al beslist', en: 'This complaint has been decided already' },
    detail: {
      nl: 'De beslissing staat bij de klacht. Bent u het er niet mee eens, zeg dan dat het niet is opgelost.',
      en: 'The decision is shown with the complaint. If you disagree, say that it is not solved.',
    },
  },
  'complaint-not-decided': {
    status: 409,
    title: { nl: 'Op deze klacht is nog niet beslist', en: 'This complaint has not been decided yet' },
    detail: {
      nl: 'Dit kan pas na de beslissing. De dag waarop die er uiterlijk is, staat bij de klacht.',
      en: 'This is possible only after the decision. The day by which it comes is shown with the complaint.',
    },
  },
  'complaint-closed': {
    status: 409,
    title: { nl: 'Deze klacht is gesloten', en: 'This complaint is closed' },
    detail: {
      nl: 'Er verandert niets meer aan deze klacht. U kunt altijd een nieuwe klacht indienen.',
      en: 'Nothing changes in this complaint any more. You can always make a new one.',
    },
  },
  'deferral-twice': {
    status: 409,
    title: { nl: 'De termijn is al verdaagd', en: 'The term has been deferred already' },
    detail: {
      nl: 'Verdagen mag maar één keer. De termijn die nu geldt, staat bij de klacht.',
      en: 'Deferring is allowed only once. The term that holds now is shown with the complaint.',
    },
  },
  'deferral-late': {
    status: 409,
    title: { nl: 'Verdagen kan niet meer', en: 'Deferring is no longer possible' },
    detail: {
      nl: 'Verdagen kan alleen voordat de termijn voorbij is. Beslis zo snel mogelijk.',
      en: 'Deferring is possible only before the term is over. Decide as soon as possible.',
    },
  },
  'hearing-missing': {
    status: 409,
    title: { nl: 'Er is nog niemand gehoord', en: 'Nobody has been heard yet' },
    detail: {
      nl: 'Hoor eerst beide kanten en leg het verslag vast. Wil de klager niet, laat dat dan de klager zelf aangeven.',
      en: 'First hear both sides and record the report. A complainant who does not want that says so themselves.',
    },
  },
  'hearing-day': {
    status: 422,
    title: { nl: 'Deze dag kan niet', en: 'This day is not possible' },
    detail: {
      nl: 'Een afspraak is vandaag of later. Een gesprek dat is geweest, was na de ontvangst en niet na vandaag.',
      en: 'An appointment is today or later. A talk that took place was after the receipt and not after today.',
    },
  },
  'mediation-missing': {
    status: 409,
    title: { nl: 'Beide kanten hebben nog niet ingestemd', en: 'Both sides have not agreed yet' },
    detail: {
      nl: 'Bemiddelen kan alleen als het is voorgesteld en beide kanten ja hebben gezegd.',
      en: 'Mediation is possible only after it was proposed and both sides said yes.',
    },
  },
  'mediation-refused': {
    status: 409,
    title: { nl: 'Bemiddelen kan bij deze klacht niet', en: 'Mediation is not possible here' },
    detail: {
      nl: 'Een van beide kanten wil niet, of de klager is niet bekend. De klacht gaat gewoon door.',
      en: 'One of both sides does not want it, or the complainant is not known. The complaint simply goes on.',
    },
  },
  'measure-owner-unknown': {
    status: 422,
    title: { nl: 'Deze persoon kan dit niet oppakken', en: 'This person cannot take this on' },
    detail: {
      nl: 'Kies voor elke maatregel iemand die hier werkt, of de eigenaar.',
      en: 'Choose for every measure somebody who works here, or the owner.',
    },
  },
  'measure-day': {
    status: 422,
    title: { nl: 'Deze dag is al voorbij', en: 'This day has gone by' },
    detail: {
      nl: 'Kies voor elke maatregel vandaag of een latere dag waarop zij klaar is.',
      en: 'Choose for every measure today or a later day on which it is done.',
    },
  },
  'measure-unknown': {
    status: 404,
    title: { nl: 'Deze maatregel is er niet meer', en: 'This measure is no longer there' },
    detail: {
      nl: 'De maatregel bestaat niet of is al klaar. Kijk bij de klacht wat er nog open staat.',
      en: 'The measure does not exist or is done already. See with the complaint what is still open.',
    },
  },
  'answer-late': {
    status: 409,
    title: { nl: 'De tijd om te reageren is voorbij', en: 'The time to respond is over' },
    detail: {
      nl: 'U kunt een nieuwe klacht indienen, en u kunt altijd naar de Autoriteit Persoonsgegevens.',
      en: 'You can make a new complaint, and you can always go to the Dutch Data Protection Authority.',
    },
  },
  'hearing-full': full(
    { nl: 'Het gesprek is te vaak veranderd', en: 'The talk was changed too often' },
    {
      nl: 'Wat u nog wilt zeggen, kan bij de beslissing.',
      en: 'What you still want to say can go with the decision.',
    },
  ),
} as const satisfies ProblemsOf<typeof complaint>;
