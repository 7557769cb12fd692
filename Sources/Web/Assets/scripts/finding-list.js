// The explanations beside the text, the strictest first; what one rule says of several places is
// said once. Each says, in this order: what, why, what to write instead, and the ways on from there.
import { badge, button, make, quote } from './dom.js';
import { placed } from './offsets.js';
import { key, say } from './words.js';

/** How many places of a rule are shown at once, and how many of anything at most. */
const few = 6;
const most = 200;

export class FindingList {
  #list;
  #actions;
  #spans = [];
  #said;
  #replaced;
  #ways;

  constructor(list, actions) {
    this.#list = list;
    this.#actions = actions;
  }

  /** Shows findings with the ways on from them, and returns their spans in the text. */
  show(findings, text, ways) {
    this.#ways = ways;
    const isPlaced = ({ start }) => start !== undefined;
    const spans = placed(findings.filter(isPlaced), text).map((finding) => ({
      ...finding,
      kind: finding.verdict,
      isData: finding.kind === 'finding',
      text: text.slice(finding.start, finding.end),
      words: `${finding.title}. ${finding.short}`,
    }));
    const groups = grouped([...findings.filter((finding) => !isPlaced(finding)), ...spans], findings);
    this.#spans = spans;
    this.#render(groups);
    return spans;
  }

  /** Stresses the explanation of a span. */
  activate(span) {
    const index = this.#spans.findIndex(({ start }) => start === span?.start);
    for (const item of this.#list.querySelectorAll('[aria-current]')) {
      item.removeAttribute('aria-current');
    }
    const place = index < 0 ? null : this.#list.querySelector(`[data-span="${index}"]`);
    place?.setAttribute('aria-current', 'true');
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'nearest' });
  }

  #render(groups) {
    // Only words and places are compared, so typing elsewhere leaves focus and reading alone.
    const said = JSON.stringify([groups, this.#ways?.facts], (name, value) => (
      ['start', 'end', 'line', 'column'].includes(name) ? undefined : value));
    if (said === this.#said) return;
    this.#said = said;
    const replaced = this.#replaced;
    this.#list.hidden = !groups.length;
    this.#list.replaceChildren(...groups.slice(0, most).map((group) => this.#card(group)));
    if (groups.length > most) {
      this.#list.append(make('li', { class: 'quiet' }, say('andMore', { count: groups.length - most })));
    }
    if (replaced !== undefined) this.#focusAfter(replaced);
  }

  #card(group) {
    const [first] = group;
    return make('li', { class: `finding is-${first.verdict}` },
      make('h3', {}, badge(first.verdict, say(key(first.verdict, 'label'))), make('span', {}, first.title)),
      make('p', { class: 'why' }, sentence(first.short), ' ', first.why),
      first.fix && make('p', { class: 'fix' }, make('b', {}, say('fix')), ' ', first.fix),
      this.#places(group.filter(({ start }) => start !== undefined)),
      this.#ways?.of(group),
      make('p', { class: 'remarks quiet small' }, remarks(first).join(' · ')));
  }

  #places(group) {
    const items = group.map((span) => this.#place(span));
    const rest = items.splice(few);
    return [
      items.length > 0 && make('ul', { class: 'places' }, items),
      rest.length > 0 && make('details', {},
        make('summary', {}, say('showMore', { count: rest.length })),
        make('ul', { class: 'places' }, rest.slice(0, most))),
    ];
  }

  #place(span) {
    const index = this.#spans.indexOf(span);
    return make('li', { 'data-span': String(index) },
      make('div', {},
        button(quote(span.text), () => this.#actions.reveal(this.#spans[index]), {
          class: 'quote', 'aria-label': say('showInText', { text: span.text.slice(0, 80) }),
        }),
        span.isSample && make('span', { class: 'quiet small' }, say('sample'))),
      span.placeholder !== undefined && button(
        span.placeholder ? say('replace', { placeholder: span.placeholder }) : say('remove'),
        () => this.#replace(index), { class: 'small', 'data-replace': '' }));
  }

  #replace(index) {
    const buttons = [...this.#list.querySelectorAll('[data-replace]')];
    this.#replaced = buttons.indexOf(document.activeElement);
    const span = this.#spans[index];
    this.#actions.replace(span, span.placeholder);
  }

  /** The button that was pressed is gone; the next one, or the last, takes the focus. */
  #focusAfter(index) {
    this.#replaced = undefined;
    const buttons = [...this.#list.querySelectorAll('[data-replace]')];
    (buttons[index] ?? buttons.at(-1))?.focus({ preventScroll: true });
  }
}

/** Findings that a reader would be told the same of, in the order they came. */
function grouped(items, order) {
  const rank = ({ rule, verdict }) => order.findIndex((f) => f.rule === rule && f.verdict === verdict);
  const groups = Map.groupBy(items, (item) => JSON.stringify([
    item.rule, item.verdict, item.short, item.why, item.exception, item.decidedBy, item.approval]));
  return [...groups.values()].sort(([a], [b]) => rank(a) - rank(b));
}

function sentence(words) {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function remarks({ rule, decidedBy, exception, approval, approvedUntil }) {
  return [
    approval && say('approvedUntil', { request: approval, until: new Date(approvedUntil).toLocaleString() }),
    exception && say('exception', { exception }),
    decidedBy ? say('decidedBy', { rule, origin: decidedBy }) : say('rule', { rule }),
  ].filter(Boolean);
}
