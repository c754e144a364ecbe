export function packagesReady(root: string): boolean;
export function installPackages(root: string): Promise<void>;
