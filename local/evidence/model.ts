import * as z from 'zod';
import { ROLES } from '../../contracts/names.ts';
import { ACCOUNTS, REACHES } from '../../domain/access/matrix.ts';
import { restoreRecord } from '../restore/record.ts';

const count = z.int().nonnegative();
const bilingual = z.strictObject({ nl: z.string(), en: z.string() });
const reach = z.array(z.enum(REACHES));

/** What the last whole run of the tests says of one file. `not-run`: it is not in the report of this tree. */
const ran = z.strictObject({
  file: z.string(),
  result: z.enum(['passed', 'failed', 'not-run']),
  /** Tests that ran and passed. */
  passed: count,
  /** When its last test ended. */
  at: z.iso.datetime().optional(),
});
export type Ran = z.infer<typeof ran>;

/** What was not asked has a reason: no deployment was named, or it did not answer. */
const notAsked = z.strictObject({ asked: z.literal(false), why: z.enum(['no-deployment', 'unreachable']) });
const row = z.tuple([z.string(), z.string(), z.string()]);

/** What an auditor gets: how the practice keeps its regulation, and by what that is shown. Nothing in it is about anybody. */
export const evidence = z.strictObject({
  /** When it was made. */
  at: z.iso.datetime(),
  /** `example`: no file of the practice was given, so the invented one of the repository stands here. */
  practice: z.strictObject({ name: z.string(), example: z.boolean() }),
  versions: z.strictObject({
    commit: z.string(),
    /** Files that are not as they are in that commit. */
    changed: count,
    policy: z.string(),
    /** The version of the regulation that holds on that day. */
    regulation: z.string().optional(),
  }),
  /** The last whole run of the tests; `tree` says of which files. */
  tests: z.strictObject({
    tree: z.enum(['this', 'another', 'none']),
    passed: count,
    notPassed: count,
    at: z.iso.datetime().optional(),
  }),
  measures: z.array(
    z.strictObject({ id: z.string(), text: bilingual, articles: z.array(z.string()), tests: z.array(ran) }),
  ),
  dataMap: z.strictObject({ resources: z.array(row), records: z.array(row), elsewhere: z.array(row) }),
  retention: z.array(z.strictObject({ what: bilingual, term: bilingual })),
  chains: z.union([
    notAsked,
    z.strictObject({
      asked: z.literal(true),
      holds: z.boolean(),
      anchors: count,
      chains: count,
      links: count,
      /** How many of each; `npm run verify -- chain` says where. */
      faults: z.partialRecord(z.string(), count),
    }),
  ]),
  alarms: z.array(
    z.strictObject({ alarms: z.array(z.string()), when: z.string(), hurt: z.string(), place: z.string(), test: ran }),
  ),
  restoreDrill: ran,
  /** The last restore that was done from this folder, whether the drill or a real one. */
  lastRestore: z.union([
    z.strictObject({ kept: z.literal(false), why: z.enum(['none', 'unreadable']) }),
    restoreRecord.extend({ kept: z.literal(true) }),
  ]),
  access: z.strictObject({
    matrix: z.array(z.strictObject({ action: z.string(), may: z.record(z.enum(ACCOUNTS), reach) })),
    accounts: z.union([notAsked, z.strictObject({ asked: z.literal(true), byRole: z.record(z.enum(ROLES), count) })]),
  }),
});
export type Evidence = z.infer<typeof evidence>;
