import type { Temporal } from 'temporal-polyfill';
import { dayOf, ZONE } from '../calendar.ts';
import type { RuleId } from '../catalogue.ts';
import { dateInWords, type Words, words } from '../terms/words.ts';
import { type Breach, breachState, deadlineOf, isLate, mustTellPeople } from './breach.ts';

type Part = {
  readonly id: string;
  readonly rule: RuleId;
  readonly words: Words;
  readonly isThere: (breach: Breach, now: Temporal.Instant) => boolean;
};

/** What a notification holds (AVG 33(3)) and the practice must find out. The contact point (b) is in its policy. */
const PARTS: readonly Part[] = [
  {
    id: 'risk',
    rule: 'breach.notified-in-time',
    words: { nl: 'het risico voor de betrokkenen', en: 'the risk to the people concerned' },
    isThere: ({ risk }) => risk !== undefined,
  },
  {
    id: 'happened',
    rule: 'breach.nature',
    words: { nl: 'de aard van de inbreuk: wat er is gebeurd', en: 'the nature of the breach: what happened' },
    isThere: ({ secrets }) => secrets?.happened !== undefined,
  },
  {
    id: 'categories',
    rule: 'breach.nature',
    words: { nl: 'om welke soorten gegevens het gaat', en: 'which categories of data it is about' },
    isThere: ({ secrets }) => (secrets?.categories.length ?? 0) > 0,
  },
  {
    id: 'people',
    rule: 'breach.nature',
    words: { nl: 'om hoeveel mensen het ongeveer gaat', en: 'about how many people it concerns' },
    isThere: ({ people }) => people !== undefined,
  },
  {
    id: 'records',
    rule: 'breach.nature',
    words: { nl: 'om hoeveel stukken het ongeveer gaat', en: 'about how many records it concerns' },
    isThere: ({ records }) => records !== undefined,
  },
  {
    id: 'consequences',
    rule: 'breach.consequences',
    words: { nl: 'de waarschijnlijke gevolgen', en: 'the likely consequences' },
    isThere: ({ secrets }) => secrets?.consequences !== undefined,
  },
  {
    id: 'measures',
    rule: 'breach.measures',
    words: { nl: 'de maatregelen, genomen of voorgesteld', en: 'the measures, taken or proposed' },
    isThere: ({ secrets }) => secrets?.measures !== undefined,
  },
  {
    id: 'people-told',
    rule: 'breach.people-told',
    words: {
      nl: 'wanneer u de betrokkenen inlichtte, of waarom dat niet hoeft',
      en: 'when the people concerned were told, or why they need not be',
    },
    isThere: (breach) => !mustTellPeople(breach),
  },
  {
    id: 'reasonsLate',
    rule: 'breach.notified-in-time',
    words: { nl: 'waarom de melding later komt dan 72 uur', en: 'why the notification comes after the 72 hours' },
    isThere: (breach, now) => !isLate(breach, now) || breach.secrets?.reasonsLate !== undefined,
  },
];

export type Missing = Pick<Part, 'id' | 'rule' | 'words'>;

/**
 * What the notification to the authority still lacks. It does not have to wait for it: what is not known yet may follow in
 * phases (AVG 33(4)). Nothing when none is needed, or when the content went after its term.
 */
export const missingFor = (breach: Breach, now: Temporal.Instant): readonly Missing[] =>
  breach.secrets === undefined || breachState(breach) === 'not-needed'
    ? []
    : PARTS.filter(({ isThere }) => !isThere(breach, now)).map(({ id, rule, words: said }) => ({
        id,
        rule,
        words: said,
      }));

const moment = (at: Temporal.Instant): Words => {
  const time = at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });
  return words`${dateInWords(dayOf(at))}, ${time}`;
};

/** How the deadline was counted: hours run on through nights, weekends and holidays. */
export const deadlineSteps = (breach: Breach): readonly Words[] => {
  const deadline = deadlineOf(breach);
  const aware = deadline.subtract({ hours: 72 });
  return [
    words`${{ nl: 'bekend geworden', en: 'became aware' }} ${moment(aware)}`,
    words`${{ nl: '72 uur, zonder stilstand', en: '72 hours, without a pause' }}: ${moment(deadline)}`,
  ];
};
