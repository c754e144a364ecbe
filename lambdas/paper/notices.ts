import type { paper } from '../../domain/paper/feature.ts';
import { dayWritten, type NoticeFacts } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

const path = ({ dossier }: NoticeFacts) => `/api/dossiers/${dossier}/paper`;

const papers = (copies: string | undefined, language: 'nl' | 'en'): string => {
  if (language === 'nl') return copies === '1' ? 'één papier' : `${copies} papieren`;
  return copies === '1' ? 'one paper' : `${copies} papers`;
};

/** About paper: a number, a day, and never what it is. */
export const paperNotices = {
  'paper-asked-back': (facts) => ({
    nl: {
      subject: `Leg papier ${facts.number}/${facts.sheet} terug achter slot`,
      lines: [
        `Dit papier is meegenomen en moest ${dayWritten(facts.on, 'nl')} terug zijn. Ligt het al achter slot? Leg dat dan vast.`,
      ],
      path: `${path(facts)}/${facts.copy}`,
    },
    en: {
      subject: `Put paper ${facts.number}/${facts.sheet} back under lock`,
      lines: [
        `This paper was taken out and was to be back on ${dayWritten(facts.on, 'en')}. Is it under lock already? Then record that.`,
      ],
      path: `${path(facts)}/${facts.copy}`,
    },
  }),
  'paper-destruction-due': (facts) => ({
    nl: {
      subject: `Vernietig het papier van dossier ${facts.number}`,
      lines: [
        `Van dit dossier is er nog ${papers(facts.copies, 'nl')}. Vernietig het uiterlijk ${dayWritten(facts.on, 'nl')}, of geef het mee aan de cliënt.`,
        'Leg daarna vast op welke dag en hoe dat is gedaan.',
      ],
      path: path(facts),
    },
    en: {
      subject: `Destroy the paper of dossier ${facts.number}`,
      lines: [
        `Of this dossier there is still ${papers(facts.copies, 'en')}. Destroy it by ${dayWritten(facts.on, 'en')}, or hand it to the client.`,
        'Then record on which day and how that was done.',
      ],
      path: path(facts),
    },
  }),
  'paper-late': (facts) => ({
    nl: {
      subject: `Het papier van dossier ${facts.number} is te laat`,
      lines: [
        `Het moest uiterlijk ${dayWritten(facts.on, 'nl')} vernietigd zijn. Er is nog ${papers(facts.copies, 'nl')}, voor zover is vastgelegd.`,
        facts.reader === 'owner'
          ? 'De coach van dit dossier kreeg dit bericht ook. Vraag wanneer het gebeurt. U krijgt dit bericht opnieuw zolang het niet is vastgelegd.'
          : 'Vernietig het nu, of geef het mee aan de cliënt, en leg vast hoe en wanneer. De eigenaar van de praktijk kreeg dit bericht ook.',
      ],
      path: path(facts),
    },
    en: {
      subject: `The paper of dossier ${facts.number} is late`,
      lines: [
        `It was to be destroyed by ${dayWritten(facts.on, 'en')}. There is still ${papers(facts.copies, 'en')}, as far as was recorded.`,
        facts.reader === 'owner'
          ? 'The coach of this dossier got this message too. Ask when it will be done. You get this message again as long as it is not recorded.'
          : 'Destroy it now, or hand it to the client, and record how and when. The owner of the practice got this message too.',
      ],
      path: path(facts),
    },
  }),
  'paper-left': (facts) => ({
    nl: {
      subject: `Vernietig nu het papier van dossier ${facts.number}`,
      lines: [
        `Het digitale dossier wordt vernietigd. Er is nog ${papers(facts.copies, 'nl')}, voor zover is vastgelegd.`,
        facts.reader === 'owner'
          ? 'De coach van dit dossier kreeg dit bericht ook, en moet het papier nu vernietigen of meegeven. In het bewijs van vernietiging staat dat dit papier er nog was. Leg daar vast dat het weg is, zodra de coach u dat laat weten.'
          : 'Vernietig het papier vandaag, of geef het mee aan de cliënt. Laat de eigenaar van de praktijk weten dat het is gedaan. In het bewijs van vernietiging staat dat dit papier er nog was.',
      ],
    },
    en: {
      subject: `Destroy the paper of dossier ${facts.number} now`,
      lines: [
        `The digital dossier is being destroyed. There is still ${papers(facts.copies, 'en')}, as far as was recorded.`,
        facts.reader === 'owner'
          ? 'The coach of this dossier got this message too, and has to destroy the paper or hand it over now. The certificate of destruction says that this paper was still there. Record there that it is gone, once the coach lets you know.'
          : 'Destroy the paper today, or hand it to the client. Let the owner of the practice know that it was done. The certificate of destruction says that this paper was still there.',
      ],
    },
  }),
} satisfies NoticeWordsOf<typeof paper>;
