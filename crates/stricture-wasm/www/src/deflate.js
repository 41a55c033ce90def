// Compression, as browsers have it.

export const deflated = (bytes) => through(bytes, new CompressionStream("deflate-raw"), Infinity);

/** What `bytes` unpack to; `null` where that is more than `most` bytes, of which no more are unpacked. */
export const inflated = (bytes, most) => through(bytes, new DecompressionStream("deflate-raw"), most);

async function through(given, transform, most) {
  const chunks = [];
  let size = 0;
  const reader = new Blob([given]).stream().pipeThrough(transform).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
