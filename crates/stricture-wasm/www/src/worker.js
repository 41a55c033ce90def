// The core in a thread of its own: `background.js` starts it, hands it the module, and ends it where it takes too long.
import * as raw from "stricture/web/stricture.js";

self.onmessage = ({ data: { module, name, inputs } }) => {
  if (module) return raw.initSync({ module });
  const start = performance.now();
  try {
    const answer = raw[name](...inputs);
    self.postMessage({ answer, took: performance.now() - start });
  } catch (reason) {
    // The core says why it has no answer by throwing text. Anything else ends this thread.
    if (typeof reason !== "string") throw reason;
    self.postMessage({ problem: reason, took: performance.now() - start });
  }
};
