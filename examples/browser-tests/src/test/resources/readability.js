// Returns the visible texts that are too pale (WCAG AA), cut off, or outside of the window.
const rgba = (color) => color.match(/[\d.]+/g).map(Number);
const blend = ([red, green, blue, alpha = 1], ground) =>
  [red, green, blue].map((value, at) => value * alpha + ground[at] * (1 - alpha));
const ground = (element) => (element === null ? [255, 255, 255]
  : blend(rgba(getComputedStyle(element).backgroundColor), ground(element.parentElement)));
const luminance = (rgb) => rgb
  .map((value) => value / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
const contrast = (color, back) => {
  const [light, dark] = [luminance(blend(rgba(color), back)), luminance(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const isPale = (style, back) => contrast(style.color, back) < (parseFloat(style.fontSize) >= 24 ? 3 : 4.5);
const isCutOff = (right, element) => element !== null
  && ((!element.matches('html, body') && getComputedStyle(element).overflowX !== 'visible'
    && right > element.getBoundingClientRect().right + 1) || isCutOff(right, element.parentElement));

const found = new Set();
CSS.highlights.get('found')?.forEach((range) => found.add(range.startContainer.parentElement));
const width = document.documentElement.clientWidth;
const complaints = document.documentElement.scrollWidth > width ? ['wider than the window'] : [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const element = texts.currentNode.parentElement;
  const range = new Range();
  range.selectNodeContents(texts.currentNode);
  const box = range.getBoundingClientRect();
  // except for what is only for a screen reader, or comes into the window with a key
  if (box.width > 0 && texts.currentNode.data.trim() && !element.closest('.unseen, .skip:not(:focus)')
    && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
    const back = ground(element);
    const highlight = getComputedStyle(element, '::highlight(found)');
    if (isPale(getComputedStyle(element), back)
      || (found.has(element) && contrast(highlight.color, blend(rgba(highlight.backgroundColor), back)) < 4.5)) {
      complaints.push(`pale: ${texts.currentNode.data}`);
    }
    if (box.left < -1 || box.right > width + 1 || isCutOff(box.right, element)) {
      complaints.push(`cut off: ${texts.currentNode.data}`);
    }
  }
}
return complaints;
