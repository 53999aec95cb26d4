import type { Attack } from './page.js';

interface Api {
  LMSInitialize(parameter: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSCommit(parameter: string): string;
}

/** Says to the LMS page what only the shell may say, from the course's own frame. */
export const speaksAsTheShell: Attack = async (attempt) => {
  const { API: api } = parent as Window & { API?: Api };
  api?.LMSInitialize('');
  api?.LMSSetValue('cmi.core.lesson_location', 'honest');
  api?.LMSCommit('');
  await attempt('forged', () => {
    const stored = Object.values(localStorage).find((text) => String(text).includes('honest'));
    const envelope = JSON.parse(String(stored));
    const cmi = { core: { lesson_status: 'passed', lesson_location: 'forged', score: { raw: '100' } } };
    const forged = { ...envelope, seq: 99, cmi, final: true, sticky: { passed: true, score: 100 } };
    for (const message of [
      { type: 'shell.commit', envelope: forged },
      { type: 'shell.ready', journal: [forged] },
      { type: 'shell.finished', item: envelope.item, suspended: false },
      { type: 'shell.key', key: 'Escape' },
      { type: 'shell.key', key: 'Escape' },
    ])
      (top as Window).postMessage({ vigie: 1, ...message }, '*');
    return 'tried';
  });
};

/** Says to the shell what only the LMS page may say, also after making itself the shell's parent. */
export const speaksAsThePage: Attack = async (attempt) => {
  const say = () => {
    const item = { identifier: 'x', title: 'x', href: 'forged.html', cmi: {} };
    const launch = { attempt: 'x', epoch: 1, token: 'x', startSeq: 1, commitUrl: '/api/runtime/commit' };
    const rest = { contentBase: '/', standard: 'scorm12', mode: 'normal', item: 'x', items: [item] };
    for (const message of [{ type: 'page.launch', launch: { ...launch, ...rest } }, { type: 'page.leave' }])
      parent.postMessage({ vigie: 1, ...message }, '*');
    return 'tried';
  };
  await attempt('from the course', say);
  await attempt('as its parent', () => {
    Object.assign(parent, { parent: window });
    return say();
  });
};

/** Takes the shell's own place in the LMS page, and hands over commits of another course's attempt. */
export const standsInForTheShell: Attack = () => {
  const refresh = parent.document.createElement('meta');
  refresh.httpEquiv = 'refresh';
  refresh.content = `0;url=${new URL('shell.html', location.href).pathname}`;
  parent.document.head.append(refresh);
};

/** The page for that. `attempt` in the target is the other course's. */
export const falseShell: Attack = async (attempt, { attempt: other = '', item = '' }) => {
  const cmi = { core: { lesson_status: 'passed', lesson_location: 'forged', score: { raw: '100' } } };
  const of = { attempt: other, epoch: 1, seq: 99, item, kind: 'full' };
  const envelope = { ...of, cmi, final: false, sticky: { passed: true, score: 100 } };
  await attempt('handed over', () => {
    parent.postMessage({ vigie: 1, type: 'shell.ready', journal: [envelope] }, '*');
    parent.postMessage({ vigie: 1, type: 'shell.commit', envelope }, '*');
    return 'tried';
  });
};

/** Tells lies and markup to its API, and everything that could be taken for code. */
export const saysMarkup: Attack = async (attempt) => {
  const { API: api } = parent as Window & { API?: Api };
  const markup = '<img src=x onerror="window.broken=1;alert(1)">';
  api?.LMSInitialize('');
  for (const [element, value] of [
    ['cmi.core.lesson_location', markup],
    ['cmi.suspend_data', `${markup}</script><script>alert(1)</script>`],
    ['cmi.comments', markup],
    ['cmi.objectives.0.id', 'javascript:alert(1)'],
    ['cmi.interactions.0.id', markup],
    ['cmi.interactions.0.student_response', markup],
    ['cmi.__proto__.polluted', 'yes'],
    ['cmi.core.__proto__.polluted', 'yes'],
    ['cmi.interactions.__proto__.polluted', 'yes'],
    ['cmi.constructor.prototype.polluted', 'yes'],
  ] as const)
    await attempt(element, () => api?.LMSSetValue(element, value));
  await attempt('kept', () => api?.LMSCommit(''));
  await attempt('polluted here', () => (({}) as { polluted?: string }).polluted);
  await attempt('polluted in the shell', () => {
    const { Object: ShellObject } = parent as Window & { Object: typeof Object };
    return (new ShellObject() as { polluted?: string }).polluted;
  });
};

/** Fills the storage that it shares with the shell, and leaves nonsense in the shell's journal. */
export const fillsTheStorage: Attack = async (attempt) => {
  const { API: api } = parent as Window & { API?: Api };
  api?.LMSInitialize('');
  localStorage.setItem('vigie.journal x', '{"attempt":"<img src=x onerror=alert(1)>","epoch":"__proto__"}');
  localStorage.setItem('vigie.journal y', 'not even JSON');
  await attempt('10 MB', () => {
    for (let written = 0; written < 100; written++)
      localStorage.setItem(`full-${written}`, 'x'.repeat(100_000));
  });
  await attempt('value', () => api?.LMSSetValue('cmi.core.lesson_location', 'in a full storage'));
  await attempt('commit', () => api?.LMSCommit(''));
};

/** Puts an API of its own in the place of the shell's. */
export const replacesTheApi: Attack = async (attempt) => {
  const page = parent as Window & { API?: unknown };
  await attempt('replaced', () => {
    page.API = new Proxy(
      {},
      {
        get: () => () => {
          throw new Error('not mine');
        },
      },
    );
    return 'tried';
  });
  await attempt('messages', () => {
    parent.postMessage = () => {
      throw new Error('not mine');
    };
    parent.addEventListener('message', (event) => event.stopImmediatePropagation(), true);
    return 'tried';
  });
};

/** Opens windows, one a tap: of its own, of the attacker's server, and of the LMS, whose window it then looks at. */
export const opensWindows: Attack = (attempt, { sink, lms }) => {
  const button = (name: string, press: () => void) => {
    const element = document.createElement('button');
    element.textContent = name;
    element.onclick = press;
    document.body.append(element);
  };
  let page: Window | null = null;
  button('own', () => void open('window.html'));
  button('attacker', () => void open(`${sink}/evil.html`));
  button('lms', () => void (page = open(`${lms}/my`)));
  return new Promise((over) =>
    button(
      'look',
      () =>
        void attempt('document', () => page?.document.title)
          .then(() => attempt('window', () => (page?.closed === false ? 'held' : 'gone')))
          .then(over),
    ),
  );
};

/** Inside such a window: what can be done to the LMS page by way of its opener. */
export const usesItsOpener: Attack = async (attempt, { sink }) => {
  const lms = (opener as Window | null)?.parent.parent as Window;
  await attempt('document', () => lms.document.title);
  await attempt('address', () => lms.location.assign(sink));
  await attempt('message', () => {
    lms.postMessage({ vigie: 1, type: 'shell.key', key: 'Escape' }, '*');
    lms.postMessage({ vigie: 1, type: 'shell.key', key: 'Escape' }, '*');
    return 'tried';
  });
};
