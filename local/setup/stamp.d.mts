export function fingerprint(file: string, ...words: readonly string[]): string;
