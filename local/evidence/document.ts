import { Temporal } from 'temporal-polyfill';
import { ACCOUNTS, REACHES } from '../../domain/access/matrix.ts';
import { dayOf } from '../../domain/calendar.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import { letterhead } from '../../lambdas/letters/letterhead.ts';
import type { Block, Language, Letter, Table } from '../../lambdas/letters/model.ts';
import { heading, list, paragraph } from '../../lambdas/register/accountability/parts.ts';
import type { Policy } from '../../policies/index.ts';
import { STEPS } from '../restore/record.ts';
import type { Evidence, Ran } from './model.ts';
import { WORDS as W } from './words.ts';

/** The evidence as a letter of the practice: all that is in the JSON, in the order in which somebody asks for it. */
export function evidenceLetter(found: Evidence, { organisation }: Policy, lang: Language): Letter {
  return {
    lang,
    title: W.title[lang],
    subtitle: `${found.practice.name}, ${dateInWords(dayOf(Temporal.Instant.from(found.at)))[lang]}`,
    organisation: letterhead(organisation, lang),
    createdAt: found.at,
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: W.intro[lang] },
      ...(found.practice.example ? [paragraph(W.example[lang])] : []),
      ...versions(found, lang),
      ...tests(found, lang),
      ...measures(found, lang),
      heading(W.retention[lang]),
      { kind: 'facts', rows: found.retention.map(({ what, term }) => [what[lang], term[lang]] as const) },
      ...chains(found, lang),
      ...alarms(found, lang),
      ...drill(found, lang),
      ...access(found, lang),
      ...dataMap(found, lang),
    ],
    footer: W.footer[lang],
  };
}

function versions({ at, versions: of }: Evidence, lang: Language): Block[] {
  return [
    heading(W.versions[lang]),
    {
      kind: 'facts',
      rows: [
        [W.made[lang], at],
        [W.commit[lang], of.commit],
        [W.changed[lang], String(of.changed)],
        [W.policy[lang], of.policy],
        [W.regulation[lang], of.regulation ?? W.noRegulation[lang]],
      ],
    },
  ];
}

function tests({ tests: run }: Evidence, lang: Language): Block[] {
  const counts: Block = {
    kind: 'facts',
    rows: [
      [W.passed[lang], String(run.passed)],
      [W.notPassed[lang], String(run.notPassed)],
      ...(run.at === undefined ? [] : [[W.ended[lang], run.at] as const]),
    ],
  };
  return [heading(W.tests[lang]), paragraph(W.trees[run.tree][lang]), ...(run.tree === 'none' ? [] : [counts])];
}

function measures({ measures: all }: Evidence, lang: Language): Block[] {
  const table: Table = {
    kind: 'table',
    columns: [
      { header: W.measure[lang], share: 5 },
      { header: W.articles[lang], share: 2 },
      { header: W.shownBy[lang], share: 6 },
    ],
    rows: all.map(({ text, articles, tests: shown }) => [
      text[lang],
      articles.join('\n'),
      shown.map((ran) => ranOf(ran, lang)).join('\n'),
    ]),
  };
  return [heading(W.measures[lang]), table];
}

/** `lambdas/dossier/read: passed (12), 2026-03-05T10:00:00Z`. */
function ranOf({ file, result, passed, at }: Ran, lang: Language): string {
  // Without what it needs to run, so that the longest one fits its column; the JSON has the whole of it.
  const name = file.replace(/^test\//, '').replace(/(\.(cloud|deployed|portal|alone))?\.test\.ts$/, '');
  const word = W.results[result][lang];
  return `${name}: ${word}${result === 'passed' ? ` (${passed})` : ''}${at === undefined ? '' : `, ${at}`}`;
}

function chains({ chains: found }: Evidence, lang: Language): Block[] {
  if (!found.asked) return [heading(W.chains[lang]), paragraph(W.notAsked[found.why][lang])];
  return [
    heading(W.chains[lang]),
    paragraph((found.holds ? W.chainsHold : W.chainsFail)[lang]),
    {
      kind: 'facts',
      rows: [
        [W.counted.chains[lang], String(found.chains)],
        [W.counted.links[lang], String(found.links)],
        [W.counted.anchors[lang], String(found.anchors)],
        ...Object.entries(found.faults).map(([fault, count]) => [fault, String(count)] as const),
      ],
    },
  ];
}

function alarms({ alarms: all }: Evidence, lang: Language): Block[] {
  const table: Table = {
    kind: 'table',
    columns: [
      { header: W.alarm[lang], share: 3 },
      { header: W.when[lang], share: 4 },
      { header: W.hurt[lang], share: 4 },
      { header: W.shownBy[lang], share: 6 },
    ],
    rows: all.map(({ alarms: names, when, hurt, test }) => [names.join('\n'), when, hurt, ranOf(test, lang)]),
  };
  return [heading(W.alarms[lang]), paragraph(W.alarmsIntro[lang]), table];
}

function drill({ restoreDrill, lastRestore: last }: Evidence, lang: Language): Block[] {
  const shown = [heading(W.drill[lang]), paragraph(ranOf(restoreDrill, lang)), heading(W.lastRestore[lang], 3)];
  if (!last.kept) return [...shown, paragraph(W.noRestore[last.why][lang])];
  const { seconds, steps, lost } = W.restored;
  return [
    ...shown,
    paragraph(W.lastRestoreIntro[lang]),
    {
      kind: 'facts',
      rows: [
        [W.restored.to[lang], last.to],
        [W.restored.openedAt[lang], last.openedAt],
        [seconds[lang], inSeconds(last.seconds, lang)],
        ...STEPS.flatMap((step): [string, string][] => {
          const took = last.took[step];
          return took === undefined ? [] : [[steps[step][lang], inSeconds(took, lang)]];
        }),
        [lost.links[lang], String(last.lost.links)],
        [lost.documents[lang], String(last.lost.documents)],
        [W.restored.keys[lang], String(last.keysBroughtBack)],
        [W.restored.documents[lang], String(last.documentsBroughtBack)],
        [W.restored.tables[lang], String(last.tablesMadeAgain.length)],
      ],
    },
  ];
}

const inSeconds = (seconds: number, lang: Language): string =>
  new Intl.NumberFormat(lang, { style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    seconds,
  );

function access({ access: { matrix, accounts } }: Evidence, lang: Language): Block[] {
  return [
    heading(W.access[lang]),
    heading(W.accounts[lang], 3),
    accounts.asked
      ? {
          kind: 'facts',
          rows: Object.entries(accounts.byRole).map(([role, count]) => [roleIn(role, lang), String(count)] as const),
        }
      : paragraph(W.notAsked[accounts.why][lang]),
    paragraph(W.accessIntro[lang]),
    ...ACCOUNTS.flatMap((account): Block[] => {
      const items = REACHES.flatMap((reach) => {
        const actions = matrix.filter(({ may }) => may[account].includes(reach)).map(({ action }) => action);
        return actions.length === 0 ? [] : [`${W.howFar[reach][lang]}: ${actions.join(', ')}.`];
      });
      return [heading(W.perRole[account][lang], 3), list(items)];
    }),
  ];
}

const roleIn = (role: string, lang: Language): string =>
  ACCOUNTS.flatMap((account) => (account === role ? W.perRole[account][lang] : []))[0] ?? role;

function dataMap({ dataMap: map }: Evidence, lang: Language): Block[] {
  const columns = [
    { header: W.place[lang], share: 5 },
    { header: W.holds[lang], share: 6 },
    { header: W.kept[lang], share: 4 },
  ] as const;
  const PARTS = ['resources', 'records', 'elsewhere'] as const;
  return [
    heading(W.dataMap[lang]),
    paragraph(W.dataMapIntro[lang]),
    ...PARTS.flatMap((part): Block[] => [heading(W[part][lang], 3), { kind: 'table', columns, rows: map[part] }]),
  ];
}
