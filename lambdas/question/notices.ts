import type { question } from '../../domain/question/feature.ts';
import { dayWritten, inALine, type NoticeFacts, withPath } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

const questionsOf = ({ dossier }: NoticeFacts): string => `/api/dossiers/${dossier}/questions`;
/** The owner sees that it is late, and not what was asked. */
const pageFor = (facts: NoticeFacts): string =>
  facts.reader === 'owner' ? `/api/dossiers/${facts.dossier}` : questionsOf(facts);

/** About questions of a client. What was asked and answered is on the page and in no mail. */
export const questionNotices = {
  'question-asked': (facts) =>
    withPath(
      inALine(
        [
          'Een cliënt stelt een vraag over het dossier',
          `Een cliënt vraagt u iets over wat er is opgeslagen. Hieronder leest u wat. Geef antwoord uiterlijk op ${dayWritten(facts.on, 'nl')}.`,
        ],
        [
          'A client asks about the dossier',
          `A client asks you something about what is stored. Below you read what. Answer by ${dayWritten(facts.on, 'en')}.`,
        ],
      ),
      questionsOf(facts),
    ),
  'question-waits': (facts) =>
    withPath(
      inALine(
        [
          'Een vraag van een cliënt wacht op antwoord',
          `Een cliënt wacht nog op uw antwoord. De laatste dag daarvoor is ${dayWritten(facts.on, 'nl')}.`,
        ],
        [
          'A question of a client waits for an answer',
          `A client still waits for your answer. The last day for it is ${dayWritten(facts.on, 'en')}.`,
        ],
      ),
      questionsOf(facts),
    ),
  'question-late': (facts) =>
    withPath(
      facts.reader === 'owner'
        ? inALine(
            [
              'Een vraag van een cliënt is niet op tijd beantwoord',
              `In dossier ${facts.number} had een vraag van de cliënt uiterlijk op ${dayWritten(facts.on, 'nl')} een antwoord moeten hebben. De coach weet dit ook. Ga na wat er nodig is.`,
            ],
            [
              'A question of a client was not answered in time',
              `In dossier ${facts.number} a question of the client should have been answered by ${dayWritten(facts.on, 'en')}. The coach knows this too. See what is needed.`,
            ],
          )
        : inALine(
            [
              'Een vraag van een cliënt is niet op tijd beantwoord',
              `Een vraag van een cliënt had uiterlijk op ${dayWritten(facts.on, 'nl')} een antwoord moeten hebben. Geef alsnog antwoord. De eigenaar weet dit ook.`,
            ],
            [
              'A question of a client was not answered in time',
              `A question of a client should have been answered by ${dayWritten(facts.on, 'en')}. Answer it now. The owner knows this too.`,
            ],
          ),
      pageFor(facts),
    ),
  'question-answered': (facts) =>
    withPath(
      inALine(
        ['Uw vraag is beantwoord', 'Uw coach heeft antwoord gegeven op uw vraag. Hieronder leest u het.'],
        ['Your question was answered', 'Your coach has answered your question. Below you read it.'],
      ),
      questionsOf(facts),
    ),
} satisfies NoticeWordsOf<typeof question>;
