import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../domain/calendar.ts';
import type { Execution, RightKind, RightsRequest } from '../../domain/rights/request.ts';
import { dateInWords } from '../../domain/terms/words.ts';
import type { Policy } from '../../policies/index.ts';
import type { Text } from '../../policies/types.ts';
import type { Block, Language, NamedValues } from '../letters/model.ts';
import { nameIn } from '../shared/named.ts';

type Row = NamedValues['rows'][number];
/** `names` of the principals that were told; one without is called what it is. */
export type Carried = {
  readonly request: RightsRequest;
  readonly policy: Policy;
  readonly lang: Language;
  readonly names: ReadonlyMap<string, string>;
};

const W = {
  doneOn: { nl: 'Uitgevoerd op', en: 'Carried out on' },
  note: { nl: 'Toelichting', en: 'Explanation' },
  field: { nl: 'Wat', en: 'What' },
  from: { nl: 'Eerst', en: 'Before' },
  to: { nl: 'Nu', en: 'Now' },
  document: { nl: 'Een stuk in uw dossier', en: 'A document in your dossier' },
  statement: { nl: 'Uw verklaring ligt erbij', en: 'Your statement lies with it' },
  replaced: { nl: 'Er is een nieuwe versie', en: 'There is a new version' },
  removed: { nl: 'Verwijderd', en: 'Removed' },
  empty: { nl: '(leeg)', en: '(empty)' },
  toldHeading: { nl: 'Wie wij dit hebben verteld', en: 'Whom we told this' },
  toldLead: {
    nl: 'Zij hadden gegevens van u gekregen. Daarom hebben wij hun verteld wat er veranderde.',
    en: 'They had got data about you. So we told them what changed.',
  },
  toldNobody: {
    nl: 'Niemand buiten de praktijk had gegevens van u gekregen, dus hoefde niemand dit te horen.',
    en: 'Nobody outside the practice had got data about you, so nobody had to hear this.',
  },
  recipient: { nl: 'Een opdrachtgever', en: 'A commissioning organisation' },
} as const satisfies Record<string, Text>;

/** Of these recipients are told (AVG 19). */
const TOLD: readonly RightKind[] = ['correction', 'completion', 'removal', 'erasure', 'restriction'];

/** What was carried out of a request, with what it said before and says now, and who else was told (EK-10.5; AVG 12(3), 19). */
export function carriedOut(carried: Carried): Block[] {
  const { executions } = carried.request;
  return [...executions.flatMap((execution) => part(carried, execution)), ...told(carried)];
}

function part(carried: Carried, execution: Execution): Block[] {
  const { request, policy, lang } = carried;
  const { kind, doneOn } = execution;
  const note = request.secrets.executionNotes?.[kind];
  const rows: Row[] = [
    ...(doneOn === undefined ? [] : [[W.doneOn[lang], dateInWords(doneOn)[lang]] as const]),
    ...(note === undefined ? [] : [[W.note[lang], note] as const]),
  ];
  const changes = changeRows(carried, execution);
  const columns = [
    { header: W.field[lang], share: 2 },
    { header: W.from[lang], share: 3 },
    { header: W.to[lang], share: 3 },
  ];
  return [
    { kind: 'heading', level: 2, text: nameIn(policy.rights.kinds, kind)[lang] },
    ...(rows.length === 0 ? [] : [{ kind: 'facts' as const, rows }]),
    ...(changes.length === 0 ? [] : [{ kind: 'table' as const, columns, rows: changes }]),
  ];
}

/** Only what was granted: the rest of a partial yes is in the letter with the decision. */
function changeRows({ request, policy, lang }: Carried, { kind, replacements = [] }: Execution): string[][] {
  const { changes: granted } = request.decisions.find((one) => one.kind === kind) ?? {};
  return request.changes
    .filter((change) => change.kind === kind && (granted === undefined || granted.includes(change.n)))
    .map(({ n, target }) => {
      const { from, to } = request.secrets.changes[String(n)] ?? {};
      if ('field' in target) {
        const name = nameIn(policy.clientFields, target.field)[lang];
        const now = kind === 'removal' ? W.removed[lang] : (to ?? '');
        return [name, from || W.empty[lang], now];
      }
      const replaced = replacements.some((one) => one.n === n);
      const now = kind === 'removal' ? W.removed : replaced ? W.replaced : W.statement;
      return [W.document[lang], from ?? '', to === undefined ? now[lang] : `${now[lang]}:\n${to}`];
    });
}

function told({ request, names, lang }: Carried): Block[] {
  if (!request.executions.some(({ kind }) => TOLD.includes(kind))) return [];
  const items = request.told.map(({ principalId, at }) => {
    const day = dateInWords(dayOf(Temporal.Instant.from(at)))[lang];
    return `${names.get(principalId) || W.recipient[lang]}, ${day}`;
  });
  return [
    { kind: 'heading', level: 2, text: W.toldHeading[lang] },
    { kind: 'paragraph', text: items.length === 0 ? W.toldNobody[lang] : W.toldLead[lang] },
    ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
  ];
}
