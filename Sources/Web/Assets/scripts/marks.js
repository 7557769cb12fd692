// Marks are named highlights over a text node, so that no markup is ever made from a text. The
// document has one highlight of each name; every editor adds its ranges to them.

const strongest = ['supported', 'allow', 'not-found', 'warn', 'approval', 'contradicted', 'block',
  'active'];

function highlight(kind) {
  if (!CSS.highlights.has(kind)) {
    const made = new Highlight();
    made.priority = strongest.indexOf(kind);
    CSS.highlights.set(kind, made);
  }
  return CSS.highlights.get(kind);
}

/** The marks over one text node. */
export class Marks {
  #node;
  #ranges = [];

  constructor(node) {
    this.#node = node;
  }

  /** Marks spans, each with its kind, instead of those before. */
  show(spans) {
    this.clear();
    for (const span of spans) this.#add(span, span.kind);
  }

  /** Marks one span more. */
  activate(span) {
    this.#drop((kind) => kind === 'active');
    if (span) this.#add(span, 'active');
  }

  clear() {
    this.#drop(() => true);
  }

  #add({ start, end }, kind) {
    if (!globalThis.Highlight || end > this.#node.length) return;
    const range = new Range();
    range.setStart(this.#node, start);
    range.setEnd(this.#node, end);
    highlight(kind).add(range);
    this.#ranges.push([range, kind]);
  }

  #drop(isWanted) {
    this.#ranges = this.#ranges.filter(([range, kind]) => {
      if (isWanted(kind)) highlight(kind).delete(range);
      return !isWanted(kind);
    });
  }
}
