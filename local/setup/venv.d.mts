export function venvReady(root: string): boolean;
export function makeVenv(root: string): Promise<void>;
