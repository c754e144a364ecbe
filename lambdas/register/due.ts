import type { AgendaItem } from '../../domain/agenda.ts';
import { ORGANISATION_CHAIN } from '../../domain/audit.ts';
import type { register } from '../../domain/register/feature.ts';
import { endContent } from '../../domain/register/keep-breach.ts';
import { endSuggestion } from '../../domain/register/suggestion.ts';
import { watchBreach } from '../../domain/register/watch-breach.ts';
import type { BreachStore } from '../../stores/breaches.ts';
import type { Committer } from '../../stores/commit.ts';
import type { DossierStore } from '../../stores/dossiers.ts';
import type { Clock } from '../../stores/outside.ts';
import type { SuggestionStore } from '../../stores/suggestions.ts';
import { commitBySystem } from '../shared/commit-by-system.ts';
import type { DueCommandsOf } from '../shared/feature.ts';
import { stillDue } from '../shared/still-there.ts';

export type DueRegisterPorts = {
  readonly dossiers: Pick<DossierStore, 'agendaOf'>;
  readonly breaches: BreachStore;
  readonly suggestions: SuggestionStore;
  readonly committer: Committer;
  readonly clock: Clock;
};

/** What the agenda asks of the registers: minding the 72 hours, and ending what was kept long enough. */
export const dueRegisters = (ports: DueRegisterPorts): DueCommandsOf<typeof register> => ({
  'breach-deadline': (item) => remindOfBreach(ports, item),
  'breach-retention': (item) => endBreach(ports, item),
  'suggestion-retention': (item) => removeSuggestion(ports, item),
});

async function remindOfBreach(ports: DueRegisterPorts, item: AgendaItem): Promise<string> {
  const loaded = await ports.breaches.load(item.subject);
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const now = await ports.clock.now();
  const outcome = watchBreach(loaded.breach, now);
  if (!outcome.ok) return outcome.refusal.code;
  // Saved unchanged, for the version check: a breach that was notified since then needs no reminder.
  const writes = ports.breaches.saveWrites(loaded, outcome.next);
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes, now);
  return result.ok ? 'done' : result.conflict;
}

async function endBreach(ports: DueRegisterPorts, item: AgendaItem): Promise<string> {
  const loaded = await ports.breaches.load(item.subject);
  if (!loaded || !(await stillDue(item, ports))) return 'done';
  const outcome = endContent(loaded.breach);
  if (!outcome.ok) return outcome.refusal.code;
  const writes = [...ports.breaches.saveWrites(loaded, outcome.next), ...ports.breaches.destroyKeyWrites(item.subject)];
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes);
  return result.ok ? 'done' : result.conflict;
}

async function removeSuggestion(ports: DueRegisterPorts, item: AgendaItem): Promise<string> {
  if (!(await stillDue(item, ports))) return 'done';
  const outcome = endSuggestion(item.subject);
  if (!outcome.ok) return outcome.refusal.code;
  const writes = await ports.suggestions.removeWrites(item.subject);
  const result = await commitBySystem(ports, ORGANISATION_CHAIN, outcome, writes);
  return result.ok ? 'done' : result.conflict;
}
