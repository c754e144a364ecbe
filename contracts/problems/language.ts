import type { Language } from './text.ts';

/** One range of an Accept-Language header: `en-GB`, `nl;q=0.8`, `*;q=0`. */
const RANGE = /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:\s*;\s*q\s*=\s*([01](?:\.\d{0,3})?))?$/i;

/**
 * The language to answer in: Dutch, unless the header gives English a higher weight (RFC 9110, 12.5.4). Parts that cannot
 * be read are passed over.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const weights: { [tag in Language | '*']?: number } = {};
  for (const part of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [, range, quality] = RANGE.exec(part.trim()) ?? [];
    const tag = range?.split('-')[0]?.toLowerCase();
    if (tag !== 'nl' && tag !== 'en' && tag !== '*') continue;
    weights[tag] = Math.max(weights[tag] ?? 0, quality === undefined ? 1 : Math.min(1, Number(quality)));
  }
  const any = weights['*'] ?? 0;
  return (weights.en ?? any) > (weights.nl ?? any) ? 'en' : 'nl';
}
