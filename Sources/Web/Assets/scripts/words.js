// What the page says, in the reader's language.
let words = {};
let plural = new Intl.PluralRules('en');

/** Gets the words of a language. */
export async function loadWords(language) {
  const answer = await fetch(new URL(`../words/${language}.json`, import.meta.url));
  words = await answer.json();
  plural = new Intl.PluralRules(language);
}

/** A phrase with its gaps filled; those with a `count` follow the language's plural rules. */
export function say(name, values = {}) {
  const key = 'count' in values ? `${name}_${plural.select(values.count)}` : name;
  const phrase = words[key] ?? words[`${name}_other`] ?? words[name] ?? name;
  return phrase.replace(/\{(\w+)\}/g, (gap, value) => values[value] ?? gap);
}

/** The name of a verdict, a status or a kind as a word's key: `not-found` is `notFound`. */
export function key(name, prefix = '') {
  const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return prefix ? prefix + camel[0].toUpperCase() + camel.slice(1) : camel;
}
