import type { AgendaChange } from '../agenda.ts';
import { addDays } from '../calendar.ts';
import { decided, type Outcome } from '../decision.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { refuse } from '../refusal.ts';
import { type PaperCopy, returnOf } from './copy.ts';
import type { PaperRules } from './rules.ts';

const toCoach = (
  { dossierId, number, coachId }: Dossier,
  notice: 'paper-asked-back' | 'paper-destruction-due',
  facts: Readonly<Record<string, string>>,
) =>
  ({
    type: 'notify',
    notice,
    recipient: { to: 'person', personId: coachId },
    facts: { dossier: dossierId, number, ...facts },
  }) as const;

/** It is still out: whoever keeps the dossier is asked where it is, each day until it is back (RIO-3.3). */
export function askBack(dossier: Dossier, copy: PaperCopy, today: string): Outcome<PaperCopy> {
  const { copyId, out } = copy;
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (copy.state !== 'out' || !out) return refuse('paper-not-out', 'paper.locked-place');
  if (out.backBy > today) return refuse('not-due', 'paper.locked-place');
  const again = { ...returnOf(copy), dueOn: addDays(today, 1) };
  return decided(
    copy,
    {
      act: 'keep',
      action: 'paper.ask-back',
      rules: ['paper.locked-place'],
      facts: { copy: copyId, backBy: out.backBy },
    },
    {
      agenda: [{ op: 'put', item: again }],
      effects: [toCoach(dossier, 'paper-asked-back', { copy: copyId, sheet: String(copy.number), on: out.backBy })],
    },
  );
}

/** Some time before the last day the coach is asked to destroy it (RIO-6.2). */
export function remindOfPaper(dossier: Dossier): Outcome<Dossier> {
  const { paper, dossierId } = dossier;
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!paper?.dueOn) return refuse('not-due', 'paper.destroyed');
  const { kept, dueOn } = paper;
  const done: AgendaChange = { op: 'drop', subject: dossierId, kind: 'paper-reminder', reference: 'dossier' };
  return decided(
    dossier,
    { act: 'keep', action: 'paper.remind', rules: ['paper.destroyed'], facts: { copies: kept, dueOn } },
    { agenda: [done], effects: [toCoach(dossier, 'paper-destruction-due', { copies: String(kept), on: dueOn })] },
  );
}

/** The last day has gone by: the owner is told, and again as long as paper is left (RIO-6.2, EK-4.1). */
export function paperIsLate(dossier: Dossier, rules: Pick<PaperRules, 'paper'>, today: string): Outcome<Dossier> {
  const { paper, dossierId, number } = dossier;
  if (dossier.state === 'erasing') return refuse('under-erasure', 'erasure.dossier-frozen');
  if (!paper?.dueOn || paper.dueOn >= today) return refuse('not-due', 'paper.destroyed');
  const { kept, dueOn } = paper;
  const facts = { dossier: dossierId, number, copies: String(kept), on: dueOn };
  const again = {
    subject: dossierId,
    kind: 'paper-late',
    reference: 'dossier',
    dueOn: addDays(today, rules.paper.lateDays),
  } as const;
  return decided(
    dossier,
    { act: 'keep', action: 'paper.late', rules: ['paper.destroyed'], facts: { copies: kept, dueOn } },
    {
      agenda: [{ op: 'put', item: again }],
      effects: [
        { type: 'notify', notice: 'paper-late', recipient: { to: 'owner' }, facts: { ...facts, reader: 'owner' } },
        {
          type: 'notify',
          notice: 'paper-late',
          recipient: { to: 'person', personId: dossier.coachId },
          facts: { ...facts, reader: 'coach' },
        },
      ],
    },
  );
}
