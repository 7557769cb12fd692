// A text area over a mirror of its text. The mirror carries the marks and gives both their height;
// the box around them scrolls, so the two cannot drift apart.
import { acceptFiles } from './files.js';
import { Marks } from './marks.js';

/** From so many characters on, what is pasted is a draft and not a word of it. */
const whole = 40;

export class Editor {
  #box;
  #area;
  #node = document.createTextNode('');
  #marks = new Marks(this.#node);
  spans = [];

  constructor(box, { changed, moved, refused, signal }) {
    this.#box = box;
    this.#area = box.querySelector('textarea');
    // The last line of a text area has a height even when it is empty.
    box.querySelector('.mirror').append(this.#node, '\u200b');
    let isPasted = false;
    this.#area.addEventListener('paste', ({ clipboardData }) => {
      isPasted = (clipboardData?.getData('text') ?? '').length >= whole;
    }, { signal });
    this.#area.addEventListener('input', () => {
      this.#reflect();
      changed(isPasted);
      isPasted = false;
    }, { signal });
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === this.#area) moved?.(this.spanAt(this.#area.selectionStart));
    }, { signal });
    acceptFiles(box, (text) => { this.text = text; changed(true); }, refused, signal);
    this.#reflect();
  }

  get area() { return this.#area; }
  get text() { return this.#node.data; }

  set text(text) {
    this.#area.value = text;
    this.#reflect();
  }

  /** Marks spans of the text. */
  show(spans) {
    this.spans = spans;
    this.#marks.show(spans);
  }

  activate(span) { this.#marks.activate(span); }

  spanAt(index) {
    return this.spans.find(({ start, end }) => start <= index && index <= end);
  }

  /** Selects a span and brings it into view. */
  reveal({ start, end }) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    const range = new Range();
    range.setStart(this.#node, Math.min(start, this.#node.length));
    range.setEnd(this.#node, Math.min(end, this.#node.length));
    const place = range.getBoundingClientRect();
    const view = this.#box.getBoundingClientRect();
    if (place.top < view.top || place.bottom > view.bottom) {
      this.#box.scrollTop += place.top - view.top - view.height / 3;
    }
    this.#box.scrollIntoView({ block: 'nearest' });
  }

  /** Writes over a span, so that the browser can undo it. */
  replace({ start, end }, text) {
    this.#area.focus({ preventScroll: true });
    this.#area.setSelectionRange(start, end);
    // Deprecated, and the only way that keeps the history of the text area.
    const isDone = text
      ? document.execCommand('insertText', false, text) : document.execCommand('delete');
    if (isDone) return;
    this.#area.setRangeText(text, start, end, 'end');
    this.#area.dispatchEvent(new Event('input'));
  }

  /** Writes over the whole text. */
  replaceAll(text) { this.replace({ start: 0, end: this.#area.value.length }, text); }

  /** Follows the text area by the part that changed, so that marks around it keep their places. */
  #reflect() {
    const [before, after] = [this.#node.data, this.#area.value];
    const shorter = Math.min(before.length, after.length);
    let start = 0;
    while (start < shorter && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    this.#node.replaceData(
      start, before.length - start - end, after.slice(start, after.length - end));
  }
}
