import type { Language } from './model.ts';

/** The language of an account: Dutch, unless it chose English. */
export const languageOf = (contact: { readonly locale?: string } | undefined): Language =>
  contact?.locale?.startsWith('en') ? 'en' : 'nl';
