// What an answer says, and what its sources say to it.
import { badge, button, make, quote } from './dom.js';
import { placed } from './offsets.js';
import { key, say } from './words.js';

const most = 200;
const strictest = ['contradicted', 'not-found', 'supported'];

/** The claims of an evaluation with their places in the text. */
export function spansOf({ claims }, text) {
  return placed(claims ?? [], text).map((claim) => ({
    ...claim,
    kind: claim.status,
    what: claim.kind,
    text: text.slice(claim.start, claim.end),
    words: `${say(key(claim.status))}. ${claim.why}`,
  }));
}

export function showClaims(box, claims, { hasSources, reveal, open }) {
  box.hidden = false;
  const heading = make('h2', {}, say('claims'));
  if (!hasSources || !claims.length) {
    const sentence = say(hasSources ? 'noClaims' : 'addASource');
    box.replaceChildren(heading, make('p', { class: 'quiet' }, sentence));
    return;
  }
  const counts = Object.fromEntries(strictest.map((status) => [
    key(status), claims.filter(({ kind }) => kind === status).length]));
  const sorted = strictest.flatMap((status) => claims.filter(({ kind }) => kind === status));
  box.replaceChildren(
    heading,
    make('p', { class: 'quiet' }, say('claimsSummary', counts)),
    make('table', { class: 'claims' },
      make('caption', { class: 'visually-hidden' }, say('claimsCaption')),
      make('thead', { class: 'visually-hidden' }, make('tr', {},
        ...['claimColumn', 'statusColumn'].map((name) => make('th', { scope: 'col' }, say(name))))),
      make('tbody', {}, sorted.slice(0, most).map((claim) => row(claim, reveal, open)))),
    claims.length > most ? make('p', {}, say('andMore', { count: claims.length - most })) : '');
}

function row(claim, reveal, open) {
  const { source } = claim;
  const place = source && button(
    say('lineOf', { source: source.name, line: source.line }), () => open(source),
    { class: 'link small' });
  return make('tr', { class: `is-${claim.kind}`, 'data-start': String(claim.start) },
    make('th', { scope: 'row' },
      button(quote(claim.text), () => reveal(claim), {
        class: 'quote', 'aria-label': say('showInText', { text: claim.text.slice(0, 80) }),
      }),
      make('span', { class: 'quiet small' }, say(key(claim.what, 'kind')))),
    make('td', {},
      badge(claim.kind, say(key(claim.kind))),
      make('p', {}, claim.why),
      claim.kind !== 'supported' && claim.fix && make('p', { class: 'quiet' }, claim.fix),
      place));
}
