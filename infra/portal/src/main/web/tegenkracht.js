// Kleine hulp bovenop pagina's die zonder JavaScript ook werken.

const ESC_BINNEN_MS = 1000;

function zetFocusOpFouten() {
  document.querySelector('[data-foutoverzicht]')?.focus();
}

/** Vervangt de pagina, zodat "vorige" niet naar Tegenkracht terugvoert. */
function verlaat(link) {
  location.replace(link.href);
}

function luisterNaarSnelVerlaten(link) {
  let vorige = -Infinity;
  link.addEventListener('click', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    verlaat(link);
  });
  document.addEventListener('keydown', (gebeurtenis) => {
    if (gebeurtenis.key !== 'Escape' || gebeurtenis.repeat) {
      return;
    }
    if (gebeurtenis.timeStamp - vorige < ESC_BINNEN_MS) {
      verlaat(link);
    }
    vorige = gebeurtenis.timeStamp;
  });
  document.querySelectorAll('[data-snel-verlaten-uitleg]').forEach((uitleg) => { uitleg.hidden = false; });
}

/** Een tweede klik op versturen stuurt niet nog eens. De dienst vangt herhaling zelf ook op. */
function verstuurEenKeer(formulier) {
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (formulier.dataset.verstuurd) {
      gebeurtenis.preventDefault();
    }
    formulier.dataset.verstuurd = 'ja';
  });
}

/** Een lange inhoudsopgave staat op een klein scherm tussen de lezer en de tekst. */
function vouwOp(inhoudsopgave) {
  inhoudsopgave.open = matchMedia('(min-width: 60rem)').matches || location.hash === '#inhoudsopgave';
  document.querySelectorAll('a[href="#inhoudsopgave"]').forEach((link) => {
    link.addEventListener('click', () => { inhoudsopgave.open = true; });
  });
}

zetFocusOpFouten();
document.querySelectorAll('[data-vouw-op]').forEach(vouwOp);
document.querySelectorAll('[data-snel-verlaten]').forEach(luisterNaarSnelVerlaten);
document.querySelectorAll('form[method="post"]').forEach(verstuurEenKeer);
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-verstuurd]').forEach((formulier) => delete formulier.dataset.verstuurd);
});
if (document.querySelector('[data-stroom]')) {
  import('./telling.js').then(({ volg }) => document.querySelectorAll('[data-stroom]').forEach(volg));
}
