import type { registerOperations } from '../../contracts/register/operations.ts';
import type { Policy } from '../../policies/index.ts';
import type { RegulationVersion } from '../../policies/types.ts';
import { renderLetter } from '../letters/letter.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Block, Language, Letter } from '../letters/model.ts';
import { dayWritten } from '../mail/words.ts';
import { type Call, problem, type Reply } from '../runtime/call.ts';
import type { RegisterPorts } from './ports.ts';

type Operation = (typeof registerOperations)['getRegulationPdf'];

const WORDS = {
  nl: {
    from: 'Geldt vanaf',
    off: 'Deze versie gaat niet door. Zij is ingetrokken op',
    readAs: 'Lees nu anders',
    now: 'lees nu',
  },
  en: {
    from: 'Valid from',
    off: 'This version does not go on. It was called off on',
    readAs: 'Read differently now',
    now: 'now read',
  },
} as const;

/** A version as a file, for who has no account too (RIO-2.1, EK-12.3): the same bytes each time. */
export async function getRegulationPdf(
  { policy, fonts }: Pick<RegisterPorts, 'policy' | 'fonts'>,
  { params, query }: Pick<Call<Operation>, 'params' | 'query'>,
): Promise<Reply<Operation>> {
  const version = policy.regulations.find((one) => one.version === params.version);
  if (!version) return problem('not-found', { rule: 'regulation.given' });
  return {
    ok: true,
    body: '',
    raw: await renderLetter(letterOf(policy, version, query.language ?? 'nl'), await fonts()),
  };
}

function letterOf(policy: Policy, version: RegulationVersion, lang: Language): Letter {
  const { organisation, title } = policy;
  const { effectiveFrom, withdrawnOn } = version;
  const words = WORDS[lang];
  return {
    lang,
    title: title[lang],
    subtitle: `${withdrawnOn === undefined ? words.from : words.off} ${dayWritten(withdrawnOn ?? effectiveFrom, lang)}`,
    organisation: letterhead(organisation, lang),
    createdAt: `${effectiveFrom}T00:00:00.000Z`,
    blocks: [...readAs(version, lang), ...articlesOf(version, lang), supervisor(policy, lang)],
    footer: title[lang],
  };
}

function readAs({ readAs: all }: RegulationVersion, lang: Language): Block[] {
  if (all.length === 0) return [];
  const items = all.map(({ repealed, now, article }) => `${article}: ${repealed}, ${WORDS[lang].now} ${now}`);
  return [
    { kind: 'heading', level: 2, text: WORDS[lang].readAs },
    { kind: 'list', items },
  ];
}

const articlesOf = ({ articles }: RegulationVersion, lang: Language): Block[] =>
  articles.flatMap(({ id, title, text }): Block[] => [
    { kind: 'heading', level: 2, text: `${id}. ${title[lang]}` },
    { kind: 'paragraph', text: text[lang] },
  ]);

const supervisor = ({ links }: Policy, lang: Language): Block => ({
  kind: 'link',
  text: links.supervisoryAuthority.name[lang],
  url: links.supervisoryAuthority.url,
});
