import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noPause } from '../../stores/fake/no-pause.ts';
import { retry } from '../../stores/retry.ts';

const always = () => true;

test('what did not collide is done once, without a pause', async () => {
  let done = 0;
  const pause = { random: () => 1, sleep: () => Promise.reject(new Error('slept')) };
  expect(
    await retry(
      pause,
      async () => ++done,
      () => false,
    ),
  ).toBe(1);
});

test('it is done again until nothing came between', async () => {
  let done = 0;
  expect(
    await retry(
      noPause,
      async () => ++done,
      (count) => count < 4,
    ),
  ).toBe(4);
});

test('the pauses are by chance, longer each time up to a bound, and end after ten', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 10, maxLength: 10 }),
      async (chances) => {
        const slept: number[] = [];
        const left = [...chances];
        const pause = { random: () => left.shift() ?? 0, sleep: async (ms: number) => void slept.push(ms) };
        let done = 0;
        expect(await retry(pause, async () => ++done, always)).toBe(11);
        expect(slept).toEqual(
          [25, 50, 100, 200, 400, 800, 1600, 1600, 1600, 1600].map((longest, place) => longest * (chances[place] ?? 0)),
        );
      },
    ),
  );
});

test('repeats inside repeats are counted together, so that they do not multiply', async () => {
  let done = 0;
  const inner = () => retry(noPause, async () => ++done, always);
  const middle = () => retry(noPause, inner, always);
  await retry(noPause, middle, always);
  expect(done).toBe(11);
  // One after another by themselves, and two at once, have each their own.
  done = 0;
  await Promise.all([inner(), inner()]);
  expect(done).toBe(22);
});

test('an error is not something that came between', async () => {
  let done = 0;
  const broken = async () => {
    done += 1;
    throw new Error('broken');
  };
  await expect(retry(noPause, broken, always)).rejects.toThrow('broken');
  expect(done).toBe(1);
});

test('nothing is done again once it is to stop, however deep', async () => {
  const stop = new AbortController();
  let done = 0;
  const inner = async () => {
    done += 1;
    if (done === 3) stop.abort();
    return done;
  };
  expect(await retry(noPause, () => retry(noPause, inner, always), always, stop.signal)).toBe(3);
});
