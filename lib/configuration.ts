import * as z from 'zod';
import { mailAddress } from '../contracts/email.ts';
import type { Organisation } from '../policies/index.ts';
import { readFormerKeys } from './former-keys.ts';
import { exampleOrganisation, readOrganisation } from './organisation.ts';
import { PROFILES, type ProfileName } from './profile.ts';
import { type RegulationFolder, readRegulation, regulationIds, type Wrong } from './regulations.ts';

/**
 * The AWS regions in the territory of the European Union (RIO-3.1). A name that begins with `eu-` is not enough: London
 * (eu-west-2) and Zürich (eu-central-2) lie outside the Union, where other law reaches the data. AWS's European Sovereign
 * Cloud is another partition with other endpoints, which these stacks do not know.
 */
export const EU_REGIONS = {
  'eu-central-1': 'Frankfurt, Germany',
  'eu-north-1': 'Stockholm, Sweden',
  'eu-south-1': 'Milan, Italy',
  'eu-south-2': 'Aragón, Spain',
  'eu-west-1': 'Dublin, Ireland',
  'eu-west-3': 'Paris, France',
} as const;
export type EuRegion = keyof typeof EU_REGIONS;

export const STAGES = ['production', 'test', 'local'] as const;
export type Stage = (typeof STAGES)[number];

export type Configuration = {
  readonly policy: RegulationFolder;
  /** The practice whose letters, mails and packages these are. */
  readonly organisation: Organisation;
  /** Receives the account of the one owner, who is made by the deployment (RIO-1.6, EK-1.13). */
  readonly ownerEmail: string;
  /** The sender of mails, which SES asks to confirm. */
  readonly mailSender: string;
  /** `own`: the stacks make the sender known to SES; `existing`: SES knows it already. */
  readonly mailIdentity: 'own' | 'existing';
  /** Who is told of alarms, by a mail that does not pass through SES; absent: nobody, until somebody subscribes to the topic. */
  readonly alarmEmail?: string;
  readonly profile: ProfileName;
  readonly stage: Stage;
  readonly region: EuRegion;
  /** Another region of the Union, to which documents and tables are copied; absent: nothing is copied (ADR 52). */
  readonly copyRegion?: EuRegion;
  /** Twelve digits; absent where CDK does not know it yet. */
  readonly account?: string;
  /** Where people find the portal; absent until its address is known. */
  readonly portalOrigin?: string;
  /** Whether executions are kept for what happens by itself. A new account has ten in all, of which none may be kept. */
  readonly reservedConcurrency: boolean;
  /** The practice's own name for it, such as `portaal.praktijk.example`, which gets a certificate. */
  readonly portalDomain?: string;
  /** Public keys that signed certificates before the one of this deployment (base64). */
  readonly formerKeys: readonly string[];
  /** How many keys have hashed names, and how many have signed: one more makes a new one, and the last is the present one. */
  readonly indexKeys: number;
  readonly signingKeys: number;
  /** Puts a firewall before the portal. */
  readonly waf: boolean;
  /** Whole dollars a month, above which whoever reads the alarms is told. */
  readonly monthlyBudget: number;
  /** `own`: the stacks make a trail of what is changed by hand; `existing`: the account has one, of this region at least. */
  readonly trail: 'own' | 'existing';
  /** The monitor of costs that the account has; absent: the stacks make one. An account may have one only. */
  readonly costMonitor?: string;
  /** Where the emulator answers, for the local profile. */
  readonly endpoint?: string;
  /** `stub`: functions without code, for tests of templates. */
  readonly bundles: 'real' | 'stub';
};

/** Says what is wrong with how a deployment was asked for, in one sentence a line. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Dollars a month: some times what keys and alarms cost (domain/agenda/cost.ts), so that it is reached by what nobody meant. */
const MONTHLY_BUDGET = 50;
const BUDGET_IS = 'monthlyBudget: whole dollars a month, such as 50.';

const isRegion = (region: string): region is EuRegion => Object.hasOwn(EU_REGIONS, region);
const listed = (values: readonly string[]): string => values.join(', ');

const region = z
  .string({
    error: 'region: none is known. Choose one with AWS_REGION, a profile of the AWS CLI, or -c region=eu-west-1.',
  })
  .refine(isRegion, {
    error: ({ input }) =>
      `region: ${String(input)} is not in the European Union, and RIO-3.1 asks that everything is stored there. ` +
      `Choose one of ${listed(Object.keys(EU_REGIONS))}.`,
  });
const copyRegion = z.string().refine(isRegion, {
  error: ({ input }) =>
    `copyRegion: ${String(input)} is not in the European Union, and RIO-3.1 asks that everything is stored there, copies too. ` +
    `Choose one of ${listed(Object.keys(EU_REGIONS))}.`,
});
const policy = z
  .string({ error: () => `policy: choose a regulation with -c policy=…: ${listed(regulationIds())}.` })
  .transform((given, context) => read(readRegulation(given), context));
const organisation = z
  .string({ error: 'organisation: give the file of the practice with -c organisation=practice.json.' })
  .transform((given, context) => read(readOrganisation(given), context));
const email = (name: string, meaning: string) =>
  mailAddress(`${name}: give the address of ${meaning} with -c ${name}=….`);
const formerKeys = z.string().transform((given, context) => read(readFormerKeys(given), context));
function read<T extends object>(found: T | Wrong, context: z.RefinementCtx): T {
  if (!('wrong' in found)) return found;
  for (const message of found.wrong) context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
/** A key a year for a lifetime. */
const MOST_KEYS = 50;
const generation = (name: string) =>
  z.coerce
    .number({ error: `${name}: a number, such as 2.` })
    .int({ error: `${name}: a whole number, such as 2.` })
    .min(1, { error: `${name}: at least 1.` })
    .max(MOST_KEYS, { error: `${name}: at most ${MOST_KEYS}.` })
    .default(1);
const origin = z
  .url({ protocol: /^https?$/, error: 'portalOrigin: not an address such as https://portal.example.' })
  .refine((url) => URL.parse(url)?.origin === url, {
    error: 'portalOrigin: an address without a path or final slash.',
  });

const schema = z.strictObject({
  policy,
  organisation: organisation.optional(),
  ownerEmail: email('ownerEmail', 'the owner of the practice'),
  mailSender: email('mailSender', 'the sender of mails').optional(),
  alarmEmail: email('alarmEmail', 'who is told of alarms').optional(),
  profile: z.enum(Object.keys(PROFILES) as ProfileName[], { error: 'profile: aws or local.' }).default('aws'),
  stage: z.enum(STAGES, { error: `stage: ${listed(STAGES)}.` }).optional(),
  region,
  copyRegion: copyRegion.optional(),
  account: z.string().optional(),
  portalOrigin: origin.optional(),
  reservedConcurrency: z
    .enum(['on', 'off'], { error: 'reservedConcurrency: on or off.' })
    .default('on')
    .transform((given) => given === 'on'),
  portalDomain: z
    .hostname({ error: 'portalDomain: a name such as portaal.praktijk.example, without https:// and without a path.' })
    .optional(),
  formerKeys: formerKeys.optional(),
  indexKeys: generation('indexKeys'),
  signingKeys: generation('signingKeys'),
  waf: z.enum(['true', 'false'], { error: 'waf: true or false.' }).default('false'),
  monthlyBudget: z.coerce
    .number({ error: BUDGET_IS })
    .int({ error: BUDGET_IS })
    .positive({ error: BUDGET_IS })
    .default(MONTHLY_BUDGET),
  mailIdentity: z.enum(['own', 'existing'], { error: 'mailIdentity: own or existing.' }).default('own'),
  trail: z.enum(['own', 'existing'], { error: 'trail: own or existing.' }).default('own'),
  costMonitor: z
    .string()
    .regex(/^arn:aws:ce::\d{12}:anomalymonitor\/[0-9a-f-]{36}$/, {
      error:
        'costMonitor: the ARN of a monitor, such as arn:aws:ce::123456789012:anomalymonitor/… (aws ce get-anomaly-monitors says it).',
    })
    .optional(),
  bundles: z.enum(['real', 'stub'], { error: 'bundles: real or stub.' }).default('real'),
});

/** What `-c name=value` may set. */
export const CONTEXT = [
  'policy',
  'organisation',
  'ownerEmail',
  'mailSender',
  'mailIdentity',
  'alarmEmail',
  'profile',
  'stage',
  'region',
  'copyRegion',
  'portalOrigin',
  'reservedConcurrency',
  'portalDomain',
  'formerKeys',
  'indexKeys',
  'signingKeys',
  'waf',
  'monthlyBudget',
  'trail',
  'costMonitor',
  'bundles',
] as const satisfies readonly (keyof z.input<typeof schema>)[];

const WHOSE =
  'organisation: say whose letters these are with -c organisation=practice.json; docs/practice.md has the file to fill in.';

/**
 * Checks how a deployment was asked for.
 * @param given values by name; those of `-c`, with `region` and `account` as CDK found them.
 * @param endpoint AWS_ENDPOINT_URL, when it is set.
 * @throws ConfigurationError for a region outside the Union (RIO-3.1), an unknown regulation, no practice or a malformed one
 * (EK-1.2), or anything else malformed.
 */
export function configurationOf(given: Readonly<Record<string, unknown>>, endpoint?: string): Configuration {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = schema.safeParse(present);
  const wrong = parsed.error?.issues.map(({ message }) => message) ?? [];
  // An invented practice heads what leaves this machine for nobody.
  if (present.organisation === undefined && (present.profile ?? 'aws') !== 'local') wrong.push(WHOSE);
  if (!parsed.success || wrong.length > 0) throw new ConfigurationError(wrong.join('\n'), { cause: parsed.error });
  const { profile, mailSender, alarmEmail, portalDomain, account, copyRegion, costMonitor, ...rest } = parsed.data;
  const portalOrigin = portalDomain === undefined ? rest.portalOrigin : `https://${portalDomain}`;
  const stage = rest.stage ?? (profile === 'local' ? 'local' : 'production');
  if (profile === 'local' && stage === 'production')
    throw new ConfigurationError('stage: the local profile leaves protections out, so it is never production.');
  if (profile === 'local' && !endpoint)
    throw new ConfigurationError(
      'profile: the local profile leaves protections out, so it is for an emulator only, and AWS_ENDPOINT_URL names none.',
    );
  if (copyRegion === rest.region)
    throw new ConfigurationError(`copyRegion: ${copyRegion} is the region of the practice itself. Choose another one.`);
  if (copyRegion !== undefined && profile === 'local')
    throw new ConfigurationError('copyRegion: the local cloud has one region only, so it copies nothing.');
  const organisation = rest.organisation ?? exampleOrganisation(rest.policy);
  if ('wrong' in organisation) throw new ConfigurationError(organisation.wrong.join('\n'));
  return {
    ...rest,
    waf: rest.waf === 'true',
    formerKeys: rest.formerKeys ?? [],
    organisation,
    profile,
    stage,
    mailSender: mailSender ?? rest.ownerEmail,
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
    ...(account === undefined ? {} : { account }),
    ...(copyRegion === undefined ? {} : { copyRegion }),
    ...(costMonitor === undefined ? {} : { costMonitor }),
    ...(portalOrigin === undefined ? {} : { portalOrigin }),
    ...(portalDomain === undefined ? {} : { portalDomain }),
    ...(profile === 'local' && endpoint ? { endpoint } : {}),
  };
}
