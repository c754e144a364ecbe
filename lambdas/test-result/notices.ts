import type { testResult } from '../../domain/test-result/feature.ts';
import { dayWritten } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** About a test result that somebody outside the practice sends in. Nobody is named, and no word of the link is in an address that is logged. */
export const testResultNotices: NoticeWordsOf<typeof testResult> = {
  'test-result-asked': ({ category, lastDay, token }, policy) => {
    const kind = policy.categories.find(({ id }) => id === category)?.name;
    // Behind the #: a browser keeps that to itself.
    const path = `/api/test-result#${token}`;
    return {
      nl: {
        subject: 'Wilt u ons een testuitslag sturen?',
        lines: [
          `Een coach van onze praktijk vraagt u om één document: ${kind?.nl ?? ''}. U weet van de coach over wie het gaat.`,
          `U stuurt het met de link hieronder, zonder account. De link werkt tot en met ${dayWritten(lastDay, 'nl')}, voor één document. Geef hem aan niemand anders.`,
          'Weet u niet waar dit over gaat? Dan hoeft u niets te doen.',
        ],
        path,
      },
      en: {
        subject: 'Would you send us a test result?',
        lines: [
          `A coach of our practice asks you for one document: ${kind?.en ?? ''}. You know from the coach whom it is about.`,
          `You send it with the link below, without an account. The link works until ${dayWritten(lastDay, 'en')} inclusive, for one document. Give it to nobody else.`,
          'Do you not know what this is about? Then you need not do anything.',
        ],
        path,
      },
    };
  },
  'test-result-arrived': ({ dossier }) => ({
    nl: {
      subject: 'Er is een testuitslag binnengekomen',
      lines: [
        'Een externe testafnemer heeft een testuitslag gestuurd. Hij ligt in het dossier. De cliënt en de coach zien hem vanaf hetzelfde moment.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'A test result has come in',
      lines: [
        'An external test administrator has sent a test result. It lies in the dossier. The client and the coach see it from the same moment.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
  'test-invitation-lapsed': ({ dossier }) => ({
    nl: {
      subject: 'Er kwam geen testuitslag',
      lines: [
        'U vroeg een externe testafnemer om een testuitslag. De uitnodiging is verlopen en er is niets binnengekomen. Wilt u de uitslag nog, stuur dan een nieuwe uitnodiging.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'No test result came',
      lines: [
        'You asked an external test administrator for a test result. The invitation has lapsed and nothing came in. If you still want the result, send a new invitation.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
  'test-invitation-undeliverable': ({ dossier }) => ({
    nl: {
      subject: 'Een uitnodiging kwam niet aan',
      lines: [
        'U vroeg een externe testafnemer om een testuitslag. De mail kwam terug: op dat adres komt hij niet aan. Vraag het bureau om een ander adres, en stuur daar een nieuwe uitnodiging naartoe.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
    en: {
      subject: 'An invitation did not arrive',
      lines: [
        'You asked an external test administrator for a test result. The mail came back: it does not arrive at that address. Ask the bureau for another address, and send a new invitation there.',
      ],
      path: `/api/dossiers/${dossier}`,
    },
  }),
};
