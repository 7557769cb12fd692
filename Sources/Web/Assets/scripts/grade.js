// The score while levels are chosen, so that nobody has to ask for it.
const form = document.querySelector('[data-pass]');
if (form) {
  const output = form.querySelector('[data-score]');
  const criteria = [...form.querySelectorAll('[data-weight]')];
  form.querySelector('[data-look]').hidden = true;

  const update = () => {
    let points = 0, most = 0;
    for (const criterion of criteria) {
      const levels = [...criterion.querySelectorAll('[data-points]')];
      const chosen = levels.find((level) => level.checked);
      if (!chosen) return;
      const weight = Number(criterion.dataset.weight);
      points += weight * Number(chosen.dataset.points);
      most += weight * Math.max(...levels.map((level) => Number(level.dataset.points)));
    }
    const isPassed = most === 0 || points * 100 >= Number(form.dataset.pass) * most;
    const share = most === 0 ? 100 : Math.round(points * 100 / most);
    output.textContent = `${share} %, ${isPassed ? form.dataset.passed : form.dataset.notPassed}`;
  };
  form.addEventListener('change', update);
  update();
}
document.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
document.documentElement.dataset.ready = '';
