// The check speaks of UTF-8 bytes, the browser of UTF-16 units.

/** The index in a string for each of some offsets in its UTF-8 bytes. */
export function indexes(offsets, text) {
  const found = new Map();
  let bytes = 0;
  let index = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (bytes < offset && index < text.length) {
      const point = text.codePointAt(index);
      index += point > 0xffff ? 2 : 1;
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
    found.set(offset, index);
  }
  return found;
}

/** Things with `start` and `end` in bytes, with `start` and `end` in the string instead. */
export function placed(things, text) {
  const found = indexes(things.flatMap(({ start, end }) => [start, end]), text);
  return things.map((thing) => ({
    ...thing, start: found.get(thing.start), end: found.get(thing.end),
  }));
}
