import { regulationIds } from '../../lib/regulations.ts';
import { MEASURES, ORGANISATIONAL } from '../../policies/shared/measures/index.ts';
import { policyById } from '../policies.ts';
import { dataMap, type Row } from './data-map.ts';

/** What is made of the measures and the data map, by its path: for who reads the repository, and for the PDFs. */
export const madeFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/measures.md', measuresPage()],
    ['lambdas/register/accountability/data-map.json', `${JSON.stringify(mapForPaper(), null, 2)}\n`],
  ]);

function measuresPage(): string {
  const policies = regulationIds().map(policyById);
  const rows = MEASURES.map(({ text, rules, tests }) => {
    const articles = new Set(policies.flatMap((policy) => rules.flatMap((rule) => policy.rules[rule])));
    return `| ${text.en} | ${[...articles].join(', ')} | ${tests.map((file) => `\`${file}\``).join(', ')} |`;
  });
  return [
    '# Technical and organisational measures (EK-4.3)',
    '',
    'Made by `npm run measures` from `policies/shared/measures/`; do not edit. The owner downloads the same as a PDF, with the articles of their own regulation.',
    '',
    '| measure | articles | shown by |',
    '|---|---|---|',
    ...rows,
    '',
    'Organisational, and not in the code:',
    '',
    ...ORGANISATIONAL.en.map((text) => `- ${text}`),
    '',
  ].join('\n');
}

function mapForPaper() {
  const map = dataMap();
  const rowsOf = (title: string, holds: (row: Row) => string | undefined) =>
    (map.get(title) ?? []).map((row) => [row[title], holds(row), row.Kept].map((cell) => plain(cell)));
  return {
    resources: rowsOf('Resource', ({ Holds }) => Holds),
    records: rowsOf('Record', ({ Holds, Text }) => (Text === 'sealed' ? `${Holds} (sealed)` : Holds)),
    elsewhere: rowsOf('Place', ({ Holds }) => Holds),
  };
}

/** Without the marks of Markdown. */
const plain = (cell = ''): string => cell.replaceAll('`', '');
