// Goes over all text that is shown and returns, in words, what is hard to read: too small, too pale, cut off, out of the window.
const complaints = new Set();
const root = document.documentElement;
// paper is finer than a screen
const smallest = matchMedia('print').matches ? 9 : 11;
const highlighted = new Set();
for (const highlight of CSS.highlights.values()) {
  highlight.forEach((range) => highlighted.add(range.startContainer.parentElement));
}

const channels = (color) => {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
  return { rgb: [red, green, blue], alpha };
};
const over = (color, ground) => color.rgb.map((value, at) => value * color.alpha + ground[at] * (1 - color.alpha));
const luminance = (rgb) => rgb
  .map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
const ground = (element) => (element === null
  ? [255, 255, 255]
  : over(channels(getComputedStyle(element).backgroundColor), ground(element.parentElement)));
const contrast = (one, other) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

function look(element, text, box) {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const complain = (what) => complaints.add(`${what}: ${text.slice(0, 60)}`);
  if (size < smallest) {
    complain(`text of ${size} px`);
  }
  const large = size >= 24 || (size >= 18.6 && Number(style.fontWeight) >= 700);
  const pairs = [[style.color, ground(element)]];
  if (highlighted.has(element)) {
    const marked = getComputedStyle(element, '::highlight(found)');
    pairs.push([marked.color, over(channels(marked.backgroundColor), ground(element))]);
  }
  for (const [color, back] of pairs) {
    const ratio = contrast(over(channels(color), back), back);
    if (ratio < (large ? 3 : 4.5)) {
      complain(`contrast of ${ratio.toFixed(1)}`);
    }
  }
  if (box.left < -0.5 || box.right > root.clientWidth + 0.5) {
    complain(`out of the window at ${Math.round(box.left)} to ${Math.round(box.right)} px`);
  }
  for (let around = element; around; around = around.parentElement) {
    const overflow = getComputedStyle(around).overflowX;
    if (overflow !== 'visible' && around !== root && around !== document.body
        && box.right > around.getBoundingClientRect().right + 0.5) {
      complain('cut off');
    }
  }
}

const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.data.trim()
    && node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  // what only a screen reader is to find, or a key brings into the window
  if (!element.closest('.unseen, .skip:not(:focus)')) {
    const range = new Range();
    range.selectNodeContents(texts.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width > 0) {
      look(element, texts.currentNode.data.trim(), box);
    }
  }
}
if (root.scrollWidth > root.clientWidth) {
  complaints.add(`the page is ${root.scrollWidth} px wide in a window of ${root.clientWidth} px`);
}
return [...complaints];
