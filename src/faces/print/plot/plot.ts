/** A mark of a plot. `own` says what it is (its classes in a page); how that looks is for the medium to say. */
export type Shape = (
  | { readonly kind: "circle"; readonly x: number; readonly y: number; readonly r: number }
  | { readonly kind: "box"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly round?: number }
  | { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
) & {
  readonly own: string;
  readonly title?: string;
  /** number of the note that says where it comes from */
  readonly note?: number;
};

/** A plot that stands still, as data: drawn as SVG in a page and a PDF, as pixels in a text document. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** of which at the foot for the labels of the time axis */
  readonly foot: number;
  /** what it shows, for who cannot see it */
  readonly alt: string;
  readonly shapes: readonly Shape[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
}

/** Wide enough for a page of text: what is set at 12 here is 7.6 points on A4. */
export const PLOT_WIDTH = 760;
