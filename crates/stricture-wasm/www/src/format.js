// What the format says of a key, by its path in a policy.

/** @param {{ keys: { path: string }[] }} reference */
export function formatOf(reference) {
  const root = node();
  for (const key of reference.keys) {
    let here = root;
    for (const step of steps(key.path)) here = child(here, step);
    here.key = key;
  }

  /** The places of the format that a path may lead to. */
  const at = (path) =>
    path.reduce((nodes, step) => nodes.flatMap((here) => below(here, step)), [root]);

  return {
    clients: reference.clients,
    /** What is known of the key at `path`; of an element, what is known of its list. */
    key(path) {
      const known = at(path).find((here) => here.key)?.key;
      return known ?? (path.at(-1) === "[]" ? this.key(path.slice(0, -1)) : undefined);
    },
    /** The keys that may stand below `path`. */
    children(path) {
      const found = new Map();
      for (const here of at(path)) {
        for (const [name, inner] of here.named) {
          if (inner.key && !found.has(name)) found.set(name, { name, key: inner.key, holds: inner.named.size + inner.free.length > 0 });
        }
      }
      return [...found.values()];
    },
  };
}

/** `a.b[].<c>` as `a`, `b`, `[]`, `<c>`. */
const steps = (path) => path.replaceAll("[]", ".[]").split(/\.(?![^<]*>)/);

const node = () => ({ named: new Map(), free: [], key: undefined });

function child(here, step) {
  if (step.startsWith("<")) {
    const known = here.free.find((free) => free.name === step);
    if (known) return known.node;
    const made = { name: step, node: node() };
    here.free.push(made);
    return made.node;
  }
  if (!here.named.has(step)) here.named.set(step, node());
  return here.named.get(step);
}

function below(here, step) {
  const named = here.named.get(step);
  const free = step === "[]" ? [] : here.free.map((one) => one.node);
  return named ? [named, ...free] : free;
}
