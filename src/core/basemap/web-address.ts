/** An address taken apart; core has no `URL`, which belongs to the browser. */
export interface WebAddress {
  readonly scheme: 'http' | 'https';
  readonly hostname: string;
  /** '' where it is the usual one of the scheme. */
  readonly port: string;
  readonly path: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const SHAPE = /^(https?):\/\/([a-z\d.-]+)(?::(\d+))?(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/i;

/** An address without a host lies on the page's own origin. Null for anything but http and https. */
export function readWebAddress(text: string, origin: string): WebAddress | null {
  const isWhole = /^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//');
  const whole = isWhole ? text : `${origin}/${text.replace(/^\.?\/+/, '')}`;
  const [matched, scheme = '', hostname = '', port = '', path = '/', query = ''] =
    SHAPE.exec(whole) ?? [];
  if (!matched) return null;
  const isSecure = scheme.toLowerCase() === 'https';
  return {
    scheme: isSecure ? 'https' : 'http',
    hostname: hostname.toLowerCase(),
    port: port === (isSecure ? '443' : '80') ? '' : port,
    path,
    parameters: readParameters(query),
  };
}

export function originOf({ scheme, hostname, port }: WebAddress): string {
  return `${scheme}://${hostname}${port && `:${port}`}`;
}

function readParameters(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').map((pair): [string, string] => {
    const [name = '', ...value] = pair.split('=');
    return [name.toLowerCase(), value.join('=')];
  });
  return new Map(pairs);
}
