// The content of the page out of its script element: plain JSON, or deflated bytes where it is large.

async function contentOf(id) {
  const element = byId(id);
  return element.type === "application/json" ? JSON.parse(element.textContent) : unpack(element.textContent);
}

// What graph/views/payload.py packed: JSON, then columns of whole numbers in planes of bytes.
async function unpack(text) {
  const binary = atob(text);
  const deflated = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) deflated[at] = binary.charCodeAt(at);
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const end = 4 + new DataView(bytes.buffer).getUint32(0, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)), (_, value) => (value && value.$
    ? numbersAt(bytes, end + value.$[0], ...value.$.slice(1)) : value));
}

function numbersAt(bytes, start, count, planes) {
  const numbers = new Int32Array(count);
  for (let plane = 0; plane < planes; plane++) {
    const first = start + plane * count;
    for (let at = 0; at < count; at++) numbers[at] |= bytes[first + at] << (8 * plane);
  }
  return numbers;
}
