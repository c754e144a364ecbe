import { Temporal } from 'temporal-polyfill';
import { endCalendar, shareCalendar } from '../../../domain/agenda/calendar.ts';
import type { Breach, BreachSecrets } from '../../../domain/register/breach.ts';
import * as breaches from '../../../domain/register/keep-breach.ts';
import * as suggestions from '../../../domain/register/suggestion.ts';
import { watchBreach } from '../../../domain/register/watch-breach.ts';
import { countYear } from '../../../domain/statistics/count-year.ts';
import { releaseFigures } from '../../../domain/statistics/release.ts';
import { policyById } from '../../../local/policies.ts';
import { allowed } from '../support/outcomes.ts';
import { type Commands, lying, type Typed } from './typed.ts';

const POLICY = policyById('re-integratieonderwijs');
const NOW = Temporal.Instant.from('2026-03-05T10:00:00Z');

const recorded = ({ reason }: Typed) =>
  breaches.recordBreach(
    {
      breachId: 'breach-1',
      awareAt: '2026-03-05T09:30:00Z',
      kinds: ['confidentiality'],
      secrets: {
        foundBy: 'coach',
        categories: [],
        dossierIds: [],
        happened: reason,
        consequences: reason,
        measures: reason,
        reasonsRisk: reason,
      },
    },
    new Set(),
    POLICY,
    NOW,
  );
const PLAIN = 'A letter went astray';
/** One that holds what somebody typed, also where that would not be let in. */
const breach = (typed: Typed): Breach => {
  const { next } = allowed(recorded({ ...typed, reason: PLAIN }));
  const { reason } = typed.stored ?? typed;
  const words: Required<Omit<BreachSecrets, 'foundBy' | 'categories' | 'dossierIds' | 'complaintId'>> = {
    happened: reason,
    consequences: reason,
    measures: reason,
    reasonsLate: reason,
    reasonsNotTold: reason,
    publicCommunication: reason,
    reasonsRisk: reason,
    earlierWords: [{ field: 'measures', text: reason, until: '2026-03-05' }],
  };
  return { ...next, secrets: { foundBy: 'coach', categories: [], dossierIds: [], ...lying(typed, words) } };
};

const sent = (text: string) =>
  suggestions.sendSuggestion(
    { suggestionId: 'suggestion-1', text, sender: { personId: 'client-1', role: 'client' } },
    POLICY,
    NOW,
  );

const released = (receiver: string) =>
  releaseFigures(
    { releaseId: 'release-1', releasedBy: 'owner-1', purpose: 'research', receiver, from: 2025, until: 2025 },
    [{ year: 2025, groups: [{ service: 'coaching', count: 8 }] }],
    POLICY,
    NOW,
  );

/** Commands on the register of breaches, on suggestions, on the calendar, and on anonymous figures. */
export const ON_REGISTERS: Commands = {
  'statistics/countYear': () => countYear(2025, [], POLICY),
  'statistics/releaseFigures': ({ reason }) => released(reason),
  'register/recordBreach': recorded,
  'register/changeBreach': (typed) =>
    breaches.changeBreach(
      breach(typed),
      { secrets: { measures: typed.reason, happened: typed.reason, reasonsRisk: typed.reason } },
      new Set(),
      POLICY,
      NOW,
    ),
  'register/endContent': (typed) => breaches.endContent(breach(typed)),
  'register/watchBreach': (typed) => watchBreach(breach(typed), NOW.add({ hours: 60 })),
  'register/sendSuggestion': ({ reason }) => sent(reason),
  'register/answerSuggestion': ({ reason }) => suggestions.answerSuggestion(allowed(sent(PLAIN)).next, reason, NOW),
  'register/eraseSuggestion': () => suggestions.eraseSuggestion('suggestion-1'),
  'register/endSuggestion': () => suggestions.endSuggestion('suggestion-1'),
  'agenda/shareCalendar': () => shareCalendar('0'.repeat(64), '2026-03-05'),
  'agenda/endCalendar': () => endCalendar(),
};
