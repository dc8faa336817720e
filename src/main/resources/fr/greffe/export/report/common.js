
'use strict';
/** Replaces {0}, {1}… in a sentence. */
function say(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (whole, i) => values[i] === undefined ? whole : String(values[i]));
}
/* Decisions: lines of JSON, the last one of a finding counts. */
function parse(text) {
  const result = [];
  for (const line of text.split('\n')) {
    if (!line.trim()) continue;
    try {
      const event = JSON.parse(line);
      if (event && typeof event.finding === 'string' && ['accepted', 'rejected', 'open'].includes(event.decision)) result.push(event);
    } catch (e) { /* A line another program spoilt must not hide the others. */ }
  }
  return result;
}
const storeOf = file => 'greffe-decisions:' + file;
/* The review server says so in a header; any other web server only shows the pages. */
async function servedDecisions(root) {
  if (!location.protocol.startsWith('http')) return null;
  const answer = await fetch(root + 'decisions.jsonl', {cache: 'no-store'});
  return answer.headers.get('X-Greffe-Review') === 'yes' ? parse(await answer.text()) : null;
}
