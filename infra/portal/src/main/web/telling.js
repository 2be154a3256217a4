// Houdt cijfers op een dashboard levend: tabelcellen en staven met dezelfde sleutel, en een zin voor wie niet kijkt.
// Bericht van de stroom, als event "message" of "telling": {"cijfers": {"<sleutel>": <aantal>, ...}}.

const AANKONDIGEN_NA_MS = 1500;
const STIL_NA_MS = 8000;
const getal = new Intl.NumberFormat('nl-NL');
const tijd = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const met = (plek, kenmerk, sleutel) => plek.querySelectorAll(`[${kenmerk}="${CSS.escape(sleutel)}"]`);

/** @returns {boolean} of het getal anders is dan wat er stond */
function zetGetal(cel, aantal) {
  const tekst = getal.format(aantal);
  if (cel.textContent.trim() === tekst) {
    return false;
  }
  cel.textContent = tekst;
  cel.classList.remove('tk-vers');
  void cel.offsetWidth;
  cel.classList.add('tk-vers');
  return true;
}

function tekenStaven(plek) {
  plek.querySelectorAll('[data-grafiek]').forEach((grafiek) => {
    const staven = [...grafiek.querySelectorAll('[data-staaf]')];
    const hoogste = Math.max(1, ...staven.map((staaf) => Number(staaf.dataset.aantal)));
    staven.forEach((staaf) => staaf.setAttribute('width', `${(100 * Number(staaf.dataset.aantal)) / hoogste}%`));
  });
}

function werkBij(plek, cijfers) {
  const veranderd = new Map();
  for (const [sleutel, aantal] of Object.entries(cijfers)) {
    const cellen = [...met(plek, 'data-cijfer', sleutel)];
    const anders = cellen.map((cel) => zetGetal(cel, aantal)).includes(true);
    met(plek, 'data-staaf', sleutel).forEach((staaf) => { staaf.dataset.aantal = aantal; });
    const naam = cellen.find((cel) => cel.dataset.naam)?.dataset.naam;
    if (anders && naam) {
      veranderd.set(sleutel, `${naam}: ${getal.format(aantal)}`);
    }
  }
  tekenStaven(plek);
  return veranderd;
}

function omroeper(plek) {
  const mond = plek.querySelector('[data-omroep]');
  const wachtrij = new Map();
  let klok;
  return (zinnen) => {
    if (!mond || zinnen.size === 0) {
      return;
    }
    zinnen.forEach((zin, sleutel) => wachtrij.set(sleutel, zin));
    clearTimeout(klok);
    klok = setTimeout(() => {
      mond.textContent = `Bijgewerkt. ${[...wachtrij.values()].join('. ')}.`;
      wachtrij.clear();
    }, AANKONDIGEN_NA_MS);
  };
}

function toonStaat(plek, staat, zin) {
  const regel = plek.querySelector('[data-stroomstaat]');
  if (regel && regel.dataset.staat !== staat) {
    regel.dataset.staat = staat;
    regel.textContent = zin;
  }
}

/** De dienst sluit een stroom na enkele minuten: pas als hij langer wegblijft is er iets te melden. */
function bewaakVerbinding(plek, bron) {
  let klok;
  bron.addEventListener('open', () => {
    clearTimeout(klok);
    klok = undefined;
    toonStaat(plek, 'open', 'De cijfers op deze pagina lopen mee.');
  });
  bron.addEventListener('error', () => {
    if (bron.readyState === EventSource.CLOSED) {
      toonStaat(plek, 'dicht', 'De cijfers lopen niet meer mee. Laad de pagina opnieuw.');
    } else {
      const sinds = tijd.format(new Date());
      klok ??= setTimeout(() => toonStaat(plek, 'weg',
        `Geen verbinding sinds ${sinds}. Wij proberen het opnieuw.`), STIL_NA_MS);
    }
  });
}

export function volg(plek) {
  const omroep = omroeper(plek);
  const bron = new EventSource(plek.dataset.stroom);
  const ontvang = (bericht) => omroep(werkBij(plek, JSON.parse(bericht.data).cijfers));
  bron.addEventListener('message', ontvang);
  bron.addEventListener('telling', ontvang);
  bewaakVerbinding(plek, bron);
}
