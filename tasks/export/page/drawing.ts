/** The worker of a page: it computes, so that the page does not stand still. */
import { startInBrowser } from "../../../models/browser/mod.ts";
import { Generators } from "./generators.ts";
import type { Answer, Request } from "./messages.ts";
import type { BackendChoice, Numbers } from "./state.ts";

/** What a worker has of its scope. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(answer: Answer, transferred?: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
let generators: Generators, native: string;

let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  last = last.then(() => answer(data)).catch((error) => {
    scope.postMessage({ kind: "failed", message: wordsOf(error) });
  });
};

/** What a device says of its failure is for those who train on it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name !== "DeviceFailure") return error.message;
  return "The device was lost, or has no memory left. Choose the other one below, or open the page again";
}

async function answer(request: Request): Promise<void> {
  if (request.kind === "load") {
    generators = new Generators(request.site, request.files);
    native = URL.createObjectURL(new Blob([request.native], { type: "application/wasm" }));
    scope.postMessage({ kind: "loaded" });
  } else if (request.kind === "start") await start(request.backend);
  else await draw(request.numbers);
}

async function start(choice: BackendChoice): Promise<void> {
  generators.unload();
  const { name, describe } = await startInBrowser({
    ...(choice !== "auto" && { backend: choice }),
    wasm: native,
  });
  scope.postMessage({ kind: "started", backend: name, device: describe() });
}

async function draw(numbers: Numbers): Promise<void> {
  const begin = performance.now();
  for (const [i, { name }] of generators.site.generators.entries()) {
    const picture = await generators.draw(i, numbers);
    scope.postMessage({ kind: "image", name, ...picture }, [picture.pixels.buffer]);
  }
  scope.postMessage({ kind: "drawn", milliseconds: performance.now() - begin });
}
