import { expect, it } from 'vitest';
import * as z from 'zod';
import { type PortalSettings, portalSettings } from '../../contracts/portal.ts';
import { type Form, fits } from '../../web/session/fits.ts';

const GOOD: PortalSettings = {
  signIn: {
    issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/pool',
    clientId: 'client',
    authorize: 'https://sign-in.example/oauth2/authorize',
    token: 'https://sign-in.example/oauth2/token',
    revoke: 'https://sign-in.example/oauth2/revoke',
    logout: 'https://sign-in.example/logout',
  },
  signingKeys: ['MFkwEwYHKoZIzj0CAQ=='],
  practice: {
    name: 'Praktijk Voorbeeld',
    supervisoryAuthority: { name: { nl: 'De toezichthouder', en: 'The authority' }, url: 'https://toezicht.example' },
  },
};
const schema = portalSettings();
// What the build of the portal does with it.
const form = z.toJSONSchema(schema) as unknown as Form;

/** Every way to spoil one place: of an object each field away and one too many, of each value another type and an empty one. */
function* spoiled(value: unknown): Generator<unknown> {
  yield undefined;
  yield 7;
  yield null;
  if (Array.isArray(value)) {
    yield [];
    yield {};
    for (const [place, item] of value.entries()) for (const other of spoiled(item)) yield value.with(place, other);
  } else if (typeof value === 'object' && value !== null) {
    yield { ...value, more: 'x' };
    for (const [name, part] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
      for (const other of spoiled(part)) yield { ...value, [name]: other };
    }
  } else {
    yield '';
    yield 'not as it should be';
    yield ['x'];
  }
}

it('the settings of the portal are as their contract says', () => {
  expect(schema.safeParse(GOOD).success).toBe(true);
  expect(fits(form, GOOD)).toBe(true);
});

it('whatever its contract refuses, the portal refuses at its start', () => {
  const wrong = [...spoiled(GOOD)].filter((one) => !schema.safeParse(one).success);
  expect(wrong.length).toBeGreaterThan(50);
  for (const one of wrong) expect(fits(form, one), JSON.stringify(one)).toBe(false);
});
