import { convert } from 'html-to-text';
import PostalMime, { type Address, type Email } from 'postal-mime';
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../../domain/calendar.ts';
import type { Mail } from '../../../domain/document/mail.ts';
import { withoutUnseen } from '../../../domain/text/invisible.ts';
import { DEEPEST_PART, withoutEnvelope } from '../content/mail.ts';

/** What is shown: an answer has a size too. */
const MOST_TEXT = 200_000;
/** The parser holds each line by itself, which takes much more memory than it is long. The files of ordinary mails have 28,000 in 2 MiB. */
const MOST_LINES = 60_000;
/** The HTML that is made text: each of its tags takes much more memory than it is long. */
const MOST_HTML = 100_000;
const MOST_IN_LINE = 500;
const MOST_NAMED = 200;

export type MailBytes = {
  readonly bytes: Uint8Array;
  /** Its last byte is among them. */
  readonly whole: boolean;
};

/** Reads a mail (RFC 5322); undefined when nothing can be made of it, whatever the bytes are. */
export async function readMail(given: MailBytes): Promise<Mail | undefined> {
  const { bytes, whole } = inLines(given);
  try {
    const parser = new PostalMime({ maxNestingDepth: DEEPEST_PART, forceRfc822Attachments: true });
    const mail = await parser.parse(withoutEnvelope(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    return shownOf(mail, whole);
  } catch {
    // The parser throws as soon as it cannot go on.
    return undefined;
  }
}

/** As many lines as can be held. */
function inLines({ bytes, whole }: MailBytes): MailBytes {
  let end = 0;
  for (let line = 0; line < MOST_LINES; line += 1) {
    end = bytes.indexOf(0x0a, end) + 1;
    if (end === 0) return { bytes, whole };
  }
  return { bytes: bytes.subarray(0, end), whole: whole && end === bytes.length };
}

function shownOf(mail: Email, whole: boolean): Mail {
  const to = mailboxes(mail.to);
  const cc = mailboxes(mail.cc);
  const { attachments } = mail;
  const text = textOf(mail);
  const [from] = mailboxes(mail.from && [mail.from]);
  const subject = inLine(mail.subject);
  const day = dayIn(mail.date);
  const all =
    [to, cc, attachments].every(({ length }) => length <= MOST_NAMED) &&
    text.length <= MOST_TEXT &&
    whole &&
    !cutsHtml(mail);
  return {
    ...(from ? { from } : {}),
    to: to.slice(0, MOST_NAMED),
    cc: cc.slice(0, MOST_NAMED),
    ...(subject ? { subject } : {}),
    ...(day === undefined ? {} : { day }),
    text: text.slice(0, MOST_TEXT).toWellFormed(),
    attachments: attachments.slice(0, MOST_NAMED).map(({ filename, content }, at) => {
      const name = inLine(filename ?? undefined);
      // Where reading stopped, nobody knows how much more there was of it.
      const cut = !whole && at === attachments.length - 1;
      return { ...(name ? { name } : {}), ...(cut ? {} : { size: sizeOf(content) }) };
    }),
    ...(all ? {} : { partial: true }),
  };
}

const sizeOf = (content: ArrayBuffer | Uint8Array | string): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;

const hasText = ({ text = '' }: Email): boolean => text.trim() !== '';
const cutsHtml = (mail: Email): boolean => !hasText(mail) && (mail.html ?? '').length > MOST_HTML;

/** The text that it brings, or its HTML as text: without pictures, and with the address of a link beside its words. */
function textOf(mail: Email): string {
  const { text = '', html = '' } = mail;
  const options = {
    wordwrap: false as const,
    limits: { maxDepth: 200 },
    selectors: [{ selector: 'img', format: 'skip' }],
  };
  const plain = hasText(mail) ? text : convert(html.slice(0, MOST_HTML), options);
  return withoutUnseen(plain.replaceAll(/\r\n?/g, '\n')).replaceAll(CONTROLS, '').trim();
}

/** All but the ends of lines and tabs. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;

const inLine = (text = ''): string =>
  withoutUnseen(text)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MOST_IN_LINE)
    .toWellFormed();

const mailboxes = (addresses: readonly Address[] = []): string[] =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => inLine(name && address ? `${name} <${address}>` : name || address))
    .filter((shown) => shown !== '');

/** What no calendar has, or no mail can have been sent on, is no day. */
function dayIn(date: string | undefined): string | undefined {
  if (date === undefined || !/^(19[789]|2\d\d)\d-\d{2}-\d{2}T[\d:.]+Z$/.test(date)) return undefined;
  return dayOf(Temporal.Instant.from(date));
}
