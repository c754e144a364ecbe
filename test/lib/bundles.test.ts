import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleFunctions } from '../../lib/constructs/bundles.ts';
import { readRegulation } from '../../lib/regulations.ts';
import { policyById } from '../../local/policies.ts';
import { everyRegulation } from '../support/regulations.ts';

const into = mkdtempSync(join(tmpdir(), 'dossierwacht-bundled-'));
afterAll(() => rmSync(into, { recursive: true, force: true }));

/** Shows what the regulation says, so of all functions it holds the most of it. */
const NAME = 'publicHttp';
const organisation = { ...policyById('eigenkans').organisation, name: 'Van Dijk Loopbanen' };

describe.each(everyRegulation)('the bundles of a deployment under %s', (id) => {
  const found = readRegulation(id);
  const folder = 'wrong' in found ? '' : found.folder;

  it('[EK-1.2] hold that regulation and the practice that was given, and no other', () => {
    bundleFunctions([NAME], into, { folder, organisation });
    const text = readFileSync(join(into, NAME, 'index.js'), 'utf8');
    // What Node loads as a module of the other form costs a start more than what it requires.
    expect(text).not.toMatch(/\bimport\(/);
    const others = everyRegulation.filter((other) => other !== id).map(policyById);
    expect(text).toContain(policyById(id).title.en);
    expect(text).toContain(organisation.name);
    for (const { title } of others) expect(text).not.toContain(title.en);
    for (const { organisation } of everyRegulation.map(policyById)) expect(text).not.toContain(organisation.name);
  });
});
