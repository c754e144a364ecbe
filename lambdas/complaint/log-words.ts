import type { complaint } from '../../domain/complaint/feature.ts';
import type { LogWordsOf } from '../shared/feature.ts';

/** What is done with complaints, in the words of the log (RIO-3.6). */
export const complaintLogWords = {
  'complaint.make': { nl: 'Een klacht ingediend', en: 'Made a complaint' },
  'complaint.confirm': { nl: 'De ontvangst van de klacht bevestigd', en: 'Confirmed receipt of the complaint' },
  'complaint.read': { nl: 'De klacht bekeken', en: 'Looked at the complaint' },
  'complaint.letter': { nl: 'Een brief over de klacht opgehaald', en: 'Fetched a letter about the complaint' },
  'complaint.assign': { nl: 'De klacht aan iemand gegeven', en: 'Gave the complaint to somebody' },
  'complaint.invite-outsider': {
    nl: 'Iemand van buiten uitgenodigd voor de klacht',
    en: 'Invited somebody from outside for the complaint',
  },
  'complaint.defer': { nl: 'Meer tijd genomen voor de klacht', en: 'Took more time for the complaint' },
  'complaint.propose-hearing': {
    nl: 'Een gesprek over de klacht voorgesteld',
    en: 'Proposed a hearing about the complaint',
  },
  'complaint.waive-hearing': {
    nl: 'Van een gesprek over de klacht afgezien',
    en: 'Did not want to be heard about the complaint',
  },
  'complaint.report-hearing': {
    nl: 'Het verslag van het gesprek vastgelegd',
    en: 'Recorded the report of the hearing',
  },
  'complaint.propose-mediation': { nl: 'Bemiddeling voorgesteld', en: 'Proposed mediation' },
  'complaint.answer-mediation': {
    nl: 'Op het voorstel van bemiddeling geantwoord',
    en: 'Answered the proposal of mediation',
  },
  'complaint.mediated': { nl: 'Samen uit de klacht gekomen', en: 'Came to an agreement about the complaint' },
  'complaint.attach': { nl: 'Stukken bij de klacht gevoegd', en: 'Added documents to the complaint' },
  'complaint.withdraw': { nl: 'De klacht ingetrokken', en: 'Withdrew the complaint' },
  'complaint.decide': { nl: 'Op de klacht beslist', en: 'Decided on the complaint' },
  'complaint.solved': { nl: 'Gezegd dat de klacht is opgelost', en: 'Said that the complaint is solved' },
  'complaint.not-solved': { nl: 'Gezegd dat de klacht niet is opgelost', en: 'Said that the complaint is not solved' },
  'complaint.close': { nl: 'De klacht gesloten', en: 'Closed the complaint' },
  'complaint.reopen': { nl: 'De klacht opnieuw geopend', en: 'Opened the complaint again' },
  'complaint.measure-done': { nl: 'Een maatregel na de klacht genomen', en: 'Took a measure after the complaint' },
  'complaint.measure-due': { nl: 'Aan een maatregel herinnerd', en: 'Reminded of a measure' },
  'complaint.remind': { nl: 'Aan de termijn van de klacht herinnerd', en: 'Reminded of the term of the complaint' },
  'complaint.escalate': { nl: 'De laatste dag van de klacht gemeld', en: 'Reported the last day of the complaint' },
  'complaint.reschedule': {
    nl: 'De termijn opnieuw berekend: de lijst van feestdagen is veranderd',
    en: 'Computed the term anew: the list of holidays has changed',
  },
  'complaint.overdue': { nl: 'Gemeld dat de klacht te laat is', en: 'Reported that the complaint is late' },
  'complaint.confirm-overdue': {
    nl: 'Gemeld dat de bevestiging te laat is',
    en: 'Reported that the confirmation is late',
  },
  'complaint.await': { nl: 'Op een beslissing of antwoord gewacht', en: 'Waited for a decision or an answer' },
  'complaint.nobody-outside': {
    nl: 'Gemeld dat niemand van buiten de klacht kan behandelen',
    en: 'Reported that nobody from outside can handle the complaint',
  },
  'complaint.failed': { nl: 'Gemeld dat een stap niet lukte', en: 'Reported that a step did not succeed' },
  'complaint.keep': { nl: 'De klacht langer bewaard', en: 'Kept the complaint longer' },
  'complaint.erase': { nl: 'De inhoud van de klacht gewist', en: 'Erased the content of the complaint' },
  'complaint.anonymise': {
    nl: 'Klachten in het register anoniem gemaakt',
    en: 'Made complaints in the register anonymous',
  },
} as const satisfies LogWordsOf<typeof complaint>;
