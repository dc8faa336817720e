
'use strict';
/** Replaces {0}, {1}… in a sentence. */
function say(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (whole, i) => values[i] === undefined ? whole : String(values[i]));
}
