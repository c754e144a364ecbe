import { Temporal } from 'temporal-polyfill';
import { dayOf, ZONE } from '../../domain/calendar.ts';
import type { register } from '../../domain/register/feature.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import { type NoticeFacts, type Said, withPath } from '../mail/words.ts';
import type { NoticeWordsOf } from '../shared/feature.ts';

/** `until` is the instant at which the 72 hours end. */
function deadline({ until }: NoticeFacts, language: 'nl' | 'en'): string {
  const at = Temporal.Instant.from(until ?? '');
  const time = at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dateInWords(dayOf(at))[language]}, ${time}`;
}

const onBreach = (facts: NoticeFacts, said: Said): Said => withPath(said, `/api/breaches/${facts.breach}`);
const onSuggestion = (facts: NoticeFacts, said: Said): Said => withPath(said, `/api/suggestions/${facts.suggestion}`);

/** About the registers: that there is something, until when, and where; never what it says. */
export const registerNotices: NoticeWordsOf<typeof register> = {
  'breach-due': (facts) =>
    onBreach(facts, {
      nl: {
        subject: 'Een datalek moet worden beoordeeld',
        lines: [
          `In het register staat een inbreuk zonder melding. Melden bij de toezichthouder kan op tijd tot ${deadline(facts, 'nl')}.`,
          'Wij melden niets vanzelf. Meld de inbreuk zelf, of leg vast waarom een risico onwaarschijnlijk is.',
        ],
      },
      en: {
        subject: 'A data breach has to be assessed',
        lines: [
          `The register holds a breach without a notification. Notifying the authority is in time until ${deadline(facts, 'en')}.`,
          'We notify nothing by ourselves. Notify the breach yourself, or record why a risk is unlikely.',
        ],
      },
    }),
  'breach-overdue': (facts) =>
    onBreach(facts, {
      nl: {
        subject: 'De termijn voor het melden van een datalek is voorbij',
        lines: [
          `De 72 uur eindigden op ${deadline(facts, 'nl')} en er staat geen melding in het register.`,
          'Meld de inbreuk alsnog en schrijf erbij waarom het later is, of leg vast waarom een risico onwaarschijnlijk is.',
        ],
      },
      en: {
        subject: 'The term for notifying a data breach is over',
        lines: [
          `The 72 hours ended on ${deadline(facts, 'en')} and the register holds no notification.`,
          'Notify the breach after all with the reasons for the delay, or record why a risk is unlikely.',
        ],
      },
    }),
  'suggestion-received': (facts) =>
    onSuggestion(facts, {
      nl: {
        subject: 'Er is een voorstel ter verbetering',
        lines: ['Iemand stuurde een voorstel ter verbetering. U leest en beantwoordt het hieronder.'],
      },
      en: {
        subject: 'There is a suggestion for improvement',
        lines: ['Somebody sent a suggestion for improvement. You read and answer it below.'],
      },
    }),
  'suggestion-answer': (facts) =>
    onSuggestion(facts, {
      nl: {
        subject: 'Er is een antwoord op uw voorstel',
        lines: ['U stuurde ons een voorstel ter verbetering. Het antwoord staat hieronder, nadat u bent ingelogd.'],
      },
      en: {
        subject: 'There is an answer to your suggestion',
        lines: ['You sent us a suggestion for improvement. You find the answer below, after you have signed in.'],
      },
    }),
  'mails-held-back': ({ day = '', mails, heldBack }) => ({
    nl: {
      subject: 'Veel meldingen op één dag',
      lines: [
        `Op ${dateInWords(day).nl} waren er ${mails} mails over meldingen en voorstellen van mensen die niet inlogden. Daarvan zijn er ${heldBack} niet verstuurd.`,
        'De meldingen en voorstellen zelf zijn er allemaal. U vindt ze in het register van klachten en bij de voorstellen.',
      ],
    },
    en: {
      subject: 'Many messages on one day',
      lines: [
        `On ${dateInWords(day).en} there were ${mails} mails about signals and suggestions of people who did not sign in. Of these ${heldBack} were not sent.`,
        'The signals and suggestions themselves are all there. You find them in the register of complaints and among the suggestions.',
      ],
    },
  }),
};
