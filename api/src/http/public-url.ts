/** Where the server listens and, if set, where people reach it. */
export type PublicAddress = { publicUrl?: string | undefined; host: string; port: () => number };

/**
 * What links begin with: the configured address, or the Host asked for where it is one of this machine's own names.
 * Any other Host is never repeated: links then begin with the address the server listens on.
 */
export function linkOrigin({ publicUrl, host, port }: PublicAddress, asked: string | undefined): string {
  if (publicUrl) return publicUrl;
  const name = host.includes(':') ? `[${host}]` : host;
  const own = ['127.0.0.1', 'localhost', '[::1]', name].map((known) => `${known}:${port()}`);
  if (asked && own.includes(asked.toLowerCase())) return `http://${asked.toLowerCase()}`;
  const reachable = ['0.0.0.0', '[::]'].includes(name) ? '127.0.0.1' : name;
  return `http://${reachable}:${port()}`;
}
