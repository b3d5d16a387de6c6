export function deploymentHosts(file: string): string[];
export function strictPolicy(hosts?: readonly string[]): string;
export function devPolicy(nonce: string, hosts?: readonly string[]): string;
