import { AT_ONCE } from '../../domain/cover/batch.ts';
import { as, expected, type Stage } from '../story/stage.ts';

/** A handover of more dossiers than are handed over at once, to a colleague who never signs in. @returns the id of its batch */
export async function longCommand(stage: Stage): Promise<string> {
  const [owner, coach] = [as(stage, 'owner'), as(stage, 'other-coach')];
  const invitation = { role: 'coach', email: 'nog-een-coach@voorbeeld.example', givenName: 'Ilse' };
  const invited = await expected(201, owner.call('POST', '/api/people', { body: invitation }), 'inviting a colleague');
  const { services, purposes } = stage.policy;
  const body = {
    service: services[0]?.id,
    purpose: purposes[0]?.id,
    clientId: stage.people.get('client')?.personId,
    client: { firstName: 'Merel', lastName: 'Terpstra', email: 'merel@voorbeeld.example' },
  };
  const dossierIds: string[] = [];
  for (let n = 0; n <= AT_ONCE; n += 1) {
    const made = await expected(201, coach.call('POST', '/api/dossiers', { body }), 'a dossier');
    dossierIds.push((made.body as { dossierId: string }).dossierId);
  }
  const handover = {
    fromCoachId: stage.people.get('other-coach')?.personId,
    toCoachId: (invited.body as { personId: string }).personId,
    dossierIds,
  };
  const taken = await expected(202, owner.call('POST', '/api/handovers', { body: handover }), 'the handover');
  return (taken.body as { batch: { batchId: string } }).batch.batchId;
}
