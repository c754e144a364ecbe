import { everyRegulation } from '../support/regulations.ts';

type Context = Readonly<Record<string, string>>;

/** The mail address that is told of alarms, in `told`. */
export const ALARM_EMAIL = 'beheer@praktijk.example';
/** A monitor of costs that the account has already, in `watchedElsewhere`. */
export const MONITOR = 'arn:aws:ce::123456789012:anomalymonitor/1f2e3d4c-0000-4000-8000-000000000001';
/** Where a portal of another address is, in `elsewhere`. */
export const PORTAL = 'https://portal.example';

const NAMED = {
  aws: {},
  local: { profile: 'local' },
  trial: { stage: 'test' },
  elsewhere: { portalOrigin: PORTAL },
  named: { portalDomain: 'portaal.praktijk.example', waf: 'true' },
  told: { alarmEmail: ALARM_EMAIL },
  watchedElsewhere: { trail: 'existing', costMonitor: MONITOR, monthlyBudget: '75' },
  unreserved: { reservedConcurrency: 'off' },
  copying: { copyRegion: 'eu-central-1', portalOrigin: PORTAL },
  rotated: { indexKeys: '2', signingKeys: '2' },
} as const satisfies Readonly<Record<string, Context>>;

export type ContextName = keyof typeof NAMED | `under ${string}`;

/** The context of a deployment under this regulation, and nothing else. */
export const under = (policy: string): ContextName => `under ${policy.replaceAll('/', '-')}`;

/** What the tests of the templates give with a deployment, by the name that they ask for it with. */
export const CONTEXTS: { readonly [Name in ContextName]?: Context } = {
  ...NAMED,
  ...Object.fromEntries(everyRegulation.map((policy) => [under(policy), { policy }])),
};
