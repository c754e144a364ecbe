import { execFileSync } from 'node:child_process';
import type { Temporal } from 'temporal-polyfill';
import { accessMatrix } from '../../domain/access/matrix.ts';
import { dayOf } from '../../domain/calendar.ts';
import { regulationOn } from '../../domain/rules.ts';
import DATA_MAP from '../../lambdas/register/accountability/data-map.json' with { type: 'json' };
import { articlesOf } from '../../lambdas/register/accountability/parts.ts';
import { termsOf } from '../../lambdas/register/accountability/terms.ts';
import type { Policy } from '../../policies/index.ts';
import { MEASURES } from '../../policies/shared/measures/index.ts';
import { gitFreeEnvironment } from '../articles/fingerprint.ts';
import { readRecord } from '../restore/record.ts';
import { alarmsOf } from './alarms.ts';
import type { Deployment } from './deployment.ts';
import { lastRun } from './last-run.ts';
import { type Evidence, evidence } from './model.ts';

/** Loses what is kept, and gets it back; it says how much and how long. */
const DRILL = 'test/workflows/restore.deployed.test.ts';

export type Asked = {
  /** Root of the repository. */
  readonly root: string;
  readonly at: Temporal.Instant;
  readonly policy: Policy;
  /** No file of the practice was given. */
  readonly example: boolean;
  readonly deployment: Deployment;
};

/** All evidence there is at this moment, checked to be in the form that is promised. */
export async function gather({ root, at, policy, example, deployment }: Asked): Promise<Evidence> {
  const run = lastRun(root);
  const regulation = regulationOn(policy, dayOf(at));
  const { practice, dossier } = accessMatrix(policy, at);
  return evidence.parse({
    at: at.toString({ smallestUnit: 'second' }),
    practice: { name: policy.organisation.name, example },
    versions: { ...committed(root), policy: policy.id, ...(regulation === undefined ? {} : { regulation }) },
    tests: run.tests,
    measures: MEASURES.map(({ id, text, rules, tests }) => ({
      id,
      text,
      articles: articlesOf(policy, rules),
      tests: tests.map((file) => run.of(file)),
    })),
    dataMap: DATA_MAP,
    retention: inBoth(policy),
    chains: await deployment.chains(),
    alarms: alarmsOf(run),
    restoreDrill: run.of(DRILL),
    lastRestore: restoreOf(root),
    access: {
      matrix: [...practice, ...dossier].map(({ action, may }) => ({ action, may })),
      accounts: await deployment.accounts(),
    },
  });
}

function restoreOf(root: string): Evidence['lastRestore'] {
  const record = readRecord(root);
  return typeof record === 'string' ? { kept: false, why: record } : { kept: true, ...record };
}

function inBoth(policy: Policy): Evidence['retention'] {
  const english = termsOf(policy, 'en');
  return termsOf(policy, 'nl').map(([what, term], place) => {
    const [whatEn = '', termEn = ''] = english[place] ?? [];
    return { what: { nl: what, en: whatEn }, term: { nl: term, en: termEn } };
  });
}

function committed(root: string): Pick<Evidence['versions'], 'commit' | 'changed'> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, env: gitFreeEnvironment(), encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain')
    .split('\n')
    .filter((line) => line !== '').length;
  return { commit: git('rev-parse', 'HEAD'), changed };
}
