/** Runs in the page, so it is text: which texts contrast less than `least` with what lies behind them, after WCAG 2. */
export const weakTexts = `(least) => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (canvas === null) return ["no canvas"];
  const pixel = (paint) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of paint) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r = 0, g = 0, b = 0] = rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) =>
    element === null ? [] : [...behind(element.parentElement), getComputedStyle(element).backgroundColor];
  const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "",
    );
    if (!own || element.closest(".unseen") !== null || ["title", "desc"].includes(element.tagName)) continue;
    const style = getComputedStyle(element);
    const backs = behind(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const contrast = ratio(light(pixel(backs)), light(pixel([...backs, colour])));
    if (contrast < least) weak.push(\`\${element.tagName} \${contrast.toFixed(2)} \${element.textContent.slice(0, 40)}\`);
  }
  return weak;
}`;
