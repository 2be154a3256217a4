// Warns before a login ends. Whoever is at work is not disturbed: working makes it longer by itself.
import { somethingTyped } from './getypt.js';

const WARN_SECONDS = 120;
/** Of activity the gateway hears at most once in this time. */
const ACTIVE_EVERY_MS = 5 * 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const ACTIVITY = ['input', 'keydown', 'pointerdown', 'scroll'];

/** 15.24 in Dutch and 15:24 in English, as on the rest of the page. */
function clockTime(moment) {
  const { lang } = document.documentElement;
  const time = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hour12: false,
    timeZone: 'Europe/Amsterdam' }).format(moment);
  return lang === 'nl' ? time.replace(':', '.') : time;
}

async function ask(method) {
  const answer = await fetch('/sessie', { method, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

export function watch(dialog) {
  const [title, text, button] = ['#sessie-titel', '#sessie-tekst', 'button'].map((name) => dialog.querySelector(name));
  const tabs = new BroadcastChannel('tk-sessie');
  let end;
  let longer = !dialog.dataset.tienuur;
  let heard = Date.now();
  let warned = false;
  let timer;

  function wake(at) {
    clearTimeout(timer);
    timer = setTimeout(check, Math.min(Math.max(0, at - Date.now()), LONGEST_TIMER_MS));
  }

  /** What the gateway says counts; without an answer the last one does. */
  function learn({ rest, langer }) {
    end = Date.now() + rest * 1000;
    longer = langer;
    const warnAt = end - WARN_SECONDS * 1000;
    if (Date.now() < warnAt) {
      warned = false;
      dialog.close();
    }
    wake(warned ? end : warnAt);
  }

  async function extend() {
    heard = Date.now();
    try {
      learn(await ask('POST'));
      tabs.postMessage('langer');
    } catch {
      heard = 0;
    }
  }

  function show(kind) {
    title.textContent = dialog.dataset[`${kind}Titel`];
    text.textContent = dialog.dataset[kind].replace('{0}', clockTime(end));
    button.textContent = dialog.dataset[`${kind}Knop`];
    dialog.dataset.soort = kind;
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  async function check() {
    if (document.hidden) {
      return;
    }
    try {
      learn(await ask('GET'));
    } catch {
      wake(end);
    }
    if (Date.now() >= end) {
      over();
    } else if (Date.now() >= end - WARN_SECONDS * 1000 && !warned) {
      warned = true;
      wake(end);
      show(longer ? 'bijna' : 'laatst');
    }
  }

  /** A page with nothing to lose does not stay in view of whoever comes next. */
  function over() {
    clearTimeout(timer);
    if (somethingTyped()) {
      show('over');
    } else {
      location.replace('/uitgelogd');
    }
  }

  function answered() {
    const stay = dialog.dataset.soort === 'bijna';
    dialog.close();
    if (stay) {
      extend();
    }
  }

  button.addEventListener('click', answered);
  dialog.addEventListener('cancel', (event) => { event.preventDefault(); answered(); });
  // Whoever was typing when it appeared goes on: any character is an answer.
  dialog.addEventListener('keydown', (event) => {
    if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      answered();
    }
  });
  ACTIVITY.forEach((kind) => document.addEventListener(kind, () => {
    if (longer && !dialog.open && Date.now() < end && Date.now() - heard > ACTIVE_EVERY_MS) {
      extend();
    }
  }, { capture: true, passive: true }));
  document.addEventListener('visibilitychange', check);
  addEventListener('pageshow', (event) => { if (event.persisted) { check(); } });
  tabs.addEventListener('message', check);
  learn({ rest: Number(dialog.dataset.rest), langer: longer });
  dialog.dataset.soort = '';
}
