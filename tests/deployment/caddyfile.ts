/** One block of a Caddyfile: its address (empty: the global options) and its directives, one array of words each. */
export interface SiteBlock {
  address: string;
  directives: string[][];
}

/**
 * Reads the outline of a Caddyfile: an opening brace ends an address's line, a closing one stands alone.
 *
 * @throws Error when braces do not pair up.
 */
export function siteBlocks(text: string): SiteBlock[] {
  const blocks: SiteBlock[] = [];
  let open: SiteBlock | undefined;
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (/(^| )\{$/.test(line)) {
      if (open) throw new Error(`a block inside ${open.address}: ${line}`);
      open = { address: line.replace(/ ?\{$/, ''), directives: [] };
    } else if (line === '}') {
      if (!open) throw new Error('a brace closes nothing');
      blocks.push(open);
      open = undefined;
    } else if (open) open.directives.push(line.split(/\s+/));
    else throw new Error(`outside of every block: ${line}`);
  }
  if (open) throw new Error(`${open.address} is not closed`);
  return blocks;
}
