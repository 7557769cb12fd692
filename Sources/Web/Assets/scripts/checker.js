// One question at a time, and always the newest: what was superseded while it waited is never sent,
// and the answer to an old text is never shown.
import { say } from './words.js';

export class Checker {
  #answered;
  #refused;
  #next;
  #isBusy = false;
  #version = 0;

  constructor({ answered, refused }) {
    this.#answered = answered;
    this.#refused = refused;
  }

  /** Asks about a text. */
  ask(question) {
    this.#version += 1;
    // A whole draft that waits is still one when somebody goes on typing.
    this.#next = this.#next?.whole ? { ...question, whole: true } : question;
    if (!this.#isBusy) this.#run();
  }

  /** Wants no answer any more. */
  forget() {
    this.#version += 1;
    this.#next = undefined;
  }

  async #run() {
    this.#isBusy = true;
    while (this.#next) {
      const [question, version] = [this.#next, this.#version];
      this.#next = undefined;
      const { evaluation, problem } = await send(question);
      if (version !== this.#version) continue;
      if (problem) this.#refused(problem);
      else this.#answered(evaluation, question);
    }
    this.#isBusy = false;
  }
}

async function send(question) {
  try {
    const answer = await fetch('/api/check', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': document.documentElement.lang,
      },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(60_000),
    });
    const body = await answer.json();
    return answer.ok ? { evaluation: body } : { problem: body.detail };
  } catch {
    return { problem: say('notReachable') };
  }
}
