/** As much of a DOM as is used here: what Readability's own small one (`JSDOMParser`, made for workers) offers. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly textContent: string;
  appendChild(child: PageNode): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  /** undefined where the element has no such attribute */
  getAttribute(name: string): string | undefined;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

export interface PageDocument extends PageNode {
  title: string;
  documentElement: PageElement;
  body: PageElement;
  createElement(name: string): PageElement;
  createTextNode(text: string): PageNode;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Walks a tree without recursion, however deep: `enter` returns false to skip what is inside. */
export function walkTree(root: PageNode, enter: (node: PageNode) => boolean, leave: (node: PageNode) => void): void {
  let node: PageNode | null = root;
  while (node) {
    const inside: boolean = enter(node);
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      leave(node);
      if (node === root) return;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
}
