// Keeps the figures of a dashboard live: table cells and bars with the same key, and a sentence for those who do not look.
// Message of the stream, as event "message" or "telling": {"cijfers": {"<key>": <count>, ...}}.

const ANNOUNCE_AFTER_MS = 1500;
const SILENT_FOR_MS = 8000;
const language = document.querySelector('[data-stroom]')?.closest('[lang]')?.lang ?? 'nl';
const number = new Intl.NumberFormat(language);
const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const having = (root, attribute, key) => root.querySelectorAll(`[${attribute}="${CSS.escape(key)}"]`);

/** @returns {boolean} whether the number differs from what was there */
function setNumber(cell, count) {
  const text = number.format(count);
  if (cell.textContent.trim() === text) {
    return false;
  }
  cell.textContent = text;
  cell.classList.remove('tk-vers');
  void cell.offsetWidth;
  cell.classList.add('tk-vers');
  return true;
}

function drawBars(root) {
  root.querySelectorAll('[data-grafiek]').forEach((chart) => {
    const bars = [...chart.querySelectorAll('[data-staaf]')];
    const highest = Math.max(1, ...bars.map((bar) => Number(bar.dataset.aantal)));
    bars.forEach((bar) => bar.setAttribute('width', `${(100 * Number(bar.dataset.aantal)) / highest}%`));
  });
}

function update(root, figures) {
  const changed = new Map();
  for (const [key, count] of Object.entries(figures)) {
    const cells = [...having(root, 'data-cijfer', key)];
    const differs = cells.map((cell) => setNumber(cell, count)).includes(true);
    having(root, 'data-staaf', key).forEach((bar) => { bar.dataset.aantal = count; });
    const name = cells.find((cell) => cell.dataset.naam)?.dataset.naam;
    if (differs && name) {
      changed.set(key, `${name}: ${number.format(count)}`);
    }
  }
  drawBars(root);
  return changed;
}

function announcer(root) {
  const voice = root.querySelector('[data-omroep]');
  const queue = new Map();
  let timer;
  return (sentences) => {
    if (!voice || sentences.size === 0) {
      return;
    }
    sentences.forEach((sentence, key) => queue.set(key, sentence));
    clearTimeout(timer);
    timer = setTimeout(() => {
      voice.textContent = voice.dataset.bijgewerkt.replace('{0}', [...queue.values()].join('. '));
      queue.clear();
    }, ANNOUNCE_AFTER_MS);
  };
}

/** The sentence for each state is an attribute of the line, in the language of the page. */
function showState(root, state, since) {
  const line = root.querySelector('[data-stroomstaat]');
  if (line && line.dataset.staat !== state) {
    line.dataset.staat = state;
    line.textContent = line.dataset[state].replace('{0}', since);
  }
}

/** The service closes a stream after a few minutes: only when it stays away longer is there something to tell. */
function watchConnection(root, source) {
  let timer;
  source.addEventListener('open', () => {
    clearTimeout(timer);
    timer = undefined;
    showState(root, 'open');
  });
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) {
      showState(root, 'dicht');
    } else {
      const since = time.format(new Date());
      timer ??= setTimeout(() => showState(root, 'weg', since), SILENT_FOR_MS);
    }
  });
}

export function follow(root) {
  const announce = announcer(root);
  const source = new EventSource(root.dataset.stroom);
  const receive = (message) => announce(update(root, JSON.parse(message.data).cijfers));
  source.addEventListener('message', receive);
  source.addEventListener('telling', receive);
  watchConnection(root, source);
}
