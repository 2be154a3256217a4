// Marks in a table of contents where somebody is in the text, and keeps that in view.

/** The entry whose place in the text was passed last, a quarter of the way down the window. */
function entryHere(entries) {
  const line = innerHeight / 4;
  const passed = entries.filter(({ place }) => place.getBoundingClientRect().top <= line);
  return passed.at(-1) ?? entries[0];
}

export function followText(contents) {
  const entries = [...contents.querySelectorAll('a[href^="#"]')]
    .map((link) => ({ link, place: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
    .filter(({ place }) => place);
  let marked;
  const mark = () => {
    const here = entryHere(entries)?.link;
    if (here === marked) {
      return;
    }
    marked?.removeAttribute('aria-current');
    here.setAttribute('aria-current', 'location');
    marked = here;
    const box = contents.getBoundingClientRect();
    const entry = here.getBoundingClientRect();
    if (entry.top < box.top || entry.bottom > box.bottom) {
      contents.scrollTop += entry.top - box.top - box.height / 3;
    }
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    }
  }, { passive: true });
  mark();
}
