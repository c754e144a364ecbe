import type { question } from '../../domain/question/feature.ts';
import { full } from '../problems/full.ts';
import type { ProblemsOf } from '../problems/text.ts';

/** What a client asks about what is stored. */
export const questionProblems = {
  'question-about-case': {
    status: 422,
    title: { nl: 'Dit document hoort bij een zaak', en: 'This document belongs to a case' },
    detail: {
      nl: 'Uw coach mag dit document niet zien. Stel uw vraag aan wie uw klacht behandelt, of over het dossier zonder dit document te noemen.',
      en: 'Your coach may not see this document. Ask whoever handles your complaint, or ask about the dossier without naming this document.',
    },
  },
  'questions-open': {
    status: 409,
    title: { nl: 'Er staan al veel vragen open', en: 'Many questions are open already' },
    detail: {
      nl: 'Wacht op een antwoord voordat u nog iets vraagt. Is de termijn voorbij? Dan weet de eigenaar van de praktijk dat ook.',
      en: 'Wait for an answer before you ask more. Has the term gone by? Then the owner of the practice knows it too.',
    },
  },
  'answer-unchanged': {
    status: 422,
    title: { nl: 'Dit antwoord staat er al', en: 'This answer is there already' },
    detail: {
      nl: 'Pas uw antwoord aan, of laat het zo.',
      en: 'Change your answer, or leave it so.',
    },
  },
  'question-answered': {
    status: 409,
    title: { nl: 'Deze vraag is al beantwoord', en: 'This question was answered already' },
    detail: {
      nl: 'U kunt de vraag niet meer intrekken. Is het antwoord niet duidelijk? Stel dan een nieuwe vraag.',
      en: 'You cannot take the question back any more. Is the answer not clear? Then ask a new question.',
    },
  },
  'question-withdrawn': {
    status: 409,
    title: { nl: 'Deze vraag is ingetrokken', en: 'This question was taken back' },
    detail: {
      nl: 'Er hoeft geen antwoord meer te komen. Een nieuwe vraag kan de cliënt altijd stellen.',
      en: 'No answer is needed any more. The client can always ask a new question.',
    },
  },
  'answer-full': full(
    { nl: 'Dit antwoord is te vaak veranderd', en: 'This answer was changed too often' },
    {
      nl: 'Bespreek wat er anders is, en schrijf het in de samenvatting van dat gesprek.',
      en: 'Talk about what is different, and write it in the summary of that talk.',
    },
  ),
} as const satisfies ProblemsOf<typeof question>;
