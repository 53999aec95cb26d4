/**
 * Where a browser may read captions from: their own address; from a disk, where browsers refuse that, out of the script
 * beside them that says the same.
 */
export async function captionsAt(path: string): Promise<string> {
  if (location.protocol !== 'file:') return path;
  const script = document.createElement('script');
  script.src = `${path}.js`;
  const said = new Promise<string>((resolve) => {
    script.onload = () => resolve(window.vigieCaptions ?? '');
    script.onerror = () => resolve('');
  });
  document.head.append(script);
  const vtt = await said;
  script.remove();
  return `data:text/vtt;charset=utf-8,${encodeURIComponent(vtt)}`;
}

declare global {
  interface Window {
    /** What the script beside some captions says: read at once, before the next one. */
    vigieCaptions?: string;
  }
}
