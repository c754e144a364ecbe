import { everyRegulation } from '../support/regulations.ts';

/** The regulation of a deployment that names none in `CONTEXTS`. */
export const POLICY = 're-integratieonderwijs';

type Context = Readonly<Record<string, string>>;

/** The mail address that is told of alarms, in `asked`. */
export const ALARM_EMAIL = 'beheer@praktijk.example';
/** A monitor of costs that the account has already, in `asked`. */
export const MONITOR = 'arn:aws:ce::123456789012:anomalymonitor/1f2e3d4c-0000-4000-8000-000000000001';
/** Where a portal of another address is, in `copying`. */
export const PORTAL = 'https://portal.example';

const NAMED = {
  aws: {},
  local: { profile: 'local' },
  trial: { stage: 'test' },
  copying: { copyRegion: 'eu-central-1', portalOrigin: PORTAL },
  /** Everything else that a deployment can ask for: none of it has to do with any other. */
  asked: {
    portalDomain: 'portaal.praktijk.example',
    waf: 'true',
    alarmEmail: ALARM_EMAIL,
    trail: 'existing',
    costMonitor: MONITOR,
    monthlyBudget: '75',
    reservedConcurrency: 'off',
    indexKeys: '2',
    signingKeys: '2',
  },
} as const satisfies Readonly<Record<string, Context>>;

export type ContextName = keyof typeof NAMED | `under ${string}`;

/** The context of a deployment under this regulation, and nothing else. */
export const under = (policy: string): ContextName =>
  policy === POLICY ? 'aws' : `under ${policy.replaceAll('/', '-')}`;

/** What the tests of the templates give with a deployment, by the name that they ask for it with. */
export const CONTEXTS: { readonly [Name in ContextName]?: Context } = {
  ...Object.fromEntries(everyRegulation.map((policy) => [under(policy), { policy }])),
  ...NAMED,
};
