// The core counts bytes of UTF-8, the editor units of UTF-16.

/** How far apart the known places are. */
const STEP = 1024;

/** Turns offsets of `text` in bytes into offsets in units. */
export function placesOf(text) {
  // Nearly all policies are ASCII.
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return { unit: (byte) => Math.min(byte, text.length) };
  const known = [0];
  let bytes = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    if (unit % STEP === 0) known[unit / STEP] = bytes;
    bytes += width(text, unit);
  }
  return {
    unit(byte) {
      let [low, high] = [0, known.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (known[middle] <= byte) low = middle;
        else high = middle - 1;
      }
      let [unit, at] = [low * STEP, known[low]];
      // The second half of a pair goes with the first.
      while (unit < text.length && (at < byte || width(text, unit) === 0)) at += width(text, unit++);
      return unit;
    },
  };
}

/** The bytes of a unit; those of a pair count for its first half. */
function width(text, unit) {
  const code = text.charCodeAt(unit);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  if (code >= 0xd800 && code < 0xdc00 && isLow(text.charCodeAt(unit + 1))) return 4;
  if (isLow(code) && unit > 0 && isHigh(text.charCodeAt(unit - 1))) return 0;
  return 3;
}

const isHigh = (code) => code >= 0xd800 && code < 0xdc00;
const isLow = (code) => code >= 0xdc00 && code < 0xe000;
