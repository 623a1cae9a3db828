const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-size", "font-weight", "text-anchor", "paint-order"] as const;
const TWICE = 2;

/** A plot as it stands on the page, as an SVG of its own: what styles made of it is written into it, on the paper's colour. */
export function svgOf(plot: SVGSVGElement): string {
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const [from, to] = [[...plot.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  from.forEach((element, i) => {
    const looks = getComputedStyle(element);
    const own = to[i] as SVGElement;
    if (looks.display === "none") own.setAttribute("display", "none");
    for (const name of LOOKS) own.setAttribute(name, looks.getPropertyValue(name));
    if (element.tagName === "text") own.setAttribute("font-family", "Inter, system-ui, sans-serif");
    own.removeAttribute("class");
    own.removeAttribute("style");
  });
  const { width, height } = plot.getBoundingClientRect();
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({ width, height, fill: getComputedStyle(document.body).backgroundColor })) paper.setAttribute(name, String(value));
  copy.prepend(paper);
  for (const [name, value] of Object.entries({ xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` })) copy.setAttribute(name, String(value));
  for (const name of ["class", "id"]) copy.removeAttribute(name);
  return new XMLSerializer().serializeToString(copy);
}

/** The same as a PNG, two dots a pixel. */
export async function pngOf(plot: SVGSVGElement): Promise<Blob> {
  const { width, height } = plot.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(plot))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width * TWICE), Math.round(height * TWICE)];
  const pen = canvas.getContext("2d")!;
  pen.scale(TWICE, TWICE);
  pen.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture could not be made")) : resolve(blob)), "image/png"));
}

/** Hands a file to the browser to keep. */
export function keep(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
