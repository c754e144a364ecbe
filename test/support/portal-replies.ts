import type { ReplyOf } from '../../contracts/api.ts';

/** Answers of the API that take long, or a year of complaints, to come about: as the contracts have them. */

/** A handover of many dossiers while it runs. */
export const halfway = (batchId: string): ReplyOf<'getBatch'> => ({
  batchId,
  kind: 'hand-over',
  state: 'running',
  askedAt: '2026-03-05T09:00:00.000Z',
  total: 25,
  done: 7,
  left: 18,
  refused: [],
});

/** The same when all but one went to the other coach. */
export const partlyDone = (batchId: string, dossierId: string, number: string): ReplyOf<'getBatch'> => ({
  ...halfway(batchId),
  state: 'done',
  done: 24,
  left: 0,
  refused: [
    {
      dossierId,
      number,
      problem: 'under-erasure',
      why: {
        title: { nl: 'Dit dossier wordt vernietigd', en: 'This dossier is being destroyed' },
        detail: { nl: 'Wacht tot het klaar is.', en: 'Wait until it is done.' },
      },
    },
  ],
});

export const FIGURES: ReplyOf<'getComplaintFigures'> = {
  year: 2026,
  smallestGroup: 5,
  total: { count: 12 },
  kinds: [{ value: 'person', count: 12 }],
  channels: [{ value: 'portal', count: 12 }, { value: 'letter' }],
  outcomes: [{ value: 'founded', count: 12 }],
  terms: [{ value: 'kept', count: 12 }],
};

const LEFT = { service: 'reintegration-track-2', year: 2026 } as const;
/** One whose name is still kept, and one whose name is not any more. */
export const RELATIONS: ReplyOf<'listRelations'> = { items: [{ ...LEFT, clientName: 'Joris Terpstra' }, LEFT] };

const COMMISSIONED = {
  principalId: '00000000-0000-4000-8000-000000000001',
  principalName: 'Gemeente Waterveen',
} as const;
/** Trajectories of six years, half of them of somebody who commissions: 33 at own request and 36 not. */
export const RELATION_FIGURES: ReplyOf<'getRelationFigures'> = {
  nameYears: 7,
  groups: [2026, 2025, 2024, 2023, 2022, 2021].flatMap((year, place) => [
    { ...LEFT, year, count: 3 + place },
    { ...LEFT, ...COMMISSIONED, year, count: 2 * place + 1 },
  ]),
};
