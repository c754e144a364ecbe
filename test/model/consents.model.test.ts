import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyById, policyIds } from '../../local/policies.ts';
import { commands } from './commands.ts';
import { Model } from './model.ts';
import { compare, real } from './real.ts';

/** As many random stories as fit in so many milliseconds; more where there are partner coaches too. */
const TIME = { partners: 8_000, none: 4_000 } as const;

test.each(policyIds)(
  '[RIO-4.1] [RIO-4.3] [RIO-5.1] [RIO-1.4] [EK-7.1] whatever is asked, granted, refused, withdrawn, covered, handed over, disclosed or erased, nobody ever reads without a consent in force at that moment (%s)',
  async (policyId) => {
    const hasPartners = policyById(policyId).consents.scopes.some(({ does }) => does === 'partner-reads');
    const interruptAfterTimeLimit = TIME[hasPartners ? 'partners' : 'none'];
    // A failure says the seed and the path, with which `fc.assert` runs the same again.
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 36, size: 'max' }), async (chosen) => {
        const practised = await real(policyId);
        const model = new Model(practised.one.today(), hasPartners);
        await compare(model, practised);
        await fc.asyncModelRun(() => ({ model, real: practised }), chosen);
        expect(JSON.stringify(practised.one.logged)).not.toMatch(/merel|zomeren/i);
      }),
      { numRuns: 100, interruptAfterTimeLimit },
    );
  },
  120_000,
);
