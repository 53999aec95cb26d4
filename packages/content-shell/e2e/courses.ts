/** Hand-written SCORM 1.2 courses, each a page of the content host. */
export const courses: Record<string, string> = {
  /** Finds its API as the specification says, opens a session and is then led by the test. */
  'plain.html': page(`api = find(window); api.LMSInitialize('');`),
  /** Says everything only while its document goes away. */
  'last-words.html': page(`
    api = find(window);
    api.LMSInitialize('');
    const on = new URLSearchParams(location.search).get('on');
    const target = on === 'visibilitychange' ? document : window;
    target.addEventListener(on, () => {
      for (let i = 0; i < 20; i++) api.LMSSetValue('cmi.interactions.' + i + '.id', 'q' + i);
      api.LMSSetValue('cmi.core.lesson_location', 'page-9');
      api.LMSSetValue('cmi.core.lesson_status', 'completed');
      api.LMSCommit('');
      api.LMSFinish('');
    });`),
  /** The same without asking for anything to be kept. */
  'last-value.html': page(`
    api = find(window);
    api.LMSInitialize('');
    addEventListener('pagehide', () => api.LMSSetValue('cmi.suspend_data', 'at the door'));`),
  /** A frameset: the key is pressed in the inner document. */
  'nested.html': page(`api = find(window); api.LMSInitialize('');`, `<iframe src="inner.html"></iframe>`),
  'inner.html': page('', '<button type="button">inner</button>'),
  /** An asset: a page that knows nothing of SCORM. */
  'asset.html': page('', '<h1>read me</h1>'),
  /** Asks whether the learner really wants to go. */
  'stays.html': page(
    `api = find(window); api.LMSInitialize(''); onbeforeunload = (event) => { event.preventDefault(); return 'stay'; };`,
    '<button type="button">play</button>',
  ),
  /** Every page of it is a session. */
  'pages.html': page(`
    api = find(window);
    initialized = api.LMSInitialize('');
    addEventListener('pagehide', () => api.LMSFinish(''));`),
};

function page(script: string, body = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>course</title>${body}<script>
    var api, initialized;
    function find(win) {
      while (!win.API && win.parent && win.parent !== win) win = win.parent;
      return win.API;
    }
    ${script}
  </script>`;
}
