type Known = readonly { readonly extensions: readonly string[]; readonly mediaType: string }[];

/** What a file is, by its name: browsers do not know every type, such as photos of iPhones, or call it something else. */
export function mediaTypeOf({ name, type }: Pick<File, 'name' | 'type'>, known: Known): string {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const found = known.find(({ extensions }) => extensions.includes(extension));
  return found?.mediaType ?? (type || 'application/octet-stream');
}

/** What can be read here as text. */
export const isMail = ({ mediaType }: { readonly mediaType: string }): boolean => mediaType === 'message/rfc822';
