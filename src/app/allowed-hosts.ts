/**
 * Hosts outside the page's own that this deployment lets it ask: none, unless the file says so that the server's
 * content security policy is made of.
 */
export async function allowedHosts(): Promise<readonly string[]> {
  try {
    const said = (await (await fetch('deployment.json')).json()) as { hosts?: unknown };
    return Array.isArray(said.hosts) ? said.hosts.map(String) : [];
  } catch {
    // No such file, or a server that answers every address with the page.
    return [];
  }
}
