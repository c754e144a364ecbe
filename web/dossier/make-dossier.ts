import { useState } from 'react';
import type { ReplyOf, RequestOf } from '../../contracts/api.ts';
import { useAct } from '../api/use.ts';
import type { Values } from './client-fields.tsx';

type Body = RequestOf<'createDossier'>['body'];

/** What a coach fills in of a new client. */
export type NewClient = {
  readonly who: 'invite' | 'known';
  readonly clientId: string;
  readonly email: string;
  readonly givenName: string;
  readonly locale: 'nl' | 'en';
  readonly service: string;
  readonly purpose: string;
  readonly branch: string;
  /** Of a dossier that the client had before. */
  readonly earlierNumber?: string;
  readonly principal: 'none' | 'known' | 'new';
  readonly principalId: string;
  readonly principalType: string;
  readonly principalName: string;
  readonly decisionReference: string;
  readonly client: Values;
  readonly tried: boolean;
  /** Of whom and what was made already, in an attempt that was refused further on. */
  readonly invited?: { readonly email: string; readonly personId: string };
  readonly registered?: { readonly name: string; readonly principalId: string };
};

export const NOBODY: NewClient = {
  who: 'invite',
  clientId: '',
  email: '',
  givenName: '',
  locale: 'nl',
  service: '',
  purpose: '',
  branch: '',
  principal: 'none',
  principalId: '',
  principalType: '',
  principalName: '',
  decisionReference: '',
  client: {},
  tried: false,
};

const filled = (...texts: readonly (string | undefined)[]): boolean => texts.every((text = '') => text.trim() !== '');

/** Whether it can be sent: nothing that has to be there is missing. */
export function isWhole(draft: NewClient, fields: ReplyOf<'getConfiguration'>['clientFields']): boolean {
  const who = draft.who === 'known' ? filled(draft.clientId) : filled(draft.email, draft.givenName);
  const principal = {
    none: true,
    known: filled(draft.principalId),
    new: filled(draft.principalType, draft.principalName),
  }[draft.principal];
  const required = fields.filter((field) => field.required).map(({ id }) => draft.client[id]);
  return who && principal && filled(draft.service, draft.purpose, ...required);
}

/** Makes the account, the organisation and the dossier, one after the other. */
export function useMakeDossier() {
  const invite = useAct('invitePerson');
  const register = useAct('registerPrincipal');
  const create = useAct('createDossier');
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  async function clientOf(draft: NewClient): Promise<NonNullable<NewClient['invited']>> {
    const { who, clientId, email, givenName, locale, invited } = draft;
    if (who === 'known') return { email: '', personId: clientId };
    if (invited?.email === email) return invited;
    const { body } = await invite.mutateAsync({ body: { role: 'client', email, givenName, locale } });
    return { email, personId: body.personId };
  }
  async function principalOf(draft: NewClient): Promise<NewClient['registered']> {
    const { principal, principalId, principalType: type, principalName: name, registered } = draft;
    if (principal === 'none') return undefined;
    if (principal === 'known') return { name: '', principalId };
    if (registered?.name === name) return registered;
    return { name, principalId: (await register.mutateAsync({ body: { type, name } })).body.principalId };
  }

  /**
   * @param keep what was made, so that another attempt goes on from there.
   * @returns the dossier; undefined when something was refused.
   */
  async function make(draft: NewClient, keep: (made: Partial<NewClient>) => void): Promise<string | undefined> {
    setBusy(true);
    setError(undefined);
    try {
      const invited = await clientOf(draft);
      keep({ invited, tried: true });
      const registered = await principalOf(draft);
      if (registered) keep({ invited, registered, tried: true });
      const { decisionReference } = draft;
      const client = Object.fromEntries(Object.entries(draft.client).filter(([, value]) => value.trim() !== ''));
      const body = {
        service: draft.service,
        purpose: draft.purpose,
        ...(draft.branch === '' ? {} : { branch: draft.branch }),
        clientId: invited.personId,
        ...(filled(draft.earlierNumber) ? { earlierNumber: draft.earlierNumber?.trim() } : {}),
        ...(registered ? { principalId: registered.principalId } : {}),
        ...(registered && decisionReference.trim() !== '' ? { decisionReference } : {}),
        // The fields are the policy's, so no type knows them; the API refuses what it does not know.
        client: client as Body['client'],
      };
      return (await create.mutateAsync({ body })).body.dossierId;
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { make, error, busy };
}
