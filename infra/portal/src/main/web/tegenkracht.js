// Small help on top of pages that also work without JavaScript.
import { somethingTyped } from './getypt.js';

const ESC_WITHIN_MS = 1000;
const ESC_TIMES = 3;
/** What browsers give as key code of a key that an input method takes, also just after the composition. */
const TAKEN_BY_INPUT_METHOD = 229;

function focusErrors() {
  document.querySelector('[data-foutoverzicht]')?.focus();
}

/** Replaces the page, so that "back" does not lead to Tegenkracht again. */
function leave(link) {
  location.replace(link.href);
}

/** Three times and nothing in between: whoever types, or closes something, presses Esc once or twice. */
function leaveOnEsc(link) {
  let times = 0;
  let previous = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (event.repeat) {
      return;
    }
    const counts = event.key === 'Escape' && !event.isComposing && event.keyCode !== TAKEN_BY_INPUT_METHOD
      && !event.defaultPrevented;
    times = counts ? (event.timeStamp - previous < ESC_WITHIN_MS ? times : 0) + 1 : 0;
    previous = event.timeStamp;
    if (times === ESC_TIMES) {
      leave(link);
    }
  });
}

function listenForQuickExit(link) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave(link);
  });
  leaveOnEsc(link);
  document.querySelectorAll('[data-snel-verlaten-uitleg]').forEach((hint) => { hint.hidden = false; });
}

/** A second click on submit does not send again. The service handles repetition itself as well. */
function submitOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.verstuurd) {
      event.preventDefault();
    }
    form.dataset.verstuurd = 'ja';
  });
}

/** Another language is another page: what was typed and not sent does not come along. */
function warnBeforeLosing(form) {
  form.addEventListener('submit', (event) => {
    if (somethingTyped() && !confirm(form.dataset.waarschuwing)) {
      event.preventDefault();
    }
  });
}

/** On a small screen a long table of contents is in between the reader and the text. */
function fold(contents) {
  contents.open = matchMedia('(min-width: 60rem)').matches || location.hash === '#inhoudsopgave';
  document.querySelectorAll('a[href="#inhoudsopgave"]').forEach((link) => {
    link.addEventListener('click', () => { contents.open = true; });
  });
}

/** On paper stands when it was printed, and not only when the page was opened. */
function stampPrint(line) {
  addEventListener('beforeprint', () => {
    line.textContent = line.dataset.afgedrukt.replace('{0}', new Intl.DateTimeFormat(document.documentElement.lang,
      { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(new Date()));
  });
}

function offerPrint(button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

focusErrors();
document.querySelectorAll('[data-afgedrukt]').forEach(stampPrint);
document.querySelectorAll('[data-afdrukken]').forEach(offerPrint);
document.querySelectorAll('[data-vouw-op]').forEach(fold);
document.querySelectorAll('[data-snel-verlaten]').forEach(listenForQuickExit);
document.querySelectorAll('[data-taal]').forEach(warnBeforeLosing);
document.querySelectorAll('form[method="post"]:not([data-taal])').forEach(submitOnce);
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-verstuurd]').forEach((form) => delete form.dataset.verstuurd);
});
if (document.querySelector('[data-waar-ben-ik]')) {
  import('./inhoud.js').then(({ followText }) => document.querySelectorAll('[data-waar-ben-ik]').forEach(followText));
}
if (document.querySelector('[data-sessie]')) {
  import('./sessie.js').then(({ watch }) => watch(document.querySelector('[data-sessie]')));
}
if (document.querySelector('[data-stroom]')) {
  import('./telling.js').then(({ follow }) => document.querySelectorAll('[data-stroom]').forEach(follow));
}
