import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../lib/constructs/bundles.ts';
import { policyById, policyIds } from '../../local/policies.ts';

const into = mkdtempSync(join(tmpdir(), 'dossierwacht-bundled-'));
afterAll(() => rmSync(into, { recursive: true, force: true }));

/** Shows what the regulation says, so of all functions it holds the most of it. */
const NAME = 'publicHttp';
const organisation = { ...policyById('eigenkans').organisation, name: 'Van Dijk Loopbanen' };

describe.each(policyIds)('the bundles of a deployment under %s', (id) => {
  const folder = fileURLToPath(new URL(`../../policies/${id}`, import.meta.url));

  it('[EK-1.2] hold that regulation and the practice that was given, and no other', () => {
    bundleFunctions([NAME], into, { folder, organisation });
    const text = readFileSync(join(into, NAME, 'index.js'), 'utf8');
    const others = policyIds.filter((other) => other !== id).map(policyById);
    expect(text).toContain(policyById(id).title.en);
    expect(text).toContain(organisation.name);
    for (const { title } of others) expect(text).not.toContain(title.en);
    for (const { organisation } of policyIds.map(policyById)) expect(text).not.toContain(organisation.name);
  });
});
