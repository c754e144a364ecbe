import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import { dayOf } from '../../domain/calendar.ts';
import { rescheduleComplaint } from '../../domain/complaint/watch.ts';
import { rescheduleRequest } from '../../domain/rights/watch.ts';
import type { Policy } from '../../policies/index.ts';
import type { AgendaStore } from '../../stores/agenda.ts';
import { loadComplaint } from '../complaint/case.ts';
import type { DueComplaintPorts } from '../complaint/due.ts';
import { loadRequest } from '../rights/case.ts';
import type { DueRightsPorts } from '../rights/due-ports.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';

export type MoveTermsPorts = DueComplaintPorts & DueRightsPorts & { readonly agenda: AgendaStore };

/** Lines of a register that are read at once. */
const LINES = 100;

/**
 * A decree can add a day that open terms were computed without. The agenda of every open rights request and complaint is
 * computed anew then; while the list of decreed days is what it was, this reads one item and does no more. A case that
 * changed meanwhile is left for the next sweep, which begins again.
 * @returns how many cases have moved.
 */
export async function moveTerms(ports: MoveTermsPorts): Promise<number> {
  const { agenda, policy } = ports;
  const dates = policy.decreedHolidays.map(({ date }) => date);
  const before = await agenda.holidays();
  if (before.join() === dates.join()) return 0;
  const old: Policy = {
    ...policy,
    decreedHolidays: before.map((date) => ({ date, name: { nl: date, en: date } })),
  };
  const outcomes = [...(await moveRequests(ports, old)), ...(await moveComplaints(ports, old))];
  if (!outcomes.includes('busy')) await agenda.setHolidays(dates);
  return outcomes.filter((outcome) => outcome === 'moved').length;
}

type Moved = 'moved' | 'stays' | 'busy';

async function moveRequests(ports: MoveTermsPorts, old: Policy): Promise<Moved[]> {
  const outcomes: Moved[] = [];
  let after: string | undefined;
  do {
    const page = await ports.rights.register(LINES, after);
    for (const line of page.items) outcomes.push(await moveRequest(ports, old, line));
    after = page.next;
  } while (after !== undefined);
  return outcomes;
}

async function moveRequest(
  ports: MoveTermsPorts,
  old: Policy,
  line: { readonly dossierId: string; readonly requestId: string },
): Promise<Moved> {
  const loaded = await loadRequest(ports, line);
  if (!loaded) return 'stays';
  const outcome = rescheduleRequest(loaded.request, old, ports.policy, dayOf(await ports.clock.now()));
  if (!outcome) return 'stays';
  const writes = ports.rights.saveWrites(loaded.request, outcome.next, loaded.key);
  return (await commitBySystem(ports, line.dossierId, outcome, writes)).ok ? 'moved' : 'busy';
}

async function moveComplaints(ports: MoveTermsPorts, old: Policy): Promise<Moved[]> {
  const outcomes: Moved[] = [];
  let after: string | undefined;
  do {
    const page = await ports.complaints.register(LINES, after);
    for (const { complaintId } of page.items)
      if (complaintId !== undefined) outcomes.push(await moveComplaint(ports, old, complaintId));
    after = page.next;
  } while (after !== undefined);
  return outcomes;
}

async function moveComplaint(ports: MoveTermsPorts, old: Policy, complaintId: string): Promise<Moved> {
  const loaded = await loadComplaint(ports, complaintId);
  if (!loaded) return 'stays';
  const { complaint, key } = loaded;
  const outcome = rescheduleComplaint(complaint, old, ports.policy, dayOf(await ports.clock.now()));
  if (!outcome) return 'stays';
  const chain = complaint.dossierId ?? ORGANISATION_CHAIN;
  const writes = ports.complaints.saveWrites(complaint, outcome.next, key);
  return (await commitBySystem(ports, chain, outcome, writes)).ok ? 'moved' : 'busy';
}
