const PEM_LINE = 64;

/** A public key as files have it. @param base64 its SubjectPublicKeyInfo */
export function pemOf(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${PEM_LINE}}`, 'g')) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}
