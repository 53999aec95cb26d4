/** Leads a plain press of a link through the player, which saves first; a new tab or window is left to the browser. */
export function leavingBy(leave: (href: string) => void): (event: MouseEvent) => void {
  return (event) => {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.currentTarget;
    if (!isPlain || !(link instanceof HTMLAnchorElement)) return;

    event.preventDefault();
    leave(link.href);
  };
}
