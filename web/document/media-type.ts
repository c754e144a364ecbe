type Known = readonly { readonly extensions: readonly string[]; readonly mediaType: string }[];

/** What a file is. A browser that does not know photos of iPhones says nothing, or something else: then its name says it. */
export function mediaTypeOf({ name, type }: Pick<File, 'name' | 'type'>, known: Known): string {
  if (known.some(({ mediaType }) => mediaType === type)) return type;
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const found = known.find(({ extensions }) => extensions.includes(extension));
  return found?.mediaType ?? (type || 'application/octet-stream');
}
