import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/** The local cloud of this run, as its administrator. */
export const endpoint = (): string => inject('endpoint');

export const asAdministrator = () => ({
  endpoint: endpoint(),
  region: 'eu-west-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** A name that no other test has. */
export const unique = (what: string): string => `${what}-${randomUUID()}`;
