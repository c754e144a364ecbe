import type { AccessData } from '../../contracts/rights/package.ts';
import type { Complaint, ComplaintState } from '../../domain/complaint/complaint.ts';
import type { Text } from '../../policies/types.ts';
import type { Block } from '../letters/model.ts';
import { dayName } from '../proof/certificate-dates.ts';
import type { PackageFacts } from '../rights/package/case-facts.ts';
import { heading, tableOr } from '../rights/package/sheet.ts';
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
export function complaintBlocks(facts: PackageFacts): Block[] {
  const { complaints, language } = facts;
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
  return [heading(W.title, facts), ...tableOr(facts, columns, rows, W.none)];
}

/** Everything that was written in a complaint of the client, by whomever (AVG 15(3)). */
export function complaintData(complaint: Complaint): AccessData['complaints'][number] {
  const { complaintId, number, receivedOn, channel, about, state, attachments, decisions, measures, secrets } =
    complaint;
  const { text, deferralReasons, report, complainantWords, otherWords, earlierHearings, agreement, notSolved } =
    secrets;
  const written = { deferralReasons, report, complainantWords, otherWords, earlierHearings, agreement, notSolved };
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
    decisions: decisions.map(({ outcome, on }, place) => ({ outcome, on, reasons: secrets.reasons[place] ?? '' })),
    measures: measures.map(({ n, dueOn, doneOn }) => ({
      text: secrets.measures[String(n)] ?? '',
      dueOn,
      ...(doneOn === undefined ? {} : { doneOn }),
    })),
  };
}
