
const MOST_RESULTS = 200;
const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[\u2019]/g, "'").toLowerCase();
const body = document.querySelector('#documents tbody');
document.querySelectorAll('#documents thead button').forEach((button, column) => button.addEventListener('click', () => {
  const head = button.closest('th');
  const up = head.getAttribute('aria-sort') !== 'ascending';
  document.querySelectorAll('#documents thead th').forEach(th => th.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
  const key = row => { const cell = row.cells[column]; return cell.dataset.key === undefined ? fold(cell.textContent) : Number(cell.dataset.key); };
  const rows = Array.from(body.rows);
  rows.sort((a, b) => { const x = key(a), y = key(b); return (x < y ? -1 : x > y ? 1 : 0) * (up ? 1 : -1); });
  body.append(...rows);
}));
const filter = document.getElementById('filter'), status = document.getElementById('status');
function applyFilter() {
  const words = fold(filter.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of body.rows) {
    const text = fold(row.textContent);
    row.hidden = !(words.every(word => text.includes(word)) && (!status.value || row.dataset.status === status.value));
    if (!row.hidden) count++;
  }
  const shown = document.getElementById('shown');
  shown.textContent = say(shown.dataset.pattern, count, body.rows.length);
}
filter.addEventListener('input', applyFilter);
status.addEventListener('change', applyFilter);
const [documents, terms, kinds] = JSON.parse(document.getElementById('data').textContent);
const kindNames = Object.fromEntries(kinds.map(kind => kind.split('=')));
/* An amount is found however its thousands and decimals are typed. */
const french = document.documentElement.lang === 'fr';
const digits = text => {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace('\u2212', '-');
  return french ? bare.replace(',', '.') : bare.replace(/,/g, '');
};
const exact = text => text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
const printed = text => {
  const [whole, decimals] = text.replace('-', '\u2212').split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, french ? '\u202f' : ',') + (decimals ? (french ? ',' : '.') + decimals : '') + '\u00a0€';
};
function isAmount(text, typed) {
  const value = typed.startsWith('-') ? text : text.replace('-', '');
  return exact(value) === exact(typed) || value.startsWith(typed);
}
const folded = terms.map(term => fold(term[2]));
const search = document.getElementById('search'), results = document.getElementById('results'), found = document.getElementById('found');
search.addEventListener('input', () => {
  results.replaceChildren();
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  if (!words.length) { found.textContent = ''; return; }
  const amount = digits(search.value);
  const numeric = /^-?[\d.]+$/.test(amount);
  const matches = [];
  terms.forEach((term, i) => {
    if (term[1] === 'amount' ? numeric && isAmount(term[2], amount) : words.every(word => folded[i].includes(word))) matches.push(term);
  });
  found.textContent = !matches.length ? found.dataset.none : matches.length === 1 ? found.dataset.one
    : matches.length > MOST_RESULTS ? say(found.dataset.many, matches.length, MOST_RESULTS) : say(found.dataset.pattern, matches.length);
  for (const term of matches.slice(0, MOST_RESULTS)) {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = documents[term[0]][1] + (term[4] ? '#' + term[4] : '');
    link.textContent = say(found.dataset.hit, kindNames[term[1]], term[1] === 'amount' ? printed(term[2]) : term[2]);
    item.append(link, ' – ' + documents[term[0]][0] + ', p. ' + term[3]);
    results.append(item);
  }
});
/* How many findings of each document are still to be decided. */
async function showOpen() {
  let served = null;
  try { served = await servedDecisions(''); } catch (e) { /* the counts stay those of all findings */ }
  document.querySelectorAll('[data-findings]').forEach(cell => {
    const open = new Set(cell.dataset.findings.split(' ').filter(Boolean));
    let events = served || [];
    if (!served) try { events = parse(localStorage.getItem(storeOf(cell.dataset.document)) || ''); } catch (e) { /* none kept */ }
    const last = new Map(events.map(event => [event.finding, event.decision]));
    for (const id of [...open]) if ((last.get(id) || 'open') !== 'open') open.delete(id);
    cell.classList.toggle('zero', !open.size);
    cell.dataset.key = cell.textContent = open.size;
  });
}
window.addEventListener('pageshow', showOpen);
applyFilter();
