import axe from 'axe-core';
import { expect, it } from 'vitest';
import { CHANGING, SAME } from '../support/portal-rules.ts';

/** Axe runs these when it is told to only; the portal's tests tell it so of one. */
const ASKED = 'target-size';

it('of every rule that axe runs it is known whether language, theme and width change what it says', () => {
  const run = axe.getRules().filter(({ ruleId, tags }) => ruleId === ASKED || !tags.some(isLeftOut));
  const known = [...Object.values(CHANGING).flat(), ...SAME];
  expect(known.toSorted()).toEqual(run.map(({ ruleId }) => ruleId).toSorted());
});

/** Tags of what axe leaves out by itself. */
const isLeftOut = (tag: string): boolean => ['experimental', 'deprecated', 'wcag2aaa', 'wcag22aa'].includes(tag);
