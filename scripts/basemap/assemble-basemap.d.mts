export function assembleBasemap(root: string): Uint8Array;
