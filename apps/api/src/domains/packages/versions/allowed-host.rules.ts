/** Names that mean "here", or a network of one's own. */
const PRIVATE = /(^|\.)(localhost|local|internal|lan|home|corp|intranet|test|invalid|example|onion|arpa)$/;

/**
 * The name of a host that a package may be allowed to reach, in the form that browsers compare; null for anything
 * else: addresses, ports, paths, wildcards, IP addresses in whatever notation, private names, and our own hosts.
 *
 * @param ownHosts - names of the LMS and of the content hosts' domain: a package must not reach for them or beside them.
 */
export function allowedHost(written: string, ownHosts: readonly string[]): string | null {
  const trimmed = written.trim().toLowerCase();
  if (!/^[\p{L}\p{N}.-]+$/u.test(trimmed) || !URL.canParse(`https://${trimmed}`)) return null;
  const { hostname } = new URL(`https://${trimmed}`); // punycode; 0x7f.1 and the like become what they are
  const labels = hostname.split('.');
  const isName =
    labels.length >= 2 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const isIp = /^[\d.]+$/.test(hostname) || /^\d+$/.test(labels.at(-1) ?? '');
  if (!isName || isIp || hostname.length > 253 || PRIVATE.test(hostname)) return null;
  const isOurs = ownHosts.some(
    (own) => own === hostname || own.endsWith(`.${hostname}`) || hostname.endsWith(`.${own}`),
  );
  return isOurs ? null : hostname;
}
