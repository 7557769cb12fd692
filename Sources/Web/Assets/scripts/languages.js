// Another language without losing what was typed: the page is fetched in it and takes over.
export function followLanguages(stateNow, start, signal) {
  for (const link of document.querySelectorAll('.languages a')) {
    link.addEventListener('click', async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const state = stateNow();
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      CSS.highlights?.clear();
      document.documentElement.lang = page.documentElement.lang;
      document.title = page.title;
      document.body.replaceWith(page.body);
      history.replaceState(null, '', link.href);
      await start(state);
      document.querySelector('.languages [aria-current]')?.focus();
    }, { signal });
  }
}
