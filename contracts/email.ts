import * as z from 'zod';
import { isReadable } from '../domain/text/readable.ts';

/** Longest address that mail can go to, and longest part before the @ (RFC 5321). */
const LONGEST = 254;
const LONGEST_MAILBOX = 64;

/** Before the @: ASCII, since that is all that SES delivers to. */
const MAILBOX = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]$/;
const NONE = { message: 'no e-mail address' };
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** The domain as the network knows it: `xn--caf-dma.example` for `café.example`, in small letters. Undefined when it is none. */
function asciiDomain(domain: string): string | undefined {
  const labels = domain.normalize('NFC').split('.');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || !/\p{L}/u.test(labels.at(-1) ?? ''))
    return undefined;
  const ascii = URL.parse(`https://${domain}`)?.hostname;
  return ascii?.split('.').every((label) => label.length <= 63) ? ascii : undefined;
}

/** The address in the form that mail services and the user directory take; undefined for what is no address. */
export function asciiAddress(address: string): string | undefined {
  const [mailbox = '', domain = '', ...more] = address.split('@');
  const ascii = asciiDomain(domain);
  if (more.length > 0 || ascii === undefined || mailbox.length > LONGEST_MAILBOX || !MAILBOX.test(mailbox))
    return undefined;
  const whole = `${mailbox}@${ascii}`;
  return whole.length <= LONGEST ? whole : undefined;
}

/**
 * An e-mail address, also with an international domain (RFC 5890), as it is typed.
 * @param error what is said of one that is none, where the general sentences are not enough.
 */
export const email = (error?: string) =>
  z
    .string(error === undefined ? {} : { error })
    .max(LONGEST, error)
    .refine((address) => isReadable(address) && asciiAddress(address) !== undefined, error ?? NONE)
    .meta({ format: 'idn-email', examples: ['naam@voorbeeld.example'] });

/** An address that mail goes to: as mail services have it, so that one mailbox has one form. */
export const mailAddress = (error?: string) => email(error).overwrite((address) => asciiAddress(address) ?? address);
