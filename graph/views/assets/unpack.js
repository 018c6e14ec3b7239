// The content of the page out of its script element: plain JSON, or deflated bytes where it is large.

async function contentOf(id) {
  const element = byId(id);
  return element.type === "application/json" ? JSON.parse(element.textContent) : unpack(element.textContent);
}

// What graph/views/payload.py packed: JSON, then columns of whole numbers in four planes of bytes.
async function unpack(text) {
  const binary = atob(text);
  const deflated = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) deflated[at] = binary.charCodeAt(at);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)), (_, value) => (value && value.$
    ? numbersAt(bytes, end + value.$[0], value.$[1]) : value));
}

function numbersAt(bytes, start, count) {
  const numbers = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const first = start + at;
    numbers[at] = bytes[first] | (bytes[first + count] << 8) | (bytes[first + 2 * count] << 16) |
      (bytes[first + 3 * count] << 24);
  }
  return numbers;
}
