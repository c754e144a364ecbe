import { PRICED_ON, PRICES } from '../../domain/agenda/prices.ts';
import { FOUND } from './found.ts';
import { type Metered, SECONDS } from './metered.ts';
import {
  BACKUPS,
  copiesOf,
  dossierYear,
  EUROS,
  lifeOf,
  monthOf,
  PRACTICE,
  priceOf,
  totalOf,
  YEARS,
} from './practice.ts';

const money = (euros: number, decimals: number): string => `€ ${euros.toFixed(decimals)}`;
const amountOf = (amount: number): string =>
  amount >= 100 ? amount.toFixed(0) : String(Number(amount.toPrecision(3)));
const rowOf = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** docs/cost.md, of what was metered on that ISO day. */
export function costPage(metered: Metered, on: string): string {
  const life = lifeOf(metered);
  const month = monthOf(metered);
  const total = totalOf(month);
  return `${[
    '# What it costs',
    '',
    'Made by `npm run bench -- --part cost`; not written by hand.',
    '',
    `The story of \`npm run demo\` was played in the local cloud on ${on}. Everything that the functions asked of a service was counted: ${metered.dossiers} dossiers with everything that can happen to one (consents,`,
    `requests, complaints, sharing, paper, destruction), which is more than happens to most. Of documents there are few in it: ${PRACTICE.documents} were added to each, by what one is`,
    `supposed to ask (\`local/cost/practice.ts\`). A function is taken to be busy for ${SECONDS} seconds each time, as the local cloud says nothing about time on AWS. Prices are those of Ireland, without tax, as known on ${PRICED_ON}; they`,
    `were **not compared with AWS's lists on that day** (\`domain/agenda/prices.ts\`; what was found of them is below). A dollar counts as ${EUROS} euro. What AWS gives for free at first is not taken off.`,
    '',
    `**A dossier costs ${money(dossierYear(metered), 4)} a year without storage** (its whole life: ${money(priceOf(life), 4)}, over ${YEARS} years).`,
    '',
    `## A practice of ${PRACTICE.coaches} coaches and ${PRACTICE.dossiers} running dossiers: ${money(total, 2)} a month`,
    '',
    `With as many that begin as end, kept for five years after, and ${PRACTICE.documents} documents of ${PRACTICE.megabytesOfADocument} MB each.`,
    '',
    rowOf('what', 'price of', 'how many', 'a month'),
    rowOf('---', '---', '---:', '---:'),
    ...month.map(({ what, price, amount, euros }) => rowOf(what, price, amountOf(amount), money(euros, 4))),
    '',
    'Not in it, as AWS asks nothing for so little: people who sign in (Cognito, the first ten thousand a month), the portal (CloudFront, the first terabyte), schedules, the first trail, the dashboard, two budgets, alarms by mail. On top of',
    `it comes \`-c waf=true\`, some ten dollars a month, and \`-c copyRegion\`, for this practice some ${money(copiesOf(), 0)} a month: a key, the documents once more, and ${BACKUPS} whole backups of the records, with what goes from region to region.`,
    '',
    '## What was asked in the life of one dossier',
    '',
    rowOf('what', 'how many', 'euros'),
    rowOf('---', '---:', '---:'),
    // The cast: `Object.keys` does not know the names.
    ...(Object.keys(life) as (keyof typeof PRICES)[]).map((price) =>
      rowOf(price, amountOf(life[price] ?? 0), money(priceOf({ [price]: life[price] ?? 0 }), 5)),
    ),
    '',
    `Requests by service, of all ${metered.dossiers}: ${Object.entries(metered.requests)
      .map(([service, count]) => `${service} ${count}`)
      .join(', ')}.`,
    '',
    ...foundPart(),
  ].join('\n')}\n`;
}

/** The same each time: what is known of the prices themselves. */
export function foundPart(): readonly string[] {
  // The cast: `Object.keys` does not know the names.
  const prices = Object.keys(PRICES) as (keyof typeof PRICES)[];
  const rest = prices.filter((price) => FOUND[price] === undefined);
  return [
    '## Where prices were found',
    '',
    rowOf('price', 'found'),
    rowOf('---', '---'),
    ...prices.flatMap((price) => (FOUND[price] === undefined ? [] : [rowOf(price, FOUND[price])])),
    '',
    `Not looked up, or not found: ${rest.join(', ')}.`,
  ];
}
