export function hooksReady(root: string): boolean;
export function setHooks(root: string): Promise<void>;
