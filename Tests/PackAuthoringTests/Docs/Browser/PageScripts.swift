/// What the tests ask a page about itself.
enum PageScripts {
  /// The texts that have less contrast than 4.5 (WCAG 2.2, 1.4.3), with what was measured.
  ///
  /// Colours are drawn and read back, so that every way of writing one is understood.
  static let weakTexts = """
    (() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      const brush = canvas.getContext('2d', {willReadFrequently: true});
      const drawn = (colors) => {
        brush.clearRect(0, 0, 1, 1);
        for (const color of colors) { brush.fillStyle = color; brush.fillRect(0, 0, 1, 1); }
        return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const luminance = (color) => {
        const [red, green, blue] = color.map((part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const weak = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
        const layers = [];
        for (let above = element; above; above = above.parentElement) {
          layers.unshift(getComputedStyle(above).backgroundColor);
        }
        const back = luminance(drawn(layers));
        const text = luminance(drawn([...layers, getComputedStyle(element).color]));
        const contrast = (Math.max(back, text) + 0.05) / (Math.min(back, text) + 0.05);
        if (contrast < 4.5) {
          weak.push(`${contrast.toFixed(2)}: ${walker.currentNode.data.trim().slice(0, 40)}`);
        }
      }
      return weak;
    })()
    """

  /// Links smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8) that stand neither in a line of text nor so far
  /// from others that circles of 24 pixels around them do not meet.
  static let smallTargets = """
    (() => {
      const links = [...document.querySelectorAll('a')].filter((link) =>
        link.checkVisibility() && !link.matches('.skip')
          && !link.closest('p, dd, .list, .group, footer'));
      const boxes = links.map((link) => link.getBoundingClientRect());
      const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
      const meets = (one, other) => {
        const [x, y] = middle(one);
        const [u, v] = middle(other);
        return Math.hypot(x - u, y - v) < 24;
      };
      return links.filter((link, index) => {
        const box = boxes[index];
        if (box.width >= 24 && box.height >= 24) return false;
        return boxes.some((other, at) => at !== index && meets(box, other));
      }).map((link) => link.textContent);
    })()
    """
}
