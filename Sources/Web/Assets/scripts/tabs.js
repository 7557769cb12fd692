// Tabs as the ARIA practices have them: arrows move, one tab stop.
export class Tabs {
  #tabs;

  constructor(list, signal) {
    this.#tabs = [...list.querySelectorAll('[role=tab]')];
    for (const tab of this.#tabs) {
      tab.addEventListener('click', () => this.open(nameOf(tab)), { signal });
    }
    list.addEventListener('keydown', (event) => this.#move(event), { signal });
  }

  get current() { return nameOf(this.#tabs.find((tab) => tab.ariaSelected === 'true')); }

  open(name) {
    for (const tab of this.#tabs) {
      const isOpen = nameOf(tab) === name;
      tab.ariaSelected = String(isOpen);
      tab.tabIndex = isOpen ? 0 : -1;
      document.getElementById(nameOf(tab)).hidden = !isOpen;
    }
  }

  #move(event) {
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    const last = this.#tabs.length - 1;
    const at = this.#tabs.indexOf(document.activeElement);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? last
      : (at + (steps[event.key] ?? 0) + this.#tabs.length) % this.#tabs.length;
    if (at < 0 || next === at) return;
    event.preventDefault();
    this.#tabs[next].focus();
    this.open(nameOf(this.#tabs[next]));
  }
}

const nameOf = (tab) => tab.getAttribute('aria-controls');
