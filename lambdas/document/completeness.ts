import type { documentOperations } from '../../contracts/document/operations.ts';
import type { Document } from '../../domain/document/document.ts';
import { type Hint, hintsOf } from '../../domain/dossier/completeness.ts';
import type { Policy } from '../../policies/index.ts';
import type { OpenKey } from '../../stores/vault.ts';
import type { Call, Reply } from '../runtime/call.ts';
import { documentsFor } from '../shared/case-readers.ts';
import { consultAndRead } from '../shared/consult.ts';
import { nameIn } from '../shared/named.ts';
import { pageOfAll } from '../shared/page-of-all.ts';
import type { DocumentPorts } from './ports.ts';

type Operations = typeof documentOperations;

/** Documents read at once from the table. */
const BATCH = 100;

/** Every document of a dossier, a page at a time. */
export async function allDocuments(
  { documents }: Pick<DocumentPorts, 'documents'>,
  dossierId: string,
  key: OpenKey,
): Promise<Document[]> {
  const all: Document[] = [];
  let after: string | undefined;
  do {
    const page = await documents.list(dossierId, key, BATCH, after);
    all.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return all;
}

/** What the coach may still have to do (EK-6.2): hints, never a stop. */
export async function getCompleteness(
  ports: DocumentPorts,
  call: Call<Operations['getCompleteness']>,
): Promise<Reply<Operations['getCompleteness']>> {
  const { dossierId } = call.params;
  const opened = await consultAndRead(ports, call, dossierId, 'dossier.check', (found) =>
    Promise.all([documentsFor(ports, call.actor, found), allDocuments(ports, dossierId, found.key)]),
  );
  if (!opened.ok) return opened;
  const [sees, documents] = opened.content;
  const hints = hintsOf(opened.dossier, documents.filter(sees), ports.policy, call.today);
  const { items, ...more } = pageOfAll(hints, placeOf, call.query);
  return {
    ok: true,
    body: { items: items.map((hint) => ({ ...hint, message: messageOf(hint, ports.policy) })), ...more },
  };
}

/** What concerns the whole dossier comes first. */
const RANKS: { readonly [C in Hint['code']]: number } = {
  'notice-missing': 1,
  'decision-reference-missing': 2,
  'document-expected': 3,
  'document-unfinished': 4,
};
const placeOf = (hint: Hint): string =>
  `${RANKS[hint.code]} ${'category' in hint ? hint.category : ''} ${'documentId' in hint ? hint.documentId : ''}`;

function messageOf(hint: Hint, { categories }: Policy): { readonly nl: string; readonly en: string } {
  switch (hint.code) {
    case 'notice-missing':
      return {
        nl: 'De cliënt heeft het privacyreglement dat nu geldt nog niet gekregen. Geef of stuur het, en leg dat vast.',
        en: 'The client was not given the privacy regulation now in force. Give or send it, and record that.',
      };
    case 'decision-reference-missing':
      return {
        nl: 'Het kenmerk van het besluit van de opdrachtgever ontbreekt. Vraag het op en vul het in.',
        en: "The reference of the principal's decision is missing. Ask for it and fill it in.",
      };
    case 'document-expected': {
      const name = nameIn(categories, hint.category);
      return {
        nl: `Er is nog geen stuk van de soort "${name.nl}". Voeg het toe als het er is.`,
        en: `There is no document of the kind "${name.en}" yet. Add it if there is one.`,
      };
    }
    case 'document-unfinished':
      return {
        nl: 'Een aangekondigd stuk is nooit aangekomen. Stuur het opnieuw als u het nodig heeft.',
        en: 'An announced document never arrived. Send it again if you need it.',
      };
  }
}
