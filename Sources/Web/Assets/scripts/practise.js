// Marking with the arrow keys: they go from word to word, as in a text.
for (const field of document.querySelectorAll('[data-marking]')) {
  const boxes = [...field.querySelectorAll('input[type=checkbox]')];
  field.addEventListener('keydown', (event) => {
    const at = boxes.indexOf(document.activeElement);
    if (at < 0) return;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: boxes.length - 1,
      ArrowDown: below(boxes, at, 1), ArrowUp: below(boxes, at, -1) }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    boxes[Math.max(0, Math.min(boxes.length - 1, to))]?.focus();
  });
}

/** The nearest box in the next row, or the one before. */
function below(boxes, at, step) {
  const place = (box) => box.parentElement.getBoundingClientRect();
  const here = place(boxes[at]);
  const others = boxes.map((box, index) => ({ index, ...rounded(place(box)) }))
    .filter(({ top }) => step > 0 ? top > Math.round(here.top) : top < Math.round(here.top));
  const row = step > 0 ? Math.min(...others.map(({ top }) => top)) : Math.max(...others.map(({ top }) => top));
  const inRow = others.filter(({ top }) => top === row);
  inRow.sort((a, b) => Math.abs(a.left - here.left) - Math.abs(b.left - here.left));
  return inRow[0]?.index ?? at;
}

function rounded({ top, left }) { return { top: Math.round(top), left }; }

// Whatever the last step brought is what one wants to read next.
document.querySelector('.result, [role=alert]')?.scrollIntoView({ block: 'nearest' });
document.documentElement.dataset.ready = '';
