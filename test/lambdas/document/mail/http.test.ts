import { expect, test } from 'vitest';
import { addDays } from '../../../../domain/calendar.ts';
import { MAIL, mailOf } from '../../../support/mail.ts';
import { type Practice, practice } from '../../../support/practice.ts';
import { type Dossier, running, TEXT, uploaded } from '../../../support/story.ts';
import { bodyOf, chainOf, changesNothing, refusal } from '../../support.ts';

const EML = { fileName: 'bericht.eml', mediaType: 'message/rfc822' };

async function withMail(bytes: Uint8Array = MAIL, more: object = EML) {
  const one = practice();
  const dossier = await running(one);
  const { dossierId } = dossier;
  const documentId = await uploaded(one, dossier, bytes, more);
  return { one, dossier, dossierId, documentId, params: { dossierId, documentId } };
}
const record = (one: Practice, { coach }: Dossier, params: Record<string, string>, body: object = { minutes: 10 }) =>
  one.call('recordEmail', params, { as: coach, body });

test('[RIO-3.4] [RIO-3.6] a mail is read by client and coach, with the trace of a download, and by nobody else', async () => {
  const { one, dossier, dossierId, documentId, params } = await withMail();
  for (const as of [dossier.client, dossier.coach]) {
    const reply = await one.call('getEmail', params, { as });
    expect(reply).toMatchObject({ status: 200, body: { text: 'Kan het een uur later?', day: '2026-03-05' } });
    const last = (await chainOf(one, dossierId)).at(-1);
    expect(last).toMatchObject({ action: 'document.download', act: 'consult', facts: { document: documentId } });
  }
  const refused = [
    [one.owner, 403],
    [await one.invite('coach'), 404],
  ] as const;
  for (const [as, status] of refused)
    expect((await changesNothing(one, () => one.call('getEmail', params, { as }))).status).toBe(status);
});

test('[RIO-3.4] [EK-1.7] [EK-2.1] a mail becomes a line of the register on its day, once, corrected and struck out as others', async () => {
  const { one, dossier, dossierId, documentId, params } = await withMail();
  const { coach, client } = dossier;
  const made = await record(one, dossier, params);
  const line = { kind: 'e-mail', day: '2026-03-05', minutes: 10, documentId, version: 1, purpose: expect.any(String) };
  expect(made).toMatchObject({ status: 201, body: line });
  for (const as of [coach, client])
    expect(bodyOf(await one.call('listActivities', { dossierId }, { as }))).toMatchObject({ items: [line] });
  expect((await chainOf(one, dossierId)).map(({ action }) => action)).toContain('activity.record');
  expect(await changesNothing(one, () => record(one, dossier, params))).toEqual(refusal(409, 'mail-recorded'));
  const { activityId } = bodyOf<{ activityId: string }>(made);
  const on = (version: number) => ({ as: coach, headers: { 'if-match': `"${version}"` } });
  const better = await one.call('correctActivity', { dossierId, activityId }, { ...on(1), body: { minutes: 15 } });
  expect(better).toMatchObject({ status: 200, body: { minutes: 15, documentId, earlier: [{ minutes: 10 }] } });
  expect((await one.call('withdrawActivity', { dossierId, activityId }, on(2))).status).toBe(200);
  expect(bodyOf(await one.call('getTime', { dossierId }, { as: coach }))).toMatchObject({ activities: 0 });
  expect(await changesNothing(one, () => record(one, dossier, params))).toEqual(refusal(409, 'mail-recorded'));
  for (const as of [client, one.owner])
    expect((await one.call('recordEmail', params, { as, body: { minutes: 5 } })).status).toBe(403);
});

test('[RIO-3.4] two at once put it there once', async () => {
  const { one, dossier, dossierId, params } = await withMail();
  const both = await Promise.all([record(one, dossier, params), record(one, dossier, params)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  const { items } = bodyOf<{ items: unknown[] }>(
    await one.call('listActivities', { dossierId }, { as: dossier.coach }),
  );
  expect(items).toHaveLength(1);
});

test('[RIO-3.4] bad input is refused by name and changes nothing', async () => {
  const { one, dossier, dossierId, params } = await withMail();
  const text = { dossierId, documentId: await uploaded(one, dossier, TEXT) };
  const undated = { dossierId, documentId: await uploaded(one, dossier, mailOf('From: a@b.example', '', 'Dag'), EML) };
  const late = mailOf('From: a@b.example', 'Date: Thu, 5 Mar 2099 09:00:00 +0100', '', 'Dag');
  const future = { dossierId, documentId: await uploaded(one, dossier, late, EML) };
  const away = await uploaded(one, dossier, Buffer.from('Geen mail'), EML);
  const withCase = {
    dossierId,
    documentId: await uploaded(one, dossier, MAIL, { ...EML, fileName: 'tweede.eml', forCase: true }),
  };
  const bad = [
    ['mail-expected', 409, text, {}],
    ['mail-without-day', 422, undated, {}],
    ['activity-in-future', 422, future, {}],
    ['mail-with-case', 422, withCase, {}],
    ['document-rejected', 409, { dossierId, documentId: away }, {}],
    ['minutes-impossible', 422, params, { minutes: 0 }],
    ['minutes-impossible', 422, params, { minutes: 1441 }],
    ['minutes-impossible', 422, params, { minutes: -5 }],
    ['activity-in-future', 422, params, { day: addDays(one.today(), 1) }],
  ] as const;
  for (const [code, status, at, body] of bad) {
    const reply = await changesNothing(one, () => record(one, dossier, at, { minutes: 10, ...body }));
    expect([code, reply.status, String((reply.body as { type?: string }).type)]).toEqual([
      code,
      status,
      expect.stringContaining(code),
    ]);
  }
  const { coach: as } = dossier;
  for (const [at, code, status] of [
    [text, 'mail-expected', 409],
    [{ dossierId, documentId: away }, 'document-rejected', 409],
  ] as const)
    expect(await changesNothing(one, () => one.call('getEmail', at, { as }))).toEqual(refusal(status, code));
  // The day that the coach names stands in for one that is missing or wrong.
  for (const at of [undated, future])
    expect((await record(one, dossier, at, { minutes: 5, day: one.today() })).body).toMatchObject({ day: one.today() });
});

test('[RIO-3.4] a mail of which nothing can be made is said to be unreadable', async () => {
  const { one, dossier, params } = await withMail();
  const { objects } = one;
  const mail = Array.from({ length: 100 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`);
  objects.readStart = async () => Buffer.from(mail.join(''));
  for (const name of ['getEmail', 'recordEmail'] as const) {
    const sent = { as: dossier.coach, ...(name === 'recordEmail' ? { body: { minutes: 5 } } : {}) };
    expect(await changesNothing(one, () => one.call(name, params, sent))).toEqual(refusal(409, 'mail-unreadable'));
  }
});
