// What an answer must rest on: any number of texts, pasted or from files.
import { Editor } from './editor.js';
import { onChoice, readText } from './files.js';
import { placed } from './offsets.js';
import { say } from './words.js';

export class SourceList {
  #box;
  #template;
  #actions;
  #sources = [];

  constructor(root, actions) {
    this.#box = root.querySelector('[data-sources]');
    this.#template = root.querySelector('template[data-source]');
    this.#actions = actions;
    const { signal } = actions;
    root.querySelector('[data-add-source]').addEventListener('click', () => {
      this.#add({}).editor.area.focus();
    }, { signal });
    onChoice(root.querySelector('[data-source-files]'), (files) => this.#addFiles(files), signal);
    this.all = [{}];
  }

  get all() {
    return this.#sources.map(({ name, editor }) => ({ name: name.value, text: editor.text }));
  }

  set all(sources) {
    this.#sources = [];
    this.#box.replaceChildren();
    for (const source of sources) this.#add(source);
  }

  /** Shows a place in a source. */
  reveal({ index, start, end }) {
    // Only sources with a text were sent, so the count is over those.
    const editor = this.#sources.filter(({ editor }) => editor.text)[index]?.editor;
    if (!editor) return;
    const [span] = placed([{ start, end }], editor.text);
    editor.reveal(span);
    for (const other of this.#sources) other.editor.activate(undefined);
    editor.activate(span);
  }

  #add({ name, text = '' }) {
    const { changed, refused, signal } = this.#actions;
    const fieldset = this.#template.content.cloneNode(true).firstElementChild;
    const field = fieldset.querySelector('input');
    const editor = new Editor(fieldset.querySelector('[data-editor]'), { changed, refused, signal });
    const source = { name: field, editor };
    field.value = name ?? say('sourceNumber', { number: this.#sources.length + 1 });
    fieldset.querySelector('legend').textContent = field.value;
    editor.text = text;
    field.addEventListener('change', changed, { signal });
    fieldset.querySelector('[data-remove]').addEventListener('click', () => {
      this.#remove(source, fieldset);
    }, { signal });
    this.#sources.push(source);
    this.#box.append(fieldset);
    return source;
  }

  #remove(source, fieldset) {
    source.editor.show([]);
    source.editor.activate(undefined);
    this.#sources = this.#sources.filter((other) => other !== source);
    fieldset.remove();
    this.#actions.changed();
  }

  async #addFiles(files) {
    const refusals = [];
    let isChanged = false;
    for (const file of files) {
      const text = await readText(file, (sentence) => refusals.push(sentence));
      if (text === undefined) continue;
      const empty = this.#sources.find(({ editor }) => editor.text === '');
      const source = empty ?? this.#add({});
      source.name.value = file.name;
      source.editor.text = text;
      isChanged = true;
    }
    if (isChanged) this.#actions.changed();
    for (const sentence of refusals) this.#actions.refused(sentence);
  }
}
