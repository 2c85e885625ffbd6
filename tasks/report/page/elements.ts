/// <reference lib="dom" />
/** Elements of the page. Whatever a run says becomes text, never markup. */

/** What an element holds: others, and texts. */
export type Content = Node | string | number | undefined | false;

/** Makes an element. @param attributes set as they are; an event's handler goes by `on` and its name, e.g. `onclick` */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...content.flatMap((part) => part === undefined || part === false ? [] : [partOf(part)]));
  return made;
}

/** Puts other content into an element, unless it says the same already: what a reader has selected there stays so. */
export function fill(target: Element, ...content: readonly Content[]): void {
  const parts = content.flatMap((part) => part === undefined || part === false ? [] : [partOf(part)]);
  if (parts.length === 1 && typeof parts[0] === "string" && target.textContent === parts[0]) return;
  target.replaceChildren(...parts);
}

function partOf(part: Node | string | number): Node | string {
  return typeof part === "number" ? String(part) : part;
}
