/// <reference lib="dom" />
/** An exported page: it draws what its address and its controls say. */
import { element, readControls, writeControls, writeOutputs } from "./controls.ts";
import { type Device, Drawer } from "./drawer.ts";
import type { Picture } from "./messages.ts";
import { type Site, SITE_ELEMENT } from "./site.ts";
import { readState, type State, writeState } from "./state.ts";
import { Walk } from "./walk.ts";

const site: Site = JSON.parse(element(SITE_ELEMENT).textContent!);
const { layers } = site;

let state = readAddress();
let drawer: Drawer, device: Device;
/** What the backend was started for. */
let started: State["backend"] | undefined;
let isBusy = false, wanted: State | undefined;

const walk = new Walk((next) => {
  show({ ...state, seed: next(state.seed) });
});

function readAddress(): State {
  const { state, problems } = readState(location.hash, layers);
  element("problem").textContent = problems.join(". ");
  return state;
}

/** Draws a state as soon as what is being drawn is done; of several the last. */
function show(next: State): void {
  state = next;
  writeControls(state);
  wanted = state;
  if (!isBusy) void work();
}

async function work(): Promise<void> {
  isBusy = true;
  document.body.dataset.state = "drawing";
  try {
    drawer ??= await Drawer.load(site);
    let milliseconds = 0;
    while (wanted) {
      const drawn: State = wanted;
      wanted = undefined;
      await start(drawn);
      milliseconds = await draw(drawn);
      walk.drawn();
    }
    element("device").textContent = `${device.device}, ${Math.round(milliseconds)} ms`;
    say("");
    if (!walk.isOn) writeAddress();
    document.body.dataset.state = "ready";
  } catch (error) {
    walk.stop();
    started = undefined; // it is tried again
    wanted = undefined;
    document.body.dataset.state = "failed";
    say("Nothing is drawn");
    element("problem").textContent = error instanceof Error ? error.message : String(error);
  } finally {
    isBusy = false;
  }
}

async function start({ backend }: State): Promise<void> {
  if (started === backend) return;
  say(started === undefined ? "Starting …" : "Changing …");
  device = await drawer.start(backend);
  started = backend;
  document.body.dataset.backend = device.backend;
}

/** On a GPU that fails, wasm takes over, unless webgpu was asked for by name. */
async function draw(drawn: State): Promise<number> {
  const showPicture = (name: string, picture: Picture) => paint(name, picture, drawn);
  try {
    return await drawer.draw(drawn, showPicture);
  } catch (error) {
    if (drawn.backend !== "auto" || device.backend === "wasm") throw error;
    device = await drawer.start("wasm");
    document.body.dataset.backend = device.backend;
    element("problem").textContent = `The GPU failed, and wasm draws instead: ${(error as Error).message}`;
    return await drawer.draw(drawn, showPicture);
  }
}

function paint(name: string, { width, height, pixels }: Picture, { seed, truncation, mix }: State): void {
  const canvas = document.querySelector<HTMLCanvasElement>(`canvas[data-generator="${CSS.escape(name)}"]`)!;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true })!; // kept where it is: nothing else is drawn
  context.putImageData(new ImageData(pixels, width, height), 0, 0);
  const how = canvas.dataset.generator === "source" ? "" : `, mix ${mix}`;
  canvas.setAttribute("aria-label", `${name}: image of seed ${seed}, truncation ${truncation}${how}`);
}

function writeAddress(): void {
  const fragment = writeState(state, layers);
  if (fragment !== location.hash) history.replaceState(null, "", fragment);
}

function say(text: string): void {
  element("status").textContent = text;
}

/** Saves a canvas as a PNG, which has its pixels as they are. */
function save(canvas: HTMLCanvasElement): void {
  canvas.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob!);
    link.download = `${canvas.dataset.generator!.replaceAll(/[^\w.-]+/g, "-")}-seed-${state.seed}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

function listen(): void {
  const form = element<HTMLFormElement>("controls");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    state = readControls(state);
    writeOutputs(state);
    wanted = state;
    if (!isBusy) void work();
  });
  element("random").addEventListener("click", () => {
    walk.stop();
    show({ ...state, seed: Math.floor(Math.random() * 1e6) });
  });
  element("walk").addEventListener("click", () => {
    walk.toggle();
    if (!walk.isOn && !isBusy) writeAddress();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-save]")) {
    button.addEventListener("click", () => save(button.closest("figure")!.querySelector("canvas")!));
  }
  addEventListener("hashchange", () => show(readAddress()));
}

listen();
show(state);
