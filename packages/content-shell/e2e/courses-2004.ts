/** Hand-written SCORM 2004 courses, each a page of the content host; what it does is led by the test. */
export const courses2004: Record<string, string> = {
  /** Finds its API as the specification says, and opens a session. */
  'plain-2004.html': page(`api = find(window); api.Initialize('');`),
  /** Says everything only while its document goes away. */
  'last-words-2004.html': page(`
    api = find(window);
    api.Initialize('');
    addEventListener('pagehide', () => {
      api.SetValue('cmi.location', 'page-9');
      api.SetValue('cmi.completion_status', 'completed');
      api.SetValue('adl.nav.request', 'continue');
      api.Terminate('');
    });`),
};

function page(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>course</title><script>
    var api;
    function find(win) {
      while (!win.API_1484_11 && win.parent && win.parent !== win) win = win.parent;
      return win.API_1484_11;
    }
    ${script}
  </script>`;
}
