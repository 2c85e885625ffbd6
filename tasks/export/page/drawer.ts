/// <reference lib="dom" />
import { readFile, startWorker } from "./files.ts";
import type { Answer, Picture, Request } from "./messages.ts";
import { DRAWING, NATIVE, type Site } from "./site.ts";
import type { BackendChoice, Numbers } from "./state.ts";

/** What draws, and on what. */
export interface Device {
  readonly backend: "wasm" | "webgpu";
  /** One line. */
  readonly device: string;
}

/** The page's side of the worker that draws. One request runs at a time. */
export class Drawer {
  readonly #worker: Worker;
  #heard: (answer: Answer) => void = () => {};

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#heard(data);
    worker.onerror = ({ message }) => {
      this.#heard({ kind: "failed", message: message || "The worker that draws does not start" });
    };
  }

  /** Starts the worker, and hands it the networks. */
  static async load(site: Site): Promise<Drawer> {
    const drawer = new Drawer(await startWorker(DRAWING)), native = await readFile(NATIVE);
    const files: Record<string, ArrayBuffer> = {};
    for (const { file } of site.generators) files[file] = await readFile(file);
    const transferred = [native, ...Object.values(files)];
    await drawer.#ask({ kind: "load", site, files, native }, "loaded", transferred);
    return drawer;
  }

  /** Starts a backend, or changes it. @throws {Error} where it does not start */
  async start(backend: BackendChoice): Promise<Device> {
    return await this.#ask({ kind: "start", backend }, "started");
  }

  /** Draws all generators. @param show gets each image as it is there @returns how long it took, in milliseconds */
  async draw(numbers: Numbers, show: (name: string, picture: Picture) => void): Promise<number> {
    const drawn = await this.#ask({ kind: "draw", numbers }, "drawn", [], (answer) => {
      if (answer.kind === "image") show(answer.name, answer);
    });
    return drawn.milliseconds;
  }

  #ask<Kind extends Answer["kind"]>(
    request: Request,
    last: Kind,
    transferred: Transferable[] = [],
    meanwhile: (answer: Answer) => void = () => {},
  ): Promise<Extract<Answer, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      this.#heard = (answer) => {
        if (answer.kind === "failed") reject(new Error(answer.message));
        else if (answer.kind === last) resolve(answer as Extract<Answer, { kind: Kind }>);
        else meanwhile(answer);
      };
      this.#worker.postMessage(request, transferred);
    });
  }
}
