/** A mail as a client sends it, with its lines as they travel. */
export const mailOf = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');

export const MAIL = mailOf(
  'From: Merel <merel@voorbeeld.example>',
  'To: coach@voorbeeld.example',
  'Date: Wed, 4 Mar 2026 23:30:00 +0000',
  'Subject: Afspraak',
  '',
  'Kan het een uur later?',
);
