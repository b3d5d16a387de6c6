export function findChromium(env?: NodeJS.ProcessEnv, platform?: string): string | undefined;
