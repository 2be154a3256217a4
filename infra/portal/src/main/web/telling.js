// Keeps the figures of a dashboard live: cells and pictures with the same key, and a sentence for those who do not look.
// Message of the stream, as event "message" or "telling": {"cijfers": {"<key>": <count>, ...}}; "hartslag" says that it
// is still there.

const ANNOUNCE_AFTER_MS = 1500;
const AWAY_AFTER_MS = 8000;
/** Longer than the heartbeat of the service takes, twice. */
const SILENT_AFTER_MS = 25_000;
/** As Scale of rapportage and the margins of MonthChart. */
const INTERVALS = 4;
const TOP = 10;
const HEIGHT = 76;
const language = document.querySelector('[data-stroom]')?.closest('[lang]')?.lang ?? 'nl';
const number = new Intl.NumberFormat(language);
const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const having = (root, attribute, key) => root.querySelectorAll(`[${attribute}="${CSS.escape(key)}"]`);

/** @returns {boolean} whether the number differs from what was there, however that was written */
function setNumber(cell, count) {
  if (cell.textContent.replace(/\D/g, '') === String(count)) {
    return false;
  }
  cell.textContent = number.format(count);
  cell.classList.remove('tk-vers');
  void cell.offsetWidth;
  cell.classList.add('tk-vers');
  return true;
}

const countOf = (part) => Number(part.dataset.aantal);
const sum = (parts) => parts.reduce((total, part) => total + countOf(part), 0);

function intervalFor(highest) {
  for (let power = 1; ; power *= 10) {
    const interval = [1, 2, 5].map((factor) => factor * power).find((one) => one * INTERVALS >= highest);
    if (interval) {
      return interval;
    }
  }
}

function drawBar(parts, whole) {
  let left = 0;
  parts.forEach((part) => {
    const width = (100 * countOf(part)) / whole;
    part.setAttribute('x', `${left}%`);
    part.setAttribute('width', `${width}%`);
    left += width;
  });
}

function drawColumn(chart, column, whole) {
  const height = (HEIGHT * countOf(column)) / whole;
  column.setAttribute('y', `${TOP + HEIGHT - height}%`);
  column.setAttribute('height', `${height}%`);
  having(chart, 'data-boven', column.dataset.staaf ?? '').forEach((text) => {
    text.setAttribute('y', `${TOP + HEIGHT - height - 2}%`);
  });
}

function draw(chart) {
  const parts = [...chart.querySelectorAll('[data-aantal]')];
  const inColumns = chart.dataset.grafiek === 'kolommen';
  const stacks = inColumns ? parts.map((part) => [part]) : [...Map.groupBy(parts, (part) => part.parentNode).values()];
  const interval = intervalFor(Math.max(...stacks.map(sum)));
  chart.querySelectorAll('[data-merk]').forEach((mark) => {
    mark.textContent = number.format(interval * mark.dataset.merk);
  });
  stacks.forEach((stack) => (inColumns
    ? drawColumn(chart, stack[0], interval * INTERVALS)
    : drawBar(stack, interval * INTERVALS)));
}

function update(root, figures) {
  const changed = new Map();
  for (const [key, count] of Object.entries(figures)) {
    const cells = [...having(root, 'data-cijfer', key)];
    const differs = cells.map((cell) => setNumber(cell, count)).includes(true);
    having(root, 'data-staaf', key).forEach((part) => { part.dataset.aantal = count; });
    having(root, 'data-komt', key).forEach((month) => month.remove());
    const name = cells.find((cell) => cell.dataset.naam)?.dataset.naam;
    if (differs && name) {
      changed.set(key, `${name}: ${number.format(count)}`);
    }
  }
  root.querySelectorAll('[data-grafiek]').forEach(draw);
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
  let heard = new Date();
  const awayAfter = (wait) => {
    timer ??= setTimeout(() => showState(root, 'weg', time.format(heard)), wait);
  };
  const hear = () => {
    heard = new Date();
    clearTimeout(timer);
    timer = undefined;
    showState(root, 'open');
    awayAfter(SILENT_AFTER_MS);
  };
  ['open', 'message', 'telling', 'hartslag'].forEach((event) => source.addEventListener(event, hear));
  source.addEventListener('error', () => {
    clearTimeout(timer);
    timer = undefined;
    if (source.readyState === EventSource.CLOSED) {
      showState(root, 'dicht', time.format(heard));
    } else {
      awayAfter(AWAY_AFTER_MS);
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
