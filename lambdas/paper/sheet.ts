import type { paperOperations } from '../../contracts/paper/operations.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { sheetNumber } from '../../domain/paper/copy.ts';
import { renderLetter } from '../letters/letter.ts';
import { letterhead } from '../letters/letterhead.ts';
import type { Language, Letter } from '../letters/model.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { consultAndFind } from '../shared/consult.ts';
import type { Opened } from '../shared/open-dossier.ts';
import type { PaperPorts } from './ports.ts';
import { seenCopy } from './read.ts';

type Sheet = (typeof paperOperations)['getPaperSheet'];

const W = {
  title: { nl: 'Papier uit een dossier', en: 'Paper of a dossier' },
  alt: { nl: 'Code die leidt naar de bladzijde van dit papier', en: 'Code that leads to the page of this paper' },
  lead: {
    nl: 'Dit blad ligt op een papier uit een dossier. Het ligt achter slot, behalve tijdens een gesprek.',
    en: 'This sheet lies on a paper of a dossier. It lies under lock, except during a consult.',
  },
  scan: {
    nl: 'Scan de code om te zien waar het hoort, om vast te leggen dat het is meegenomen of teruggelegd, of dat het is vernietigd. Alleen wie het dossier mag zien, ziet die bladzijde.',
    en: 'Scan the code to see where it belongs, to record that it was taken out or put back, or that it was destroyed. Only who may see the dossier sees that page.',
  },
  link: { nl: 'Of open dit adres:', en: 'Or open this address:' },
  found: { nl: 'Gevonden?', en: 'Found it?' },
  bring: {
    nl: 'Lees het niet. Breng of stuur het naar de praktijk; het adres staat bovenaan.',
    en: 'Do not read it. Bring or send it to the practice; the address is at the top.',
  },
} as const satisfies Record<string, { readonly [L in Language]: string }>;

/** A sheet to lay on a copy: a number and an address, and nothing about anybody (RIO-3.2). */
export async function getPaperSheet(ports: PaperPorts, call: Call<Sheet>): Promise<Reply<Sheet>> {
  const { dossierId, copyId } = call.params;
  const traced = { traceAs: 'paper.sheet', facts: { copy: copyId } } as const;
  const find = (opened: Opened) => seenCopy(ports, opened, copyId);
  const opened = await consultAndFind(ports, call, dossierId, 'paper.read', find, traced);
  if (!opened.ok) return opened;
  const letter = letterOf(ports, call, opened.dossier, sheetNumber(opened.dossier.number, opened.content));
  return { ok: true, body: '', raw: await renderLetter(letter, await ports.fonts()) };
}

function letterOf(
  { policy, portalOrigin }: PaperPorts,
  { params, query, now }: Call<Sheet>,
  dossier: Dossier,
  number: string,
): Letter {
  const { language: lang = 'nl' } = query;
  const address = `${portalOrigin}/dossiers/${params.dossierId}/paper/${params.copyId}`;
  return {
    lang,
    title: number,
    subtitle: W.title[lang],
    organisation: letterhead(policy.organisation, lang, dossier),
    createdAt: now.toString({ fractionalSecondDigits: 3 }),
    scanned: { address, alt: W.alt[lang] },
    blocks: [
      { kind: 'paragraph', tone: 'lead', text: W.lead[lang] },
      { kind: 'paragraph', text: W.scan[lang] },
      { kind: 'link', text: W.link[lang], url: address },
      { kind: 'heading', level: 2, text: W.found[lang] },
      { kind: 'paragraph', text: W.bring[lang] },
    ],
    footer: number,
  };
}
