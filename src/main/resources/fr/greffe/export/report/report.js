
/* Page pictures: zoom, and the viewer that shows a value at its place. */
const ZOOM_STEP = 1.35, MOST_ZOOM = 6;
function zoom(sheet, factor) {
  const paper = sheet.querySelector('.paper');
  const now = Number(paper.dataset.zoom || 1);
  const next = Math.min(MOST_ZOOM, Math.max(1, now * factor));
  const x = (sheet.scrollLeft + sheet.clientWidth / 2) / now, y = (sheet.scrollTop + sheet.clientHeight / 2) / now;
  paper.dataset.zoom = next;
  paper.style.width = (next * 100) + '%';
  sheet.scrollLeft = x * next - sheet.clientWidth / 2;
  sheet.scrollTop = y * next - sheet.clientHeight / 2;
}
document.addEventListener('click', event => {
  const button = event.target.closest('[data-zoom][type=button]');
  if (!button) return;
  const holder = button.closest('figure, dialog');
  zoom(holder.querySelector('.sheet'), button.dataset.zoom === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
});
function scrollToBox(sheet) {
  const mark = sheet.querySelector('rect.stated') || sheet.querySelector('rect');
  const svg = sheet.querySelector('svg');
  if (!mark || !svg) return;
  const height = svg.viewBox.baseVal.height;
  const shown = sheet.querySelector('.paper').clientHeight;
  sheet.scrollTop = Number(mark.getAttribute('y')) / height * shown - sheet.clientHeight / 2;
}
document.querySelectorAll('figure').forEach(figure => {
  const image = figure.querySelector('img'), sheet = figure.querySelector('.sheet');
  image.addEventListener('load', () => scrollToBox(sheet));
  if (image.complete) scrollToBox(sheet);
});
const viewer = document.getElementById('viewer');
const pages = new Map(document.getElementById('viewer-h').dataset.sizes.split(';').map(entry => entry.split(' '))
  .map(([page, width, height, file]) => [page, {width, height, file}]));
document.addEventListener('click', event => {
  const link = event.target.closest('a.src');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  view(link.dataset.page, link.dataset.box.split(' ').map(Number));
});
/* The index links to a place as #page-number-left-top-right-bottom. */
function viewPlace() {
  const place = /^#page-(\d+)-(-?\d+)-(-?\d+)-(-?\d+)-(-?\d+)$/.exec(location.hash);
  if (place) view(place[1], place.slice(2).map(Number));
}
window.addEventListener('hashchange', viewPlace);
function view(page, box) {
  const shown = pages.get(page);
  if (!shown) return;
  const paper = viewer.querySelector('.paper'), title = document.getElementById('viewer-h');
  paper.replaceChildren();
  paper.style.width = '100%';
  delete paper.dataset.zoom;
  title.textContent = say(title.dataset.pattern, page);
  const image = document.createElement('img');
  image.alt = title.textContent;
  image.addEventListener('load', () => {
    const ns = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(ns, 'svg'), rect = document.createElementNS(ns, 'rect');
    /* A rendered page has more pixels than points: boxes are in points. */
    svg.setAttribute('viewBox', '0 0 ' + shown.width + ' ' + shown.height);
    svg.setAttribute('aria-hidden', 'true');
    rect.setAttribute('class', 'stated');
    rect.setAttribute('x', box[0] - 2); rect.setAttribute('y', box[1] - 2);
    rect.setAttribute('width', Math.max(1, box[2] - box[0]) + 4); rect.setAttribute('height', Math.max(1, box[3] - box[1]) + 4);
    svg.append(rect);
    paper.append(svg);
    scrollToBox(viewer.querySelector('.sheet'));
  });
  image.src = shown.file;
  paper.append(image);
  if (!viewer.open) viewer.showModal();
}
document.getElementById('viewer-close').addEventListener('click', () => viewer.close());

/* Decisions: an append-only list of events, the last one of a finding counts. */
const findings = Array.from(document.querySelectorAll('.finding'));
const root = document.querySelector('[data-root]').dataset.root;
let served = false;
const STORE = storeOf(findings.length ? findings[0].dataset.document : '');
let events = [];
function state(id) {
  let result = {decision: 'open', comment: ''};
  for (const event of events) if (event.finding === id) result = event;
  return result;
}
function show() {
  let decided = 0;
  for (const finding of findings) {
    const now = state(finding.dataset.finding);
    if (now.decision !== 'open') decided++;
    finding.querySelectorAll('[data-decide]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.decide === now.decision)));
    const listed = document.querySelector(`[data-decided="${CSS.escape(finding.dataset.finding)}"]`);
    if (listed) listed.textContent = listed.dataset[now.decision] || '';
    const comment = finding.querySelector('textarea');
    if (document.activeElement !== comment) comment.value = now.comment || '';
  }
  const status = document.getElementById('decided');
  if (status) status.textContent = say(status.dataset.pattern, decided, findings.length);
  const kept = document.getElementById('kept');
  if (kept) kept.textContent = served ? kept.dataset.served : kept.dataset.here;
}
/* Filters. One that is decided meanwhile stays until the reviewer moves on: nothing jumps away under the hand. */
const filters = ['decision', 'severity', 'rule', 'page'].map(name => [name, document.getElementById('by-' + name)]).filter(([, select]) => select);
function chosen(finding) {
  return filters.every(([name, select]) => {
    if (!select.value) return true;
    if (name === 'decision') return state(finding.dataset.finding).decision === select.value;
    if (name === 'page') return finding.dataset.pages.split(' ').includes(select.value);
    return finding.dataset[name] === select.value;
  });
}
function applyFilters(kept) {
  let count = 0;
  for (const finding of findings) {
    const visible = finding === kept || chosen(finding);
    if (visible) count++;
    finding.hidden = !visible;
    const row = document.querySelector(`[data-row="${CSS.escape(finding.dataset.finding)}"]`);
    if (row) row.hidden = !visible;
  }
  const shown = document.getElementById('shown');
  if (shown) shown.textContent = count ? say(shown.dataset.pattern, count, findings.length) : shown.dataset.none;
}
filters.forEach(([, select]) => select.addEventListener('change', () => applyFilters(null)));
function unsaved() {
  const status = document.getElementById('decided');
  if (status) status.textContent = status.dataset.unsaved;
}
async function load() {
  try {
    const all = await servedDecisions(root);
    served = all !== null;
    if (served) events = all;
  } catch (e) { unsaved(); return; }
  if (!served) {
    try { events = parse(localStorage.getItem(STORE) || ''); } catch (e) { unsaved(); }
  }
  show();
}
const text = () => events.map(event => JSON.stringify(event) + '\n').join('');
async function append(event) {
  if (!served) {
    /* What another window wrote meanwhile is kept. */
    try { events = parse(localStorage.getItem(STORE) || ''); } catch (e) { /* not kept */ }
  }
  events.push(event);
  show();
  if (served) {
    try {
      const answer = await fetch(root + 'decisions', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(event)});
      if (!answer.ok) throw new Error(answer.status);
      await load();
    } catch (e) { unsaved(); }
  } else {
    try { localStorage.setItem(STORE, text()); } catch (e) { unsaved(); }
  }
}
function decide(finding, decision) {
  const id = finding.dataset.finding, now = state(id);
  append({finding: id, document: finding.dataset.document, decision: now.decision === decision ? 'open' : decision,
    comment: finding.querySelector('textarea').value, at: new Date().toISOString()});
}
findings.forEach(finding => {
  finding.querySelectorAll('[data-decide]').forEach(button => button.addEventListener('click', () => decide(finding, button.dataset.decide)));
  finding.querySelector('textarea').addEventListener('change', event => {
    const now = state(finding.dataset.finding);
    if (event.target.value !== (now.comment || ''))
      append({finding: finding.dataset.finding, document: finding.dataset.document, decision: now.decision, comment: event.target.value, at: new Date().toISOString()});
  });
});
let current = -1;
function go(step) {
  if (current >= 0) findings[current].classList.remove('current');
  let next = current < 0 ? (step > 0 ? -1 : findings.length) : current;
  let tried = 0;
  do { next = (next + step + findings.length) % findings.length; tried++; } while (tried <= findings.length && !chosen(findings[next]));
  if (tried > findings.length) { current = -1; applyFilters(null); return; }
  current = next;
  applyFilters(findings[current]);
  findings[current].classList.add('current');
  findings[current].scrollIntoView({block: 'start'});
  findings[current].focus({preventScroll: true});
}
function on(id, kind, handler) { const element = document.getElementById(id); if (element) element.addEventListener(kind, handler); }
on('next', 'click', () => go(1));
on('previous', 'click', () => go(-1));
on('export', 'click', () => save('decisions.jsonl', 'application/x-ndjson', text()));
on('export-csv', 'click', () => {
  const cell = value => { const t = String(value ?? ''); return '"' + (/^[=+\-@\t\r]/.test(t) ? "'" + t : t).replace(/"/g, '""') + '"'; };
  const rows = [['document', 'page', 'finding', 'rule', 'severity', 'message', 'decision', 'comment']];
  for (const f of findings) {
    const now = state(f.dataset.finding);
    rows.push([f.dataset.document, f.dataset.page, f.dataset.finding, f.dataset.rule, f.dataset.severity, f.querySelector('h3').textContent, now.decision, now.comment]);
  }
  save('anomalies-decisions.csv', 'text/csv', rows.map(row => row.map(cell).join(',')).join('\n') + '\n');
});
on('import', 'change', async event => {
  const file = event.target.files[0];
  if (!file) return;
  const known = new Set(events.map(e => JSON.stringify(e)));
  for (const e of parse(await file.text())) if (!known.has(JSON.stringify(e))) await append(e);
  event.target.value = '';
});
function save(name, type, content) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], {type}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
/* Single-key shortcuts work only when switched on (WCAG 2.1.4), and never while typing. */
const shortcuts = document.getElementById('shortcuts');
if (shortcuts) {
  try { shortcuts.checked = localStorage.getItem('greffe-shortcuts') === 'on'; } catch (e) { /* not kept */ }
  shortcuts.addEventListener('change', () => { try { localStorage.setItem('greffe-shortcuts', shortcuts.checked ? 'on' : 'off'); } catch (e) { /* not kept */ } });
}
document.addEventListener('keydown', event => {
  if (!shortcuts || !shortcuts.checked || event.ctrlKey || event.altKey || event.metaKey) return;
  if (viewer.open || event.target.closest('textarea, input:not([type=checkbox]), select')) return;
  const finding = findings[current];
  switch (event.key) {
    case 'j': case 'n': go(1); break;
    case 'k': case 'p': go(-1); break;
    case 'a': if (finding) decide(finding, 'accepted'); break;
    case 'r': if (finding) decide(finding, 'rejected'); break;
    case 'c': if (finding) { event.preventDefault(); finding.querySelector('textarea').focus(); } break;
    default: return;
  }
});
window.addEventListener('focus', () => { if (served) load(); });
/* Another window on the same pages, opened as files, wrote into this browser's storage. */
window.addEventListener('storage', event => { if (!served && event.key === STORE) load(); });
load().then(() => applyFilters(null));
viewPlace();
