import * as z from 'zod';
import { built } from './schema.ts';

const text = () => z.string().min(1);
/** A bucket elsewhere, as `region/bucket`; undefined where there is none. */
const elsewhere = () =>
  z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/)
    .transform((given) => {
      const [region = '', bucket = ''] = given.split('/');
      return { region, bucket };
    })
    .optional();

/** Every environment variable a function may read, with its form. The CDK stacks take the names from here too. */
export const VARIABLES = {
  /** `production` refuses a shifted clock. */
  STAGE: () => z.enum(['production', 'test', 'local']),
  RECORDS_TABLE: text,
  VAULT_TABLE: text,
  SPARES_TABLE: text,
  NAMES_TABLE: text,
  SURVIVORS_TABLE: text,
  STATISTICS_TABLE: text,
  DOCUMENTS_BUCKET: text,
  /** The copy of the documents in another region, where there is one: whoever deletes documents deletes there too (ADR 52). */
  DOCUMENTS_COPY: elsewhere,
  PROOF_BUCKET: text,
  DATA_KEY_ID: text,
  /** The key that hashes names now, and those before it, with commas. */
  INDEX_KEY_IDS: text,
  SIGNING_KEY_ID: text,
  /** The key that signs now, and those before it, with commas. */
  SIGNING_KEY_IDS: text,
  USER_POOL_ID: text,
  USER_POOL_CLIENT_ID: text,
  ERASURE_MACHINE_ARN: text,
  CONSENT_MACHINE_ARN: text,
  RIGHTS_MACHINE_ARN: text,
  COMPLAINT_MACHINE_ARN: text,
  /** The address of the queue of what was tried to its end. */
  FAILURES_QUEUE_URL: text,
  /** The name of the function that makes data keys. */
  MAKE_KEY_FUNCTION: text,
  /** The verified sender of letters and notices. */
  MAIL_SENDER: text,
  /** The SES configuration set that reports what became of a mail. */
  MAIL_CONFIGURATION_SET: text,
  /** Address of the portal as people type it; links in mails start with it. */
  PORTAL_ORIGIN: () => z.url(),
  /** Where the letter font lies beside the bundle. */
  FONT_PATH: text,
} as const;

export type VariableName = keyof typeof VARIABLES;
export type Environment<N extends VariableName> = { [K in N]: z.infer<ReturnType<(typeof VARIABLES)[K]>> };

/** Whether a deployment may be without it. */
export const mayBeAbsent = (name: VariableName): boolean =>
  built<z.ZodType>(VARIABLES[name]).safeParse(undefined).success;

/**
 * Reads the named variables, once, at start.
 * @throws Error that names every missing or malformed variable in one report: a wrong deployment fails at once.
 */
export function environment<N extends VariableName>(
  names: readonly N[],
  source: Record<string, string | undefined> = process.env,
): Environment<N> {
  const wrong: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const parsed = built<z.ZodType>(VARIABLES[name]).safeParse(source[name]);
    if (parsed.success) values[name] = parsed.data;
    else wrong.push(`${name}: ${source[name] === undefined ? 'missing' : 'malformed'}`);
  }
  if (wrong.length > 0) throw new Error(`Environment is not complete. ${wrong.join('; ')}`);
  return values as Environment<N>;
}
