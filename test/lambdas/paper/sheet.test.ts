import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { getPaperSheet } from '../../../lambdas/paper/sheet.ts';
import { onPaper } from '../../support/paper.ts';
import { practice } from '../../support/practice.ts';
import { running } from '../../support/story.ts';
import { pagesOf, squaresOf } from '../letters/pdf-text.ts';

/** Pixels of a module in the picture that is read. */
const SCALE = 4;
/** White around it, in modules. */
const QUIET = 4;

/** What a telephone reads of the squares on the page. */
function scanned(pdf: Uint8Array): string {
  const squares = squaresOf(pdf);
  const [left, top] = [0, 1].map((axis) => Math.min(...squares.map((one) => one[axis] ?? 0))) as [number, number];
  const side = squares[0]?.[2] ?? 1;
  const dark = squares.map(([x, y]) => [Math.round((x - left) / side), Math.round((y - top) / side)] as const);
  const modules = Math.max(...dark.flat()) + 1 + 2 * QUIET;
  const width = modules * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [across, down] of dark)
    for (let n = 0; n < SCALE * SCALE; n += 1) {
      const x = (across + QUIET) * SCALE + (n % SCALE);
      const y = (down + QUIET) * SCALE + Math.floor(n / SCALE);
      data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return decodeQR({ width, height: width, data });
}

test('[RIO-3.2] a sheet to lay on a copy has its number and a code that leads to its page, and says nothing about anybody', async () => {
  const one = practice();
  const dossier = await running(one);
  const copyId = await onPaper(one, dossier);
  const { dossierId, coach } = dossier;
  const before = one.items.dump('records').filter(({ pk }) => pk === `AUDIT#${dossierId}`).length;
  const asked = {
    params: { dossierId, copyId },
    query: { language: 'en' },
    actor: coach,
    now: one.clock.read(),
  } as const;
  const call = { ...asked, body: undefined, today: one.today(), falseAlarms: [], remember: () => [] };
  const reply = await getPaperSheet(one, call);
  if (!reply.ok || !reply.raw) throw new Error('There is no sheet');
  expect(scanned(reply.raw)).toBe(`https://portaal.example/dossiers/${dossierId}/paper/${copyId}`);
  const text = pagesOf(reply.raw).join('\n');
  expect(text).toContain('2026-0001/1');
  for (const word of ['Merel', 'Zomeren', 'gemeente', 'merel@']) expect(text).not.toContain(word);
  // That it was made is in the log of the dossier.
  expect(one.items.dump('records').filter(({ pk }) => pk === `AUDIT#${dossierId}`)).toHaveLength(before + 1);
  const stranger = await one.invite('coach');
  expect((await one.call('getPaperSheet', { dossierId, copyId }, { as: stranger })).status).toBe(404);
});
