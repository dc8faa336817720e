
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
  for (const row of body.rows) {
    const text = fold(row.textContent);
    row.hidden = !(words.every(word => text.includes(word)) && (!status.value || row.dataset.status === status.value));
  }
}
filter.addEventListener('input', applyFilter);
status.addEventListener('change', applyFilter);
const [documents, terms, kinds] = JSON.parse(document.getElementById('data').textContent);
const kindNames = Object.fromEntries(kinds.map(kind => kind.split('=')));
/* An amount is found however its thousands and decimals are typed. */
const digits = text => text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
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
    if (term[1] === 'amount' ? numeric && (term[2] === amount || term[2].startsWith(amount)) : words.every(word => folded[i].includes(word))) matches.push(term);
  });
  found.textContent = matches.length > MOST_RESULTS ? say(found.dataset.many, matches.length, MOST_RESULTS) : say(found.dataset.pattern, matches.length);
  for (const term of matches.slice(0, MOST_RESULTS)) {
    const item = document.createElement('li'), link = document.createElement('a');
    link.href = documents[term[0]][1] + (term[4] ? '#' + term[4] : '');
    link.textContent = kindNames[term[1]] + ' : ' + term[2];
    item.append(link, ' ' + documents[term[0]][0] + ', p. ' + term[3]);
    results.append(item);
  }
});
