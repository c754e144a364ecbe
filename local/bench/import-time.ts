import { execFileSync } from 'node:child_process';
import type { VariableName } from '../../contracts/environment.ts';
import { FUNCTIONS, type FunctionName } from '../../contracts/functions.ts';
import { largest, type Pair } from './bundles.ts';
import { figure, type Measured, median } from './figure.ts';

const PAIRS = 9;
const GOAL = { atMost: 1.25 } as const;
const TIMED = `const from = performance.now(); require(process.argv[1]); console.log(performance.now() - from); process.exit()`;

/** Values that a function may find at its start; nothing is called with them. */
const VALUES: Partial<Record<VariableName, string>> = {
  STAGE: 'local',
  PORTAL_ORIGIN: 'https://portal.example',
  MAIL_SENDER: 'sender@voorbeeld.example',
  FONT_PATH: '.',
};

/**
 * How much longer a new process needs for a handler's bundle than for the bare SDK that it uses. The two take turns, so
 * that what else the machine does meets both; the first pair only warms the disk.
 */
export function importTime(pair: Pair): Measured {
  const env = environmentOf(pair.name);
  const ratios: number[] = [];
  const bare: number[] = [];
  const whole: number[] = [];
  for (let run = 0; run <= PAIRS; run++) {
    const base = milliseconds(pair.bare, env);
    const ours = milliseconds(pair.ours, env);
    if (run === 0) continue;
    ratios.push(ours / base);
    bare.push(base);
    whole.push(ours);
  }
  const value = median(ratios);
  const much = `${Math.round(median(whole))} over ${Math.round(median(bare))} ms; in KB: ${largest(pair)}`;
  const note = value > GOAL.atMost ? `${pair.name}: ${much}.` : undefined;
  return figure(`import time: ${pair.name}`, value, 'x bare SDK', GOAL, note);
}

function environmentOf(name: FunctionName): NodeJS.ProcessEnv {
  const variables = FUNCTIONS[name].variables.map((variable) => [variable, VALUES[variable] ?? 'x']);
  return { AWS_REGION: 'eu-west-1', AWS_LAMBDA_FUNCTION_NAME: name, ...Object.fromEntries(variables) };
}

const milliseconds = (bundle: string, env: NodeJS.ProcessEnv): number =>
  Number(execFileSync(process.execPath, ['-e', TIMED, bundle], { env, encoding: 'utf8' }));
