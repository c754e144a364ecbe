import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyById, policyIds } from '../../local/policies.ts';
import { commands } from './commands.ts';
import { Model } from './model.ts';
import { compareAll, real } from './real.ts';

/** More where there are partner coaches too. */
const STORIES = { partners: 12, none: 6 } as const;

test.each(policyIds)(
  '[RIO-4.1] [RIO-4.3] [RIO-5.1] [RIO-1.4] [EK-7.1] whatever is asked, granted, refused, withdrawn, covered, handed over, disclosed or erased, nobody ever reads without a consent in force at that moment (%s)',
  async (policyId) => {
    const hasPartners = policyById(policyId).consents.scopes.some(({ does }) => does === 'partner-reads');
    const numRuns = STORIES[hasPartners ? 'partners' : 'none'];
    // A failure says the seed and the path, with which `fc.assert` runs the same again.
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 36, size: 'max' }), async (chosen) => {
        const practised = await real(policyId);
        const model = new Model(practised.one.today(), hasPartners);
        await fc.asyncModelRun(() => ({ model, real: practised }), chosen);
        await compareAll(model, practised);
        expect(JSON.stringify(practised.one.logged)).not.toMatch(/merel|zomeren/i);
      }),
      { numRuns },
    );
  },
  120_000,
);
