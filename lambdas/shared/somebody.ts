import type { Somebody } from '../../domain/person/same-person.ts';
import type { Directory } from '../../stores/outside.ts';

type Ports<Method extends keyof Directory> = { readonly directory: Pick<Directory, Method> };

const withEmail = (email: string | undefined) => (email === undefined ? {} : { email });

/** Somebody as the directory knows them: accounts with the same mailbox are one person. */
export const somebody = async ({ directory }: Ports<'contactOf'>, personId: string): Promise<Somebody> => ({
  personId,
  isOwner: false,
  ...withEmail((await directory.contactOf(personId))?.email),
});

export const theOwner = async ({ directory }: Ports<'owner'>): Promise<Somebody> => ({
  isOwner: true,
  ...withEmail((await directory.owner())?.email),
});
