import type { AccessSections } from '../../contracts/rights/package-sections.ts';
import type { Complaint, ComplaintState } from '../../domain/complaint/complaint.ts';
import type { Text } from '../../policies/types.ts';
import { ComplaintStore, waysTo } from '../../stores/complaints.ts';
import type { LoadedDossier } from '../../stores/dossiers.ts';
import type { Block } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageContext } from '../rights/package/case-facts.ts';
import { heading, tableOr } from '../rights/package/sheet.ts';
import { AT_A_TIME, every } from '../shared/every.ts';
import type { RecordDefinition, RecordPorts } from '../shared/record-definition.ts';
import { partWithComplaints } from './erasure.ts';
import { OUTCOME_NAMES } from './words.ts';

const W = {
  title: { nl: 'Uw klachten', en: 'Your complaints' },
  number: { nl: 'Klacht', en: 'Complaint' },
  received: { nl: 'Ontvangen', en: 'Received' },
  state: { nl: 'Hoe het staat', en: 'Where it stands' },
  none: { nl: 'U hebt geen klacht ingediend.', en: 'You have made no complaint.' },
} as const satisfies Record<string, Text>;

const STATES: { readonly [S in ComplaintState]: Text } = {
  received: { nl: 'Ontvangen', en: 'Received' },
  confirmed: { nl: 'In behandeling', en: 'Being handled' },
  decided: { nl: 'Besloten', en: 'Decided' },
  closed: { nl: 'Afgesloten', en: 'Closed' },
  withdrawn: { nl: 'Ingetrokken', en: 'Withdrawn' },
};

/** What the client complained about and what became of it; the words are in the data beside it. */
function complaintBlocks(complaints: readonly Complaint[], context: PackageContext): Block[] {
  const { language } = context;
  const columns = [
    { header: W.number[language], share: 3 },
    { header: W.received[language], share: 3 },
    { header: W.state[language], share: 5 },
  ] as const;
  const rows = complaints.map(({ number, receivedOn, state, decisions }) => {
    const outcome = decisions.at(-1)?.outcome;
    const words = outcome === undefined ? '' : `: ${OUTCOME_NAMES[outcome][language]}`;
    return [number, dayName(receivedOn, language), `${STATES[state][language]}${words}`];
  });
  return [heading(W.title, context), ...tableOr(context, columns, rows, W.none)];
}

/** Everything that was written in a complaint of the client, by whomever (AVG 15(3)). */
function complaintData(complaint: Complaint): AccessSections['complaints'][number] {
  const { complaintId, number, receivedOn, channel, about, state, attachments, decisions, measures, secrets } =
    complaint;
  const { text, reasons, measures: ofMeasures, ...written } = secrets;
  return {
    complaintId,
    number,
    receivedOn,
    channel,
    about: about.kind,
    state,
    text,
    attachments: [...attachments],
    ...(complaint.hearing?.heldOn === undefined ? {} : { heardOn: complaint.hearing.heldOn }),
    ...Object.fromEntries(Object.entries(written).filter(([, words]) => words !== undefined)),
    decisions: decisions.map(({ outcome, on }, place) => ({ outcome, on, reasons: reasons[place] ?? '' })),
    measures: measures.map(({ n, dueOn, doneOn }) => ({
      text: ofMeasures[String(n)] ?? '',
      dueOn,
      ...(doneOn === undefined ? {} : { doneOn }),
    })),
  };
}

/** The client's complaints: those about the dossier, and those without a dossier. */
async function ofClient({ items, vault }: RecordPorts, { dossier, key }: LoadedDossier): Promise<Complaint[]> {
  const store = new ComplaintStore(items, vault);
  const found = await store.list(dossier.dossierId, key);
  const entries = await every((after) => store.ofPerson(dossier.clientId, AT_A_TIME, after));
  for (const { complaintId } of entries.filter((entry) => entry.dossierId === undefined)) {
    const apart = (await store.load(complaintId))?.complaint;
    if (apart?.complainant.kind === 'client') found.push(apart);
  }
  return found.sort((one, other) => one.number.localeCompare(other.number));
}

export const complaintRecord = {
  load: ofClient,
  package: { section: 'complaints', data: complaintData, overview: complaintBlocks },
  erasure: {
    keys: waysTo,
    prepare: (ports, { dossierId }, complaints) =>
      partWithComplaints(
        { ...ports, complaints: new ComplaintStore(ports.items, ports.vault) },
        dossierId,
        complaints.filter((complaint) => complaint.dossierId === dossierId),
      ),
  },
} as const satisfies RecordDefinition<Complaint, 'complaints'>;
