import type { Question } from '../../domain/question/question.ts';
import type { Text } from '../../policies/types.ts';
import { QuestionStore } from '../../stores/questions.ts';
import type { Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { said, sheetOf, tableOr } from '../rights/package/sheet.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';
import type { RecordDefinition } from '../shared/record-definition.ts';
import { answerOf } from './view.ts';

const W = {
  title: { nl: 'Uw vragen', en: 'Your questions' },
  lead: {
    nl: 'Wat u vroeg over wat er is opgeslagen, en wat uw coach antwoordde.',
    en: 'What you asked about what is stored, and what your coach answered.',
  },
  none: { nl: 'U hebt geen vraag gesteld.', en: 'You asked no question.' },
  when: { nl: 'Gevraagd op', en: 'Asked on' },
  question: { nl: 'Uw vraag', en: 'Your question' },
  answer: { nl: 'Antwoord', en: 'Answer' },
  withdrawn: { nl: 'Door u ingetrokken op', en: 'Taken back by you on' },
  by: { nl: 'Antwoord uiterlijk', en: 'Answer by' },
} as const satisfies Record<string, Text>;

function rowOf({ askedOn, answerBy, answer, withdrawnOn, secrets }: Question, { language }: PackageContext): string[] {
  const before = (secrets.earlierWords ?? []).map(({ text }) => `(${text})`);
  const none = withdrawnOn === undefined ? ([W.by, answerBy] as const) : ([W.withdrawn, withdrawnOn] as const);
  const given = answer
    ? [`${dayName(answer.changedOn ?? answer.on, language)}: ${secrets.answer ?? ''}`, ...before].join('\n')
    : `${none[0][language]} ${dayName(none[1], language)}`;
  return [dayName(askedOn, language), secrets.question, given];
}

function questionsOf(questions: readonly Question[], context: PackageContext): Letter {
  const columns = [W.when, W.question, W.answer].map((header, place) => ({
    header: header[context.language],
    share: place === 0 ? 2 : 5,
  }));
  const rows = questions.map((question) => rowOf(question, context));
  return sheetOf(context, W.title, [said(W.lead, context), ...tableOr(context, columns, rows, W.none)]);
}

export const questionRecord = {
  load: async ({ items }, { dossier, key }) =>
    (await new QuestionStore(items).list(dossier.dossierId, key)).toSorted((one, other) =>
      one.askedOn.localeCompare(other.askedOn),
    ),
  package: {
    section: 'questions',
    data({ questionId, documentId, askedOn, answerBy, answer, withdrawnOn, secrets }) {
      return {
        questionId,
        question: secrets.question,
        askedOn,
        answerBy,
        ...(documentId === undefined ? {} : { documentId }),
        ...answerOf({ answer, secrets }),
        ...(withdrawnOn === undefined ? {} : { withdrawnOn }),
        ...earlierWordsOf(secrets),
      };
    },
    page: {
      file: { nl: 'vragen.html', en: 'questions.html' },
      what: { nl: 'wat u vroeg, en de antwoorden', en: 'what you asked, and the answers' },
      letter: questionsOf,
    },
  },
  erasure: 'partition',
} as const satisfies RecordDefinition<Question, 'questions'>;
