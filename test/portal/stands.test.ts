import { expect, test } from 'vitest';
import { type Complaint, standsOf as complaintStands } from '../../web/complaint/case.ts';
import { type Request, standsOf as requestStands } from '../../web/rights/case.ts';
import { Run as ComplaintRun, made as complained } from '../lambdas/complaint/support.ts';
import { made as asked, Run as RequestRun } from '../lambdas/rights/support.ts';
import { practice } from '../support/practice.ts';
import { running } from '../support/story.ts';

test('[RIO-7.2] what the machine does by itself to a complaint does not come between; what somebody does, does', async () => {
  const one = practice();
  const { client, dossierId } = await running(one);
  const complaintId = await complained(one, client, { dossierId, about: { kind: 'other' } });
  // The cast: the reply is held against its contract.
  const read = async () => (await one.call('getComplaint', { complaintId })).body as Complaint;
  const before = await read();
  await new ComplaintRun(one, complaintId).go();
  const confirmed = await read();
  expect([before.state, confirmed.state]).toEqual(['received', 'confirmed']);
  expect(confirmed.version).toBeGreaterThan(before.version);
  expect(complaintStands(confirmed)).toBe(complaintStands(before));
  const hearing = { on: one.today(), time: '10:30', place: 'Marktplein 1' };
  await one.call('proposeHearing', { complaintId }, { body: hearing });
  expect(complaintStands(await read())).not.toBe(complaintStands(before));
});

test('[AVG-12.3] the same of a request', async () => {
  const one = practice();
  const dossier = await running(one);
  const request = await asked(one, dossier, { kinds: ['restriction'] });
  // The cast: the reply is held against its contract.
  const read = async () => (await one.call('getRights', { ...request })).body as Request;
  const before = await read();
  await new RequestRun(one, request).go();
  const confirmed = await read();
  expect(confirmed.version).toBeGreaterThan(before.version);
  expect(requestStands(confirmed)).toBe(requestStands(before));
  const extended = await one.call(
    'extendRights',
    { ...request },
    { body: { by: 'P2W', reasons: 'Het archief is groot.' } },
  );
  expect(extended.status).toBe(200);
  expect(requestStands(await read())).not.toBe(requestStands(before));
});
