import { expect, test } from 'vitest';
import { daysOf } from '../../../domain/complaint/case-terms.ts';
import type { Who } from '../../support/practice.ts';
import { handled } from './agenda-support.ts';
import { complaintOf } from './support.ts';

test('[RIO-7.2] whoever handles a complaint sees in their list by which day to decide, as long as it is open', async () => {
  const { one, client, handler, decide, complaintId } = await handled();
  // The cast: the reply is held against its contract.
  const list = async (as: Who) => ((await one.call('listComplaints', {}, { as })).body as { items: object[] }).items;
  const complaint = await complaintOf(one, complaintId);
  const dueOn = daysOf(complaint, one.policy).outer;
  const of = { complaintId, number: complaint.number, state: complaint.state };
  expect(await list(handler)).toEqual([{ ...of, dueOn, overdue: false }]);
  expect(await list(client)).toEqual([of]);
  one.clock.advance('P70D');
  expect(await list(handler)).toEqual([{ ...of, dueOn, overdue: true }]);
  await decide();
  expect(await list(handler)).toEqual([{ ...of, state: 'decided' }]);
});
