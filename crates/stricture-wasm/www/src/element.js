// Elements of the page. Text is only ever set as text, so nothing in a policy can become markup.

/**
 * An element with attributes, handlers (`onclick`), properties that start with a dot, and children.
 * @param {string} name
 * @param {Record<string, unknown>} attributes
 * @param {...(Node | string | null | undefined | false)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key.startsWith(".")) made[key.slice(1)] = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Text with backticks around code. */
export function prose(text) {
  const parts = text.split("`");
  // An odd backtick is one that somebody wrote.
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, at) => (at % 2 ? element("code", {}, part) : part)).filter((part) => part !== "");
}

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);
