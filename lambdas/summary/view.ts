import type { SummaryLine, SummaryReply } from '../../contracts/summary/replies.ts';
import { type Edition, newestOf, type Summary } from '../../domain/summary/summary.ts';
import { earlierWordsOf } from '../shared/earlier-words.ts';

const commonIn = ({ summaryId, version, consultId, day, state, recordedOn }: Summary) => ({
  summaryId,
  version,
  ...(consultId === undefined ? {} : { consultId }),
  day,
  state,
  recordedOn,
});

const editionView = ({ answers, ...edition }: Edition) => ({
  ...edition,
  answers: answers.map((one) => ({ ...one })),
});

export function summaryView(summary: Summary): SummaryReply {
  const { draft, editions } = summary.secrets;
  return {
    ...commonIn(summary),
    ...(draft === undefined ? {} : { draft }),
    editions: editions.map(editionView),
    ...earlierWordsOf(summary.secrets),
  };
}

/** Its state, and when something was done last: no text. */
export function summaryLine(summary: Summary): SummaryLine {
  const newest = newestOf(summary);
  const answer = newest?.answers.at(-1);
  return {
    ...commonIn(summary),
    ...(newest ? { sentOn: newest.sentOn } : {}),
    ...(newest?.remindedOn === undefined ? {} : { remindedOn: newest.remindedOn }),
    ...(answer ? { answeredOn: answer.on } : {}),
  };
}
