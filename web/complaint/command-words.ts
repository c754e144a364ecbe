import type { Bilingual } from '../words/language.tsx';
import type { Complaint } from './case.ts';

type Name = Complaint['commands'][number]['name'];

/** What can be done with a complaint, as a button says it. */
export const NAMES: Bilingual<{ readonly [N in Name]?: string }> = {
  nl: {
    assignHandler: 'Iemand laten behandelen',
    proposeHearing: 'Een gesprek plannen',
    reportHearing: 'Verslag van het gesprek',
    proposeMediation: 'Bemiddeling voorstellen',
    answerMediation: 'Antwoorden op bemiddeling',
    recordAgreement: 'Vastleggen wat is afgesproken',
    deferComplaint: 'Termijn uitstellen',
    decideComplaint: 'Beslissen',
    finishMeasure: 'Een maatregel is klaar',
    waiveHearing: 'De klager wil geen gesprek',
    answerComplaint: 'Wat de klager van de beslissing zegt',
    withdrawComplaint: 'De klager trekt de klacht in',
  },
  en: {
    assignHandler: 'Let somebody handle it',
    proposeHearing: 'Plan a talk',
    reportHearing: 'Report of the talk',
    proposeMediation: 'Propose mediation',
    answerMediation: 'Answer about mediation',
    recordAgreement: 'Record what was agreed',
    deferComplaint: 'Defer the term',
    decideComplaint: 'Decide',
    finishMeasure: 'A measure is done',
    waiveHearing: 'The complainant wants no talk',
    answerComplaint: 'What the complainant says of the decision',
    withdrawComplaint: 'The complainant withdraws the complaint',
  },
};

/** What each of those asks. */
export const WORDS: Bilingual<{
  whose: (side: boolean) => string;
  handler: string;
  handlerHint: string;
  on: string;
  time: string;
  place: string;
  held: string;
  report: string;
  complainant: string;
  other: string;
  propose: string;
  answer: string;
  yes: string;
  no: string;
  agreement: string;
  agreementHint: string;
  reasons: string;
  reasonsHint: string;
  measure: string;
  onPaper: string;
  solved: string;
  notSolved: string;
  save: string;
  send: string;
}> = {
  nl: {
    whose: (side) =>
      side
        ? 'Dit antwoord is aan de klager en aan de andere kant.'
        : 'Dit doet wie de klacht behandelt. Niemand beslist over een klacht over zichzelf.',
    handler: 'Wie behandelt de klacht?',
    handlerHint: 'Nooit iemand over wie de klacht gaat.',
    on: 'Op welke dag?',
    time: 'Hoe laat?',
    place: 'Waar?',
    held: 'Op welke dag was het gesprek?',
    report: 'Wat is er besproken?',
    complainant: 'Wat zei de klager?',
    other: 'Wat zei de andere kant?',
    propose:
      'Beide kanten krijgen de vraag of zij er samen uit willen komen. Zegt een van beide nee, dan gaat de klacht gewoon door.',
    answer: 'Wilt u er samen uit komen?',
    yes: 'Ja',
    no: 'Nee',
    agreement: 'Wat is er afgesproken?',
    agreementHint: 'Daarmee is de klacht klaar.',
    reasons: 'Waarom is er meer tijd nodig?',
    reasonsHint: 'De klager leest dit in de brief. Uitstellen kan één keer.',
    measure: 'Welke maatregel is klaar?',
    onPaper: 'Leg dit alleen vast als de klager het u schreef of zei. De klager heeft geen account.',
    solved: 'Is het volgens de klager opgelost?',
    notSolved: 'Wat zei de klager daarover?',
    save: 'Vastleggen',
    send: 'Versturen',
  },
  en: {
    whose: (side) =>
      side
        ? 'This answer is for the complainant and for the other side.'
        : 'The handler of the complaint does this. Nobody decides a complaint about themselves.',
    handler: 'Who handles the complaint?',
    handlerHint: 'Never somebody whom the complaint is about.',
    on: 'On which day?',
    time: 'At what time?',
    place: 'Where?',
    held: 'On which day was the talk?',
    report: 'What was said?',
    complainant: 'What did the complainant say?',
    other: 'What did the other side say?',
    propose:
      'Both sides are asked whether they want to work it out together. If one of them says no, the complaint simply goes on.',
    answer: 'Do you want to work it out together?',
    yes: 'Yes',
    no: 'No',
    agreement: 'What was agreed?',
    agreementHint: 'With that the complaint is done.',
    reasons: 'Why is more time needed?',
    reasonsHint: 'The complainant reads this in the letter. Deferring is possible once.',
    measure: 'Which measure is done?',
    onPaper: 'Record this only if the complainant wrote or said it to you. The complainant has no account.',
    solved: 'Is it solved, says the complainant?',
    notSolved: 'What did the complainant say about it?',
    save: 'Record',
    send: 'Send',
  },
};
