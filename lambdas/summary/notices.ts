import type { summary } from '../../domain/summary/feature.ts';
import { inALine, type NoticeFacts, type Said, withPath } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** What a summary says, and what was answered, is on its page and in no mail. */
const about =
  (...said: Parameters<typeof inALine>) =>
  ({ dossier, summary }: NoticeFacts): Said =>
    withPath(inALine(...said), `/api/dossiers/${dossier}/summaries/${summary}`);

export const summaryNotices = {
  'summary-sent': about(
    [
      'Lees de samenvatting van een gesprek',
      'Uw coach heeft een samenvatting van een gesprek met u gemaakt. Lees haar, en zeg of zij klopt. Klopt er iets niet? Zeg dan wat.',
    ],
    [
      'Read the summary of a talk',
      'Your coach has made a summary of a talk with you. Read it, and say whether it is right. Is something wrong? Then say what.',
    ],
  ),
  'summary-corrected': about(
    [
      'Een samenvatting is verbeterd',
      'Uw coach heeft een samenvatting verbeterd. Lees de nieuwe versie, en zeg of zij nu klopt.',
    ],
    [
      'A summary was corrected',
      'Your coach has corrected a summary. Read the new version, and say whether it is right now.',
    ],
  ),
  'summary-reminder': about(
    [
      'Klopt de samenvatting van het gesprek?',
      'U hebt nog niet gezegd of een samenvatting klopt. Dat mag altijd nog. Zolang u niets zegt, staat erbij dat u niet hebt gereageerd. Het telt nooit als een ja.',
    ],
    [
      'Is the summary of the talk right?',
      'You have not said yet whether a summary is right. You always still can. As long as you say nothing, it says that you did not respond. That never counts as a yes.',
    ],
  ),
  'summary-answered': about(
    [
      'Een cliënt heeft op een samenvatting gereageerd',
      'Hieronder ziet u wat de cliënt zei. Klopte er iets niet? Verbeter dan de samenvatting: de cliënt krijgt de nieuwe versie.',
    ],
    [
      'A client responded to a summary',
      'Below you see what the client said. Was something wrong? Then correct the summary: the client gets the new version.',
    ],
  ),
} satisfies NoticeWordsOf<typeof summary>;
