import type { consult } from '../../domain/consult/feature.ts';
import { inALine, type NoticeFacts, withPath } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

const pageOf = ({ dossier }: NoticeFacts): string => `/api/dossiers/${dossier}/time`;

/** About consults. When and where they are is on the page and in no mail. */
export const consultNotices = {
  'consult-planned': (facts) =>
    withPath(
      inALine(
        [
          'Er is een gesprek met u gepland',
          'Uw coach heeft een gesprek met u gepland. Hieronder ziet u wanneer en waar.',
        ],
        ['A talk with you was planned', 'Your coach has planned a talk with you. Below you see when and where.'],
      ),
      pageOf(facts),
    ),
  'consult-moved': (facts) =>
    withPath(
      inALine(
        [
          'Een gesprek met u is verzet',
          'Uw coach heeft een gesprek met u verzet. Hieronder ziet u wanneer en waar het nu is.',
        ],
        ['A talk with you was moved', 'Your coach has moved a talk with you. Below you see when and where it is now.'],
      ),
      pageOf(facts),
    ),
  'consult-cancelled': (facts) =>
    withPath(
      inALine(
        [
          'Een gesprek met u gaat niet door',
          'Uw coach heeft een gesprek met u afgezegd. Hieronder ziet u welk. U hoeft niets te doen.',
        ],
        [
          'A talk with you was called off',
          'Your coach has called a talk with you off. Below you see which one. You need not do anything.',
        ],
      ),
      pageOf(facts),
    ),
  'consult-open': (facts) =>
    withPath(
      inALine(
        [
          'Zeg of een consult is gehouden',
          'Van een consult dat voorbij is, is nog niet gezegd of het is gehouden. U ziet het hieronder. Zeg hoelang het duurde, of dat het niet is gehouden.',
        ],
        [
          'Say whether a consult was held',
          'Of a consult that is over, nobody has said yet whether it was held. You see it below. Say how long it took, or that it was not held.',
        ],
      ),
      pageOf(facts),
    ),
  'hours-reached': (facts) =>
    withPath(
      inALine(
        [
          'De toegekende uren raken op',
          `Van de uren die voor een traject zijn toegekend, is ${facts.percent} procent of meer gebruikt. Hieronder ziet u hoeveel er over is. U kunt blijven vastleggen; overleg met de opdrachtgever als er meer nodig is.`,
        ],
        [
          'The granted hours are running out',
          `Of the hours that were granted for a trajectory, ${facts.percent} percent or more is used. Below you see how much is left. You can go on recording; talk to the commissioning organisation if more is needed.`,
        ],
      ),
      pageOf(facts),
    ),
} satisfies NoticeWordsOf<typeof consult>;
