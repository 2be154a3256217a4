// Small help on top of pages that also work without JavaScript.

const ESC_WITHIN_MS = 1000;

function focusErrors() {
  document.querySelector('[data-foutoverzicht]')?.focus();
}

/** Replaces the page, so that "back" does not lead to Tegenkracht again. */
function leave(link) {
  location.replace(link.href);
}

function listenForQuickExit(link) {
  let previous = -Infinity;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave(link);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) {
      return;
    }
    if (event.timeStamp - previous < ESC_WITHIN_MS) {
      leave(link);
    }
    previous = event.timeStamp;
  });
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

/** On a small screen a long table of contents is in between the reader and the text. */
function fold(contents) {
  contents.open = matchMedia('(min-width: 60rem)').matches || location.hash === '#inhoudsopgave';
  document.querySelectorAll('a[href="#inhoudsopgave"]').forEach((link) => {
    link.addEventListener('click', () => { contents.open = true; });
  });
}

focusErrors();
document.querySelectorAll('[data-vouw-op]').forEach(fold);
document.querySelectorAll('[data-snel-verlaten]').forEach(listenForQuickExit);
document.querySelectorAll('form[method="post"]').forEach(submitOnce);
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-verstuurd]').forEach((form) => delete form.dataset.verstuurd);
});
if (document.querySelector('[data-stroom]')) {
  import('./telling.js').then(({ follow }) => document.querySelectorAll('[data-stroom]').forEach(follow));
}
