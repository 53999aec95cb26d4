'use strict';

const PAGES = 4;
const byId = (id) => document.getElementById(id);

/** The SCORM 1.2 API of the platform, or silence when the page is opened on its own. */
const lms = {
  api: findApi(),
  begunAt: Date.now(),
  isOpen: false,
  open() {
    this.isOpen = this.api?.LMSInitialize('') + '' === 'true';
  },
  get(name) {
    return this.isOpen ? String(this.api.LMSGetValue(name)) : '';
  },
  set(name, value) {
    if (this.isOpen) this.api.LMSSetValue(name, String(value));
  },
  save() {
    if (!this.isOpen) return;
    this.set('cmi.core.session_time', timespan(Date.now() - this.begunAt));
    this.api.LMSCommit('');
  },
  close() {
    this.save();
    if (this.isOpen) this.api.LMSFinish('');
    this.isOpen = false;
  },
};

function findApi() {
  const chain = (start) => {
    let frame = start;
    for (let step = 0; frame && step < 10; step += 1) {
      try {
        if (frame.API) return frame.API;
      } catch {
        return null; // another site
      }
      if (frame === frame.parent) return null;
      frame = frame.parent;
    }
    return null;
  };
  return chain(window) ?? chain(window.opener);
}

function timespan(milliseconds) {
  const two = (value) => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Builds an element; everything from texts.json is text, never markup. */
function el(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key in element && key !== 'role') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('class', ['prev', 'next', 'act'].includes(name) ? 'i i--flip' : 'i');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(use);
  return svg;
}

let lesson, words, language;
/** `answers[question]` is `{ first, last }`: the first one counts, the last one is shown. */
const state = { page: 1, answers: {}, isResumed: false };

const fill = (key, values) => words.ui[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const percent = (value) =>
  new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' }).format(value / 100);

function chooseLanguage() {
  const wanted = [lms.get('cmi.student_preference.language'), document.documentElement.lang, 'fr'];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => Object.hasOwn(lesson.locales, tag));
}

function restore() {
  const page = Number(lms.get('cmi.core.lesson_location'));
  if (page >= 1 && page <= PAGES) state.page = Math.floor(page);
  try {
    const { answers } = JSON.parse(lms.get('cmi.suspend_data'));
    for (const id of Object.keys(lesson.answers)) if (answers[id]?.first) state.answers[id] = answers[id];
  } catch {
    // nothing kept, or not by us
  }
  state.isResumed = state.page > 1 || Object.keys(state.answers).length > 0;
}

function save() {
  lms.set('cmi.core.lesson_location', state.page);
  lms.set('cmi.suspend_data', JSON.stringify({ answers: state.answers }));
  lms.save();
}

/** Points of 100 for the first answers, null while a question is open. */
function score() {
  const ids = Object.keys(lesson.answers);
  if (ids.some((id) => !state.answers[id])) return null;
  return Math.round(
    (ids.filter((id) => state.answers[id].first === lesson.answers[id]).length / ids.length) * 100,
  );
}

function report() {
  const points = score();
  // Said beforehand: a browser that dies leaves a suspended lesson, not a failed one.
  lms.set('cmi.core.exit', points === null ? 'suspend' : '');
  if (points === null) return;
  lms.set('cmi.core.score.min', 0);
  lms.set('cmi.core.score.max', 100);
  lms.set('cmi.core.score.raw', points);
  lms.set('cmi.core.lesson_status', points >= lesson.passAt ? 'passed' : 'failed');
}

const paragraph = (text) => el('p', {}, text);
const heading = (text) => el('h1', { tabIndex: -1 }, text);

const draft = (...notices) => el('div', { className: 'draft' }, ...notices.filter(Boolean).map(paragraph));

const pages = {
  1: () => [
    heading(words.title),
    el('p', { className: 'small' }, fill('minutes', { minutes: lesson.durationMinutes })),
    el('div', { className: 'callout callout--advisory' }, icon('info'), paragraph(words.intro.advisory)),
    paragraph(words.intro.text),
    draft(words.draft, words.translation),
  ],
  2: () => [
    heading(words.quote.heading),
    el(
      'figure',
      { className: 'quotation' },
      el('blockquote', {}, paragraph(words.quote.text)),
      el('figcaption', {}, el('cite', {}, words.quote.attribution), words.quote.note),
    ),
  ],
  3: () => [
    heading(words.elements.heading),
    table(words.elements),
    el(
      'section',
      { className: 'callout' },
      icon('key'),
      el('h2', {}, words.elements.key.title),
      paragraph(words.elements.key.text),
    ),
  ],
  4: () => [
    heading(words.quiz.heading),
    ...words.quiz.questions.map(question),
    el('section', { className: 'result', id: 'result', tabIndex: -1 }),
  ],
};

// The roles keep it a table where the style lays it out as cards.
function table({ caption, header, rows }) {
  const row = (...cells) => el('tr', { role: 'row' }, ...cells);
  const group = (name, ...all) => el(name, { role: 'rowgroup' }, ...all);
  const cell = (text) => el('td', { role: 'cell' }, text);
  const head = header.map((text) => el('th', { scope: 'col', role: 'columnheader' }, text));
  const body = rows.map(([name, ...rest], at) =>
    row(
      el('th', { scope: 'row', role: 'rowheader' }, icon(['act', 'means', 'purpose'][at]), name),
      ...rest.map(cell),
    ),
  );
  return el(
    'div',
    { className: 'elements' },
    el(
      'table',
      { role: 'table' },
      el('caption', {}, caption),
      group('thead', row(...head)),
      group('tbody', ...body),
    ),
  );
}

/** A fact asks which element it is, and shares its answers with the other facts; else the question has its own. */
function question(asked, at) {
  const { id, fact, feedback } = asked;
  const { prompt, explanation } = fact ? words.quiz : asked;
  const options = asked.options ?? words.quiz.elements;
  const choices = options.map((option) =>
    el(
      'label',
      { className: 'option' },
      el('input', { type: 'radio', name: id, value: option.id, required: true }),
      option.text,
    ),
  );
  const legend = el('legend', { className: 'visually-hidden' }, [fact, prompt].filter(Boolean).join(' '));
  const set = el('fieldset', { className: 'options' }, legend, ...choices);
  const check = el('button', { type: 'submit', className: 'btn btn--primary' }, words.ui.check);
  const news = el('div', { className: 'feedback', role: 'status', tabIndex: -1 });

  const show = (answer) => {
    const isRight = answer === lesson.answers[id];
    const mark = isRight ? 'right' : 'review';
    const more = [isRight || !feedback[answer] ? explanation : '', isRight ? '' : words.ui.again];
    set.querySelector(`[value="${CSS.escape(answer)}"]`).checked = true;
    set.disabled = check.hidden = isRight;
    news.replaceChildren(
      el(
        'p',
        { className: `mark mark--${mark}` },
        icon(mark),
        el('span', {}, el('strong', {}, words.ui[mark]), ' ', feedback[answer] ?? ''),
      ),
      ...more.filter(Boolean).map(paragraph),
    );
    return isRight;
  };
  const form = el(
    'form',
    { className: 'exercise', noValidate: true },
    el(
      'div',
      { className: 'exercise__head' },
      el('p', {}, fill('question', { number: at + 1, total: words.quiz.questions.length })),
      el('h2', {}, fact ?? prompt),
      fact ? el('p', { className: 'fact' }, prompt) : '',
    ),
    el('div', { className: 'exercise__body' }, set, check, news),
  );
  set.addEventListener('change', () => news.replaceChildren());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = new FormData(form).get(id);
    if (!answer) {
      news.replaceChildren(paragraph(words.ui.choose));
      return choices[0].firstChild.focus();
    }
    const wasOpen = score() === null;
    state.answers[id] = { first: state.answers[id]?.first ?? answer, last: answer };
    report();
    save();
    // The button is gone after a right answer: the focus goes where the news is.
    if (show(answer)) news.focus();
    result();
    if (wasOpen && score() !== null) byId('result').scrollIntoView({ block: 'nearest' });
  });
  if (state.answers[id]) show(state.answers[id].last);
  return form;
}

function result() {
  const points = score();
  const passed = points !== null && points >= lesson.passAt;
  const limits = { passAt: percent(lesson.passAt), total: Object.keys(lesson.answers).length };
  const box = byId('result');
  const said = [el('p', { className: 'small' }, fill('open', limits))];
  if (points !== null) {
    said[0] = el('h2', {}, fill('result', { score: percent(points) }));
    said.push(el('p', {}, fill(passed ? 'passed' : 'failed', limits)));
    if (!passed)
      said.push(
        el(
          'button',
          { type: 'button', className: 'btn', onclick: restartQuiz },
          icon('again'),
          words.ui.restartQuiz,
        ),
      );
  }
  if (!lms.isOpen) said.push(el('p', { className: 'small' }, words.ui.alone));
  box.setAttribute('role', 'status');
  box.className = passed ? 'result result--passed' : 'result';
  box.replaceChildren(...said);
}

function restartQuiz() {
  state.answers = {};
  report();
  save();
  draw();
  focusHeading();
}

function resumed() {
  const back = el(
    'button',
    { type: 'button', className: 'btn btn--quiet btn--link', onclick: () => go(1) },
    words.ui.restartLesson,
  );
  return el('p', { className: 'resumed' }, words.ui.resumed, back);
}

function draw() {
  const { page } = state;
  words = lesson.locales[language];
  Object.assign(document.documentElement, { lang: language, dir: words.dir });
  document.title = words.title;
  byId('title').textContent = page > 1 ? words.title : '';
  byId('language-label').textContent = words.ui.language;
  byId('page').replaceChildren(...(state.isResumed ? [resumed()] : []), ...pages[page]());
  if (words.translation && page > 1) byId('page').append(draft(words.translation));
  if (page === PAGES) result();

  const values = { page, pages: PAGES };
  Object.assign(byId('progress'), { value: page, max: PAGES, ariaLabel: fill('page', values) });
  byId('count').textContent = `${page} / ${PAGES}`;
  byId('count-long').textContent = fill('page', values);
  Object.assign(byId('pages'), { ariaLabel: words.ui.pages, hidden: false });
  byId('previous').replaceChildren(icon('prev'), words.ui.previous);
  byId('next').replaceChildren(words.ui.next, icon('next'));
  byId('previous').disabled = page === 1;
  byId('next').disabled = page === PAGES;
}

function focusHeading() {
  window.scrollTo(0, 0);
  byId('page').querySelector('h1').focus({ preventScroll: true });
}

function go(page) {
  state.page = page;
  state.isResumed = false;
  save();
  draw();
  focusHeading();
}

async function start() {
  lms.open();
  if (['', 'not attempted'].includes(lms.get('cmi.core.lesson_status')))
    lms.set('cmi.core.lesson_status', 'incomplete');
  lesson = await (await fetch('texts.json')).json();
  restore();
  language = chooseLanguage();

  const select = byId('language');
  for (const [tag, { name }] of Object.entries(lesson.locales))
    select.append(el('option', { value: tag, lang: tag }, name));
  select.value = language;
  select.addEventListener('change', () => {
    language = select.value;
    lms.set('cmi.student_preference.language', language);
    lms.save();
    draw();
  });
  byId('previous').addEventListener('click', () => go(state.page - 1));
  byId('next').addEventListener('click', () => go(state.page + 1));
  document.addEventListener('visibilitychange', () => document.hidden && lms.save());
  window.addEventListener('pagehide', () => lms.close());
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());

  draw();
  report();
  save();
}

// When this fails (no network), the page says so by itself after two seconds: see `.late`.
void start();
