import type { consent } from '../../domain/consent/feature.ts';
import { dayWritten, momentWritten, type NoticeFacts, withPath } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';
import { answerSaid, receiptSaid } from './outcome-notices.ts';

const pageOf = ({ dossier, consent }: NoticeFacts): string => `/api/dossiers/${dossier}/consents/${consent}`;

const CHOICE = {
  nl: [
    'U bent vrij om ja of nee te zeggen. Antwoordt u niet, dan doen wij het niet.',
    'Zegt u ja, dan kunt u dat later altijd weer intrekken, op dezelfde pagina.',
  ],
  en: [
    'You are free to say yes or no. If you do not answer, we do not do it.',
    'If you say yes, you can withdraw that at any time, on the same page.',
  ],
} as const;

/** About questions to a client (AVG 7). What is asked, and about whom, is on the page and in no mail. */
export const consentNotices = {
  'consent-question': (facts) =>
    withPath(
      {
        nl: {
          subject: 'Wij vragen uw toestemming',
          lines: [
            'Voor iets dat met uw dossier te maken heeft, vragen wij uw toestemming. Hieronder leest u waarvoor precies, en tot wanneer u kunt antwoorden.',
            ...CHOICE.nl,
          ],
        },
        en: {
          subject: 'We ask for your consent',
          lines: [
            'We ask for your consent to something about your dossier. Below you can read what exactly, and until when you can answer.',
            ...CHOICE.en,
          ],
        },
      },
      pageOf(facts),
    ),
  'consents-wait': (facts) =>
    withPath(
      {
        nl: {
          subject: 'Kijk of uw toestemmingen nog kloppen',
          lines: [
            `Door een storing kan weg zijn wat u deed tussen ${momentWritten(facts.from, 'nl')} en ${momentWritten(facts.until, 'nl')}. Ook als u toen een toestemming introk.`,
            `Daarom opent geen toestemming van u iets tot ${dayWritten(facts.opensOn, 'nl')}. Vanaf die dag gelden zij weer.`,
            'Wilt u dat niet? Trek de toestemming dan voor die dag opnieuw in. Dat kan op de pagina hieronder, of via uw coach.',
          ],
        },
        en: {
          subject: 'Please check whether your consents are still right',
          lines: [
            `Because of a failure, what you did between ${momentWritten(facts.from, 'en')} and ${momentWritten(facts.until, 'en')} may be gone. Also when you withdrew a consent then.`,
            `That is why no consent of yours opens anything until ${dayWritten(facts.opensOn, 'en')}. From that day they count again.`,
            'You do not want that? Then withdraw the consent again before that day. You can do that on the page below, or through your coach.',
          ],
        },
      },
      `/api/dossiers/${facts.dossier}/consents`,
    ),
  'consent-reminder': (facts) =>
    withPath(
      {
        nl: {
          subject: 'Onze vraag om uw toestemming staat nog open',
          lines: [
            'Wij vroegen uw toestemming en hebben nog geen antwoord. Dit is de enige herinnering. Hieronder leest u waar het om gaat, en tot wanneer u kunt antwoorden.',
            ...CHOICE.nl,
          ],
        },
        en: {
          subject: 'Our question for your consent is still open',
          lines: [
            'We asked for your consent and have no answer yet. This is the only reminder. Below you can read what it is about, and until when you can answer.',
            ...CHOICE.en,
          ],
        },
      },
      pageOf(facts),
    ),
  'consent-receipt': (facts) => withPath(receiptSaid(facts.event), pageOf(facts)),
  'consent-taken-back': (facts) =>
    withPath(
      {
        nl: {
          subject: 'Onze vraag aan u is ingetrokken',
          lines: ['Wij vroegen uw toestemming. Die vraag is van de baan. U hoeft niet meer te antwoorden.'],
        },
        en: {
          subject: 'Our question to you was taken back',
          lines: ['We asked for your consent. That question no longer stands. You need not answer any more.'],
        },
      },
      pageOf(facts),
    ),
  'consent-answer': (facts) => withPath(answerSaid(facts.outcome), pageOf(facts)),
  'consent-failed': (facts) =>
    withPath(
      {
        nl: {
          subject: 'Een vraag om toestemming is blijven steken',
          lines: [
            'De afhandeling van een vraag aan een cliënt is gestopt. De vraag zelf blijft staan: herinneren, vervallen en afmelden gaan door. Laat uw systeembeheerder kijken.',
          ],
        },
        en: {
          subject: 'A question for consent is stuck',
          lines: [
            'The handling of a question to a client stopped. The question itself stands: reminding, lapsing and reporting go on. Please have your engineer look.',
          ],
        },
      },
      pageOf(facts),
    ),
} satisfies NoticeWordsOf<typeof consent>;
