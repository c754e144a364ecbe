export function withLock<T>(lock: string, job: () => Promise<T>): Promise<T>;
