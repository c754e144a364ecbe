import { expect } from 'vitest';
import { type Practice, practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { effectsOf } from '../rights/support.ts';
import { made, Run, sweep } from './support.ts';

export const other = { kind: 'other' } as const;
export type Said = { readonly day: string; readonly notice: string; readonly to: string; readonly late?: string };

/** Day by day, what the agenda has said to whom. */
export async function days(one: Practice, subject: string, count: number): Promise<Said[]> {
  const said: Said[] = [];
  for (let day = 0; day < count; day += 1) {
    one.clock.advance('P1D');
    const before = effectsOf(one).length;
    expect((await sweep(one, subject)).filter((outcome) => outcome !== 'done')).toEqual([]);
    for (const effect of effectsOf(one).slice(before)) {
      if (effect.type !== 'notify') continue;
      const { notice, recipient, facts } = effect;
      const to = recipient.to === 'owner' ? 'owner' : recipient.personId;
      said.push({ day: one.today(), notice, to, ...(facts.late === undefined ? {} : { late: facts.late }) });
    }
  }
  return said;
}
export const kindsOf = async (one: Practice, subject: string): Promise<string[]> =>
  (await one.dossiers.agendaOf(subject)).map(({ kind }) => kind).filter((kind) => kind.startsWith('complaint-'));

/** A complaint of which receipt was confirmed, handled by a coach of the practice. */
export async function handled(one = practice()) {
  const dossier = await running(one);
  const { dossierId, client } = dossier;
  const complaintId = await made(one, client, { dossierId, about: other });
  const run = new Run(one, complaintId);
  await run.go();
  const handler = await one.invite('coach');
  const params = { complaintId };
  await one.call('assignHandler', params, { body: { personId: handler.personId } });
  const decide = async (more: object = {}) => {
    await one.call('proposeHearing', params, { as: client, body: { waived: true } });
    const body = { outcome: 'founded', reasons: 'U hebt gelijk.', ...more };
    const reply = await one.call('decideComplaint', params, { as: handler, body });
    expect(reply.status).toBe(200);
  };
  return { one, ...dossier, complaintId, params, handler, decide, run };
}
