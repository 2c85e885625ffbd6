/** What the page is answered: itself, the numbers, the sample strips, and that there is something new. It reads, and no more. */
import { basename } from "@std/path";
import { runsPage } from "../report/runs_page.ts";
import type { TableMark } from "../report/run_view.ts";
import { stripPath } from "../runs/follow_run.ts";
import type { RunsFollower } from "../runs/follow_runs.ts";

/** How often the folders are looked at while a page listens, in milliseconds, and after how many looks it hears anything. */
const INTERVAL = 1000, QUIET = 15;

/** What every answer carries: nothing of it is kept, framed, or read by other sites. */
const HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** The path of a sample strip. */
const STRIP = /^\/strips\/(\d+)\/([^/]+)$/;

/** Answers for a server at a port of this machine. */
export class WatchServer {
  /** @param signal ends what goes on for long */
  constructor(readonly runs: RunsFollower, readonly signal: AbortSignal) {}

  /** @param port by which the server is reached */
  async answer(request: Request, port: number): Promise<Response> {
    if (!isOurHost(request.headers.get("host"), port)) {
      return refusal(421, `This page is at http://127.0.0.1:${port}/ and under no other name`);
    }
    if (!["same-origin", "none", null].includes(request.headers.get("sec-fetch-site"))) {
      return refusal(403, "This page is not for other sites");
    }
    if (request.method !== "GET") return refusal(405, "This page can be read, and nothing else");
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/") return await this.#page();
    if (pathname === "/runs.json") return await this.#numbers(searchParams);
    if (pathname === "/events") return this.#events();
    const [, run, file] = STRIP.exec(pathname) ?? [];
    if (run !== undefined) return await this.#strip(run, decoded(file!));
    return refusal(404, "There is nothing here");
  }

  async #page(): Promise<Response> {
    const names = this.runs.folders.map((folder) => basename(folder)).join(", ");
    const empty = { live: true, time: new Date().toISOString(), notes: [], runs: [] };
    const { html, policy } = await runsPage(`Runs in ${names}`, empty);
    return new Response(html, {
      headers: {
        ...HEADERS,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": `${policy}; frame-ancestors 'none'`,
      },
    });
  }

  async #numbers(asked: URLSearchParams): Promise<Response> {
    await this.runs.look();
    const view = this.runs.view((run, file) => `strips/${run.id}/${encodeURIComponent(file)}`, {
      live: true,
      marks: marksOf(asked),
    });
    return Response.json(view, { headers: HEADERS });
  }

  async #strip(run: string, name: string | undefined): Promise<Response> {
    await this.runs.look();
    const file = name === undefined ? undefined : await this.runs.run(run)?.openStrip(name);
    if (!file) return refusal(404, `There is no ${name === undefined ? "such picture" : stripPath(name)}`);
    return new Response(file.readable, { headers: { ...HEADERS, "Content-Type": "image/png" } });
  }

  /** Server-sent events: one whenever there is something new, and a comment now and then so that a lost page is noticed. */
  #events(): Response {
    const { runs, signal } = this, encoder = new TextEncoder();
    let isOver = false, sign: string | undefined, quiet = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) { // is called again once what was said has been taken
        for (;; await waited(INTERVAL, signal)) {
          if (isOver || signal.aborted) return isOver ? undefined : controller.close();
          await runs.look();
          const isNew = runs.sign !== sign;
          sign = runs.sign;
          if (!isNew && ++quiet % QUIET !== 0) continue;
          return controller.enqueue(encoder.encode(isNew ? "event: change\ndata: \n\n" : ": still here\n\n"));
        }
      },
      cancel: () => void (isOver = true), // the page is gone
    }, { highWaterMark: 0 });
    return new Response(body, { headers: { ...HEADERS, "Content-Type": "text/event-stream" } });
  }
}

/** Waits, but not longer than until the signal. */
function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}

/** Whether a request names this machine: a page of another site that has its name lead here names itself. */
function isOurHost(host: string | null, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** The rows that a page says it has: `have=RUN/FILE:VERSION:ROWS`, as often as there are tables. */
function marksOf(asked: URLSearchParams): Map<string, TableMark> {
  return new Map(
    asked.getAll("have").flatMap((text) => {
      const [, key, version, rows] = /^(.*):(\d{1,15}):(\d{1,15})$/s.exec(text) ?? [];
      return key === undefined ? [] : [[key, { version: Number(version), rows: Number(rows) }] as const];
    }),
  );
}

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function refusal(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { ...HEADERS, "Content-Type": "text/plain; charset=utf-8" },
  });
}
