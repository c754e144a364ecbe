import type { summaryOperations } from '../../contracts/summary/operations.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { answeredOn, newestOf, type Summary } from '../../domain/summary/summary.ts';
import type { Policy } from '../../policies/index.ts';
import { renderLetter } from '../letters/letter.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Language, Letter } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consultAndFind } from '../shared/consult.ts';
import { blocksOf } from './blocks.ts';
import type { SummaryPorts } from './ports.ts';
import { seenSummary } from './read.ts';
import { SUMMARY_STATES, WORDS } from './words.ts';

type Operation = (typeof summaryOperations)['getSummaryPdf'];

export async function getSummaryPdf(ports: SummaryPorts, call: Call<Operation>): Promise<Reply<Operation>> {
  const { dossierId, summaryId } = call.params;
  const traced = { traceAs: 'summary.pdf', facts: { summary: summaryId } } as const;
  const find = (way: Parameters<typeof seenSummary>[3]) => seenSummary(ports, call, call.params, way);
  const opened = await consultAndFind(ports, call, dossierId, 'summary.list', find, traced);
  if (!opened.ok) return opened;
  const letter = summaryLetter(opened.content, opened.dossier, ports.policy, call.query.language);
  return { ok: true, body: '', raw: await renderLetter(letter, await ports.fonts()) };
}

/** Made from the summary alone, so that as long as nothing is said of it the same summary is the same bytes. */
function summaryLetter(summary: Summary, dossier: Dossier, policy: Policy, lang: Language): Letter {
  const { summaryId, day, state } = summary;
  const { firstName, lastName } = dossier.secrets.client;
  return {
    lang,
    title: `${WORDS.title[lang]}, ${dayName(day, lang)}`,
    subtitle: `${WORDS.dossier[lang]} ${dossier.number}`,
    organisation: letterhead(policy.organisation, lang, dossier),
    createdAt: `${lastDay(summary)}T00:00:00Z`,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [WORDS.of[lang], `${firstName} ${lastName}`],
          [WORDS.day[lang], dayName(day, lang)],
          [WORDS.state[lang], SUMMARY_STATES[state][lang]],
        ],
      },
      ...blocksOf(summary, lang, 2),
    ],
    footer: summaryId,
  };
}

/** On which something was done with it last. */
const lastDay = (summary: Summary): string => answeredOn(summary) ?? newestOf(summary)?.sentOn ?? summary.recordedOn;
