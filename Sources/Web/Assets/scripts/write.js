// The page on which a change is tried: copying, and trying by keyboard. It works without.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.dataset.copied = '';
  });
}

const text = document.querySelector('#text');
text?.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  text.form.requestSubmit();
});

document.querySelector('#result')?.focus();
document.documentElement.dataset.ready = '';
