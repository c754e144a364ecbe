import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { readLetterFonts } from '../../lambdas/letters/fonts.ts';
import { renderLetter } from '../../lambdas/letters/letter.ts';
import { readOrganisation } from '../../lib/organisation.ts';
import type { Policy } from '../../policies/index.ts';
import { ROOT } from '../cloud/paths.ts';
import { DEFAULT_POLICY, findPolicy, placeOf } from '../policies.ts';
import type { Deployment } from './deployment.ts';
import { evidenceLetter } from './document.ts';
import { gather } from './gather.ts';

const USAGE = `Usage: npm run evidence -- [--out DIR] [--policy POLICY] [--organisation practice.json] [--language nl|en]
Evidence for an auditor, as evidence-<day>.json and evidence-<day>.pdf in DIR (default: reports): the measures with the tests that
prove them and when they last ran, terms, the log, alarms, the drill, who may do what, what lies where. Nothing about anybody.
With an AWS profile (AWS_PROFILE, AWS_REGION; AWS_ENDPOINT_URL for a local cloud) the log of that deployment is followed and its
accounts are counted; without one those parts say "not asked".`;

export type EvidenceOptions = {
  readonly args: readonly string[];
  /** Where relative paths start. */
  readonly cwd: string;
  readonly now: () => Promise<Temporal.Instant>;
  readonly deployment: Deployment;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** @returns the exit code: 0 both are written, 2 the command was not understood. */
export async function evidenceCommand({ args, cwd, now, deployment, out, err }: EvidenceOptions): Promise<0 | 2> {
  const question = understood(args, cwd);
  if ('wrong' in question) {
    for (const line of [...question.wrong, USAGE]) err(line);
    return 2;
  }
  const { policy, example, language, directory } = question;
  const at = await now();
  const found = await gather({ root: ROOT, at, policy, example, deployment });
  const fonts = await readLetterFonts(join(ROOT, 'node_modules/dejavu-fonts-ttf/ttf'), join(ROOT, 'node_modules'));
  const pdf = await renderLetter(evidenceLetter(found, policy, language), fonts);
  mkdirSync(directory, { recursive: true });
  const path = join(directory, `evidence-${found.at.slice(0, 10)}`);
  writeFileSync(`${path}.json`, `${JSON.stringify(found, null, 2)}\n`);
  writeFileSync(`${path}.pdf`, pdf);
  for (const kind of ['json', 'pdf']) out(`${path}.${kind}`);
  return 0;
}

type Question = {
  readonly policy: Policy;
  readonly example: boolean;
  readonly language: 'nl' | 'en';
  readonly directory: string;
};

function understood(args: readonly string[], cwd: string): Question | { readonly wrong: readonly string[] } {
  let values: { out: string; policy: string; language: string; organisation?: string };
  try {
    const options = {
      out: { type: 'string', default: join(ROOT, 'reports') },
      policy: { type: 'string', default: DEFAULT_POLICY },
      organisation: { type: 'string' },
      language: { type: 'string', default: 'nl' },
    } as const;
    values = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return { wrong: [error instanceof Error ? error.message : String(error)] };
  }
  const { language, organisation: given } = values;
  if (language !== 'nl' && language !== 'en') return { wrong: [`--language is nl or en, not ${language}.`] };
  const policy = findPolicy(placeOf(values.policy));
  if ('wrong' in policy) return policy;
  const organisation = given === undefined ? policy.organisation : readOrganisation(resolve(cwd, given));
  if ('wrong' in organisation) return organisation;
  return {
    policy: { ...policy, organisation },
    example: given === undefined,
    language,
    directory: resolve(cwd, values.out),
  };
}
