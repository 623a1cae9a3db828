import type { IStylesOptions } from "docx";
import { PAPER } from "../../../print/plot/paper-ink.js";

/** Lengths in twips, of which a millimetre has 56.7. */
export const MARGIN = { top: 1250, bottom: 1250, left: 1250, right: 1250, header: 600, footer: 600 };
/** between the margins of A4 */
export const TEXT_WIDTH = 11906 - MARGIN.left - MARGIN.right;
/** where the words stand beside a date */
export const COLUMN = 1700;
/** as many letters as a date may have to stand there on one line; a longer one has a line of its own */
export const COLUMN_LETTERS = 18;

const colour = (of: keyof typeof PAPER): string => PAPER[of].slice(1);
const TEXT = "Cambria";
const SMALL = "Calibri";
const small = { font: SMALL, size: 18, color: colour("soft") };
const based = { basedOn: "Normal", quickFormat: true };

/** The styles of a brief, by name, so that who edits it can change them all at once. Fonts that Word has, and LibreOffice has of the same widths. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: { run: { font: TEXT, size: 21, color: colour("ink"), language: { value: "en-GB" } }, paragraph: { spacing: { line: 264, lineRule: "auto" } } },
    title: { run: { font: TEXT, size: 48, color: colour("ink") }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { font: SMALL, size: 24, bold: true, color: colour("ink") }, paragraph: { keepNext: true, spacing: { before: 420, after: 120 }, border: { top: { style: "single", size: 6, space: 6, color: colour("ink") } } } },
    heading2: { run: { font: SMALL, size: 21, bold: true, color: colour("ink") }, paragraph: { keepNext: true, spacing: { before: 220, after: 40 } } },
    footnoteText: { run: { font: TEXT, size: 17, color: colour("ink") }, paragraph: { spacing: { line: 230, lineRule: "auto", after: 30 } } },
    footnoteReference: { run: { superScript: true, color: colour("accent") } },
    hyperlink: { run: { color: colour("accent") } },
  },
  paragraphStyles: [
    { id: "About", name: "About", ...based, run: small, paragraph: { spacing: { after: 30 } } },
    { id: "Contents", name: "Contents", ...based, run: { font: SMALL, size: 18 }, paragraph: { spacing: { before: 160 } } },
    { id: "Sentence", name: "Sentence", ...based, run: { size: 24 }, paragraph: { spacing: { before: 80, after: 40, line: 288, lineRule: "auto" } } },
    { id: "Dated", name: "Dated", ...based, paragraph: { indent: { left: COLUMN, hanging: COLUMN }, spacing: { before: 110 } } },
    { id: "Item", name: "Item", ...based, paragraph: { spacing: { before: 110 } } },
    { id: "Facts", name: "Facts", ...based, run: small },
    { id: "Other", name: "Other account", ...based, run: { size: 19 }, paragraph: { indent: { left: 120 }, border: { left: { style: "single", size: 12, space: 6, color: "9C4318" } } } },
    { id: "Plot", name: "Plot", ...based, paragraph: { keepNext: true, spacing: { before: 100, line: 240, lineRule: "auto" } } },
    { id: "Axis", name: "Axis", ...based, run: { font: SMALL, size: 16, color: colour("soft") }, paragraph: { keepNext: true, spacing: { line: 220, lineRule: "auto" } } },
    { id: "Remark", name: "Remark", ...based, run: small, paragraph: { spacing: { before: 60, after: 60 } } },
    { id: "Running", name: "Running", ...based, run: { font: SMALL, size: 16, color: colour("soft") } },
    { id: "Made", name: "Made by", ...based, run: small, paragraph: { spacing: { before: 420 } } },
  ],
  characterStyles: [
    { id: "Day", name: "Day", run: { font: SMALL, size: 18, color: colour("soft") } },
    { id: "Beside", name: "Facts beside", run: small },
    { id: "Mark", name: "Mark", run: { color: colour("accent") } },
  ],
};
