/** A server on this machine that misbehaves in every way that servers do. It speaks HTTP byte by byte. */
import { createHash } from "node:crypto";

/** What it serves unless told otherwise. */
export const FILE = Uint8Array.from({ length: 300_000 }, (_, i) => Math.imul(i, 2654435761) >>> 24);
export const HASH = createHash("sha256").update(FILE).digest("hex");

/** How it treats a request. */
export interface Manners {
  /** What it has at the address. @default FILE */
  readonly body?: Uint8Array;
  /** Its name for that version; `""` for none. @default "one" */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Bytes of the body after which it hangs up. */
  readonly breakAfter?: number;
  /** Bytes of the body after which it says nothing more. */
  readonly stallAfter?: number;
  /** The length that it announces, whatever it sends; `"none"` for not a word. */
  readonly announce?: number | "none";
  readonly ignoreRange?: boolean;
  /** Answers a range even if the file is another one by now. */
  readonly ignoreIfRange?: boolean;
  /** Sends a part that begins so much later than the one asked for. */
  readonly shift?: number;
  readonly status?: number;
  readonly redirect?: string;
  readonly contentType?: string;
}

/** A running server, and what was asked of it. */
export interface FileServer {
  readonly port: number;
  readonly url: string;
  /** The first byte asked for by each request; 0 for those that want all. */
  readonly begins: readonly number[];
}

/** Serves with the first manners, then the second and so on, the last ones for good. */
export async function withServer(
  manners: readonly Manners[],
  use: (server: FileServer) => Promise<void>,
): Promise<void> {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr as Deno.NetAddr;
  const begins: number[] = [], open = new Set<Deno.Conn>();
  const accepting = (async () => {
    for await (const connection of listener) {
      open.add(connection);
      serve(connection, () => manners[Math.min(begins.length, manners.length - 1)]!, begins).catch(() => {})
        .finally(() => open.delete(connection) && connection.close());
    }
  })();
  try {
    await use({ port, url: `http://127.0.0.1:${port}/weights.pt`, begins });
  } finally {
    listener.close();
    await accepting;
    for (const connection of open) {
      open.delete(connection);
      connection.close();
    }
  }
}

async function serve(connection: Deno.Conn, next: () => Manners, begins: number[]): Promise<void> {
  const request = await readHead(connection), manners = next();
  const { body = FILE, etag = '"one"', lastModified, redirect, status, contentType } = manners;
  const header = (name: string) => new RegExp(`^${name}: (.*)\r$`, "im").exec(request)?.[1];
  const asked = Number(/bytes=(\d+)-/.exec(header("range") ?? "")?.[1] ?? 0);
  begins.push(asked);
  const answer = async (line: string, headers: Record<string, string | number>, content?: Uint8Array) => {
    const fields = Object.entries({ Connection: "close", ...headers }).map(([name, value]) =>
      `${name}: ${value}`
    );
    await send(connection, new TextEncoder().encode([`HTTP/1.1 ${line}`, ...fields, "", ""].join("\r\n")));
    if (content) await send(connection, content);
  };
  if (redirect !== undefined && !request.startsWith(`GET ${redirect} `)) {
    return await answer("302 Found", { Location: redirect, "Content-Length": 0 });
  }
  if (status !== undefined) return await answer(`${status} No`, { "Content-Length": 0 });
  const same = header("if-range") === (etag || lastModified);
  const ranged = asked > 0 && !manners.ignoreRange && (same || manners.ignoreIfRange === true);
  if (ranged && asked >= body.length) {
    return await answer("416 No", { "Content-Range": `bytes */${body.length}`, "Content-Length": 0 });
  }
  const begin = ranged ? asked + (manners.shift ?? 0) : 0;
  const rest = body.subarray(begin), { announce = rest.length } = manners;
  await answer(ranged ? "206 Partial Content" : "200 OK", {
    ...(contentType && { "Content-Type": contentType }),
    ...(etag && { ETag: etag }),
    ...(lastModified && { "Last-Modified": lastModified }),
    ...(announce !== "none" && { "Content-Length": announce }),
    ...(ranged && { "Content-Range": `bytes ${begin}-${body.length - 1}/${body.length}` }),
  }, rest.subarray(0, manners.breakAfter ?? manners.stallAfter));
  if (manners.stallAfter !== undefined) await connection.read(new Uint8Array(1)); // until the other side leaves
}

async function readHead(connection: Deno.Conn): Promise<string> {
  const buffer = new Uint8Array(4096);
  let head = "";
  while (!head.includes("\r\n\r\n")) {
    const count = await connection.read(buffer);
    if (count === null) throw new Error("the request ended early");
    head += new TextDecoder().decode(buffer.subarray(0, count));
  }
  return head;
}

async function send(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let sent = 0; sent < bytes.length;) sent += await connection.write(bytes.subarray(sent));
}
