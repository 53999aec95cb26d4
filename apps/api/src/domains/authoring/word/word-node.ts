/** A part of a Word document, as the reader gives it; what a kind of part has, the reader says. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean; level: string | number } | null;
  isBold?: boolean;
  isItalic?: boolean;
  href?: string | null;
  breakType?: string;
  checked?: boolean;
  colSpan?: number;
  rowSpan?: number;
}
