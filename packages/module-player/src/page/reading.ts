interface Reader {
  /** Place of the block at the top of the screen. */
  at: (block: number) => void;
  /** The end of the lesson came into sight. */
  end: () => void;
}

/** Below the bar: a block that reaches further down than this is the one that is being read. */
const TOP_PX = 96;

/** Watches where a reader is among the blocks of a lesson. @returns what stops it */
export function watchReading(node: HTMLElement, reader: Reader): () => void {
  let waiting = false;
  const look = () => {
    waiting = false;
    const blocks = [...node.querySelectorAll<HTMLElement>(':scope > .block')];
    const place = blocks.findIndex((block) => block.getBoundingClientRect().bottom > TOP_PX);
    reader.at(place < 0 ? blocks.length - 1 : place);
  };
  const onscroll = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(look, 200);
  };
  const ends = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) reader.end();
  });
  const end = node.querySelector('[data-end]');
  if (end) ends.observe(end);
  addEventListener('scroll', onscroll, { passive: true });
  return () => {
    ends.disconnect();
    removeEventListener('scroll', onscroll);
  };
}
