// Text files, dropped or chosen.
import { say } from './words.js';

/** Reads a file that is text and not too large; `undefined` after `refused` got a sentence. */
export async function readText(file, refused) {
  const limit = Number(document.body.dataset.limit);
  if (file.size > limit) {
    refused(say('fileTooLarge', { limit }));
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    if (text.includes('\0')) throw new TypeError();
    return text;
  } catch {
    refused(say('fileNotText'));
    return undefined;
  }
}

/** Lets a box take a file by drop, or through the file chooser that names its text area. */
export function acceptFiles(box, accept, refused, signal) {
  const take = async (file) => {
    const text = file && await readText(file, refused);
    if (text !== undefined) accept(text);
  };
  onDrop(box, ([file]) => take(file), signal);
  const area = box.querySelector('textarea');
  const chooser = area.id && document.querySelector(`input[data-for="${area.id}"]`);
  if (chooser) onChoice(chooser, ([file]) => take(file), signal);
}

/** Calls with the files that were chosen. */
export function onChoice(chooser, accept, signal) {
  chooser.addEventListener('change', () => {
    accept([...chooser.files]);
    chooser.value = '';
  }, { signal });
}

function onDrop(box, accept, signal) {
  const isFile = (event) => event.dataTransfer?.types.includes('Files');
  box.addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    box.classList.add('is-target');
  }, { signal });
  box.addEventListener('dragleave', () => box.classList.remove('is-target'), { signal });
  box.addEventListener('drop', (event) => {
    box.classList.remove('is-target');
    if (!isFile(event)) return;
    event.preventDefault();
    accept([...event.dataTransfer.files]);
  }, { signal });
}
