/// <reference lib="dom" />
/** The page's files: they stand in it as text, or beside it. */

/** One of them. A text is let go once it has been read. */
export async function readFile(name: string): Promise<ArrayBuffer> {
  const element = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (!element) {
    const answer = await fetch(name);
    if (!answer.ok) throw new Error(`Cannot read ${name}: the server answers ${answer.status}`);
    return await answer.arrayBuffer();
  }
  const text = element.textContent ?? "";
  element.remove();
  return bytesOf(text).buffer;
}

/** Bytes from base64. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const decode =
    (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (decode) return decode.call(Uint8Array, text);
  const binary = atob(text), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** Starts the worker that draws: from its own file, or from the text in the page. */
export async function startWorker(name: string): Promise<Worker> {
  const isHere = document.querySelector(`script[data-file="${CSS.escape(name)}"]`) !== null;
  if (!isHere) return new Worker(name);
  const code = new Blob([await readFile(name)], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(code));
}
