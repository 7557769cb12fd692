// Says what changed to people who do not see it, once typing has come to rest.
let timer;

export function announce(sentence, wait = 1000) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const region = document.querySelector('#announcement');
    if (region.textContent !== sentence) region.textContent = sentence;
  }, wait);
}
