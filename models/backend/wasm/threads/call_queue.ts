/**
 * A queue of calls of native kernels, in memory that threads share, with work stealing. One thread issues the calls of
 * a round, and all threads run them. A task is one call, or several that one thread runs one after the other.
 *
 * Each thread owns a range of the tasks and takes them from its beginning: if kernels issue their calls in the order of
 * a tensor's values, a thread meets again what is in its cache. When its range is empty, it steals from the end of
 * another thread's.
 */
import { type CallList, type Kernels, runCalls, WIDTH, writeCall } from "./call_list.ts";

/** Where the counters stand, each in a cache line of its own; then each thread's range. In int32 elements. */
const ROUND = 0, DONE = 16, SLEEPERS = 32, FAILED = 48, JOINED = 64, RANGES = 80, LINE = 16;

/** The most calls that are published at a time. */
const SLOTS = 4096;

/** How often a thread polls before it sleeps, for a new round or for the end of this one: about 0.2 ms. */
const SPINS = 4000;

/** The longest sleep of an idle thread, in milliseconds. */
const IDLE_SLEEP = 500;

/** The sleep of the issuing thread while others run their last calls, in milliseconds. */
const SHORT_SLEEP = 0.1;

/** Lets the core's other hyper-thread run, where the engine can. */
const pause: () => void = (Atomics as { pause?: () => void }).pause ?? (() => {});

/** One thread's view of the queue. */
export class CallQueue {
  /** To be handed to the other threads. */
  readonly buffer: SharedArrayBuffer;
  readonly #threads: number;
  readonly #thread: number;
  readonly #kernels: Kernels;
  readonly #counters: Int32Array;
  /** For each task the first of its calls, and after the last task their number. */
  readonly #tasks: Int32Array;
  readonly #calls: Int32Array;
  /** What is issued and not yet published to the other threads. */
  #issuedTasks = 0;
  #issuedCalls = 0;
  #inSequence = false;

  /** @param thread 0 for the one that issues */
  constructor(kernels: Kernels, threads: number, thread = 0, buffer?: SharedArrayBuffer) {
    const counters = RANGES + threads * LINE, size = Int32Array.BYTES_PER_ELEMENT;
    this.buffer = buffer ?? new SharedArrayBuffer((counters + SLOTS + 1 + SLOTS * WIDTH) * size);
    this.#counters = new Int32Array(this.buffer, 0, counters);
    this.#tasks = new Int32Array(this.buffer, counters * size, SLOTS + 1);
    this.#calls = new Int32Array(this.buffer, (counters + SLOTS + 1) * size);
    this.#kernels = kernels;
    this.#threads = threads;
    this.#thread = thread;
  }

  /** How many other threads take part. */
  get joined(): number {
    return Atomics.load(this.#counters, JOINED);
  }

  /** Adds a call, which runs at some time before `finish` returns. */
  issue(kernel: number, numbers: readonly number[]): void {
    if (this.#issuedCalls === SLOTS) this.#makeRoom();
    writeCall(this.#calls, this.#issuedCalls * WIDTH, kernel, numbers);
    this.#issuedCalls++;
    if (!this.#inSequence) this.#endTask();
  }

  /** Adds the tasks of a list. */
  issueAll(calls: CallList): void {
    calls.forEachTask((slots) => {
      const count = slots.length / WIDTH;
      if (this.#issuedCalls + count > SLOTS) this.finish();
      if (count > SLOTS) return runCalls(this.#kernels, slots, 0, slots.length); // one thread's in any case
      this.#calls.set(slots, this.#issuedCalls * WIDTH);
      this.#issuedCalls += count;
      this.#endTask();
    });
  }

  /** Makes one task of the calls that `issue` adds: one thread runs them, one after the other. */
  inSequence(issue: () => void): void {
    this.#inSequence = true;
    issue();
    this.#inSequence = false;
    if (this.#issuedCalls > this.#tasks[this.#issuedTasks]!) this.#endTask();
  }

  /**
   * Runs what was issued, and returns when all of it has been run.
   *
   * @throws {Error} If a call failed: a kernel was given wrong addresses
   */
  finish(): void {
    const tasks = this.#issuedTasks;
    if (tasks > 1) this.#publish(tasks);
    if (tasks === 1) this.#run(0); // not worth waking anyone
    this.drop();
    if (Atomics.exchange(this.#counters, FAILED, 0)) throw new Error("A native kernel failed in a thread");
  }

  /** Forgets what was issued. */
  drop(): void {
    this.#issuedTasks = this.#issuedCalls = 0;
    this.#inSequence = false;
  }

  /** Lets this thread take part from now on. */
  join(): void {
    Atomics.add(this.#counters, JOINED, 1);
  }

  /** Runs what is published, until nothing was for a while. For the other threads. */
  serve(): void {
    const counters = this.#counters;
    let isIdle = false;
    while (!isIdle) {
      const round = Atomics.load(counters, ROUND);
      this.#work();
      for (let spins = 0; spins < SPINS && Atomics.load(counters, ROUND) === round; spins++) pause();
      Atomics.add(counters, SLEEPERS, 1);
      isIdle = Atomics.wait(counters, ROUND, round, IDLE_SLEEP) === "timed-out"; // no wait if it has changed
      Atomics.sub(counters, SLEEPERS, 1);
    }
  }

  #endTask(): void {
    this.#tasks[++this.#issuedTasks] = this.#issuedCalls;
  }

  /** Runs all tasks that are complete. Of a task that fills the whole queue, runs the calls issued so far. */
  #makeRoom(): void {
    const begin = this.#tasks[this.#issuedTasks]!, inSequence = this.#inSequence;
    const rest = begin > 0 ? this.#calls.slice(begin * WIDTH) : Int32Array.of();
    if (begin === 0) this.#endTask();
    this.finish();
    this.#calls.set(rest);
    this.#issuedCalls = rest.length / WIDTH;
    this.#inSequence = inSequence;
  }

  #publish(tasks: number): void {
    const counters = this.#counters, threads = this.#threads;
    Atomics.store(counters, DONE, 0);
    for (let thread = 0; thread < threads; thread++) {
      const begin = Math.floor(tasks * thread / threads), end = Math.floor(tasks * (thread + 1) / threads);
      Atomics.store(counters, RANGES + thread * LINE, end << 16 | begin);
    }
    Atomics.add(counters, ROUND, 1);
    if (Atomics.load(counters, SLEEPERS) > 0) Atomics.notify(counters, ROUND);
    this.#work();
    for (let spins = 0;; spins++) {
      const done = Atomics.load(counters, DONE);
      if (done === tasks) return;
      if (spins > SPINS) Atomics.wait(counters, DONE, done, SHORT_SLEEP);
      else pause();
    }
  }

  /** Takes tasks and runs them until none is left to take. */
  #work(): void {
    for (let i = 0; i < this.#threads; i++) {
      const range = RANGES + (this.#thread + i) % this.#threads * LINE;
      for (let task = this.#take(range, i === 0); task >= 0; task = this.#take(range, i === 0)) {
        try {
          this.#run(task);
        } catch {
          Atomics.store(this.#counters, FAILED, 1);
        }
        Atomics.add(this.#counters, DONE, 1);
      }
    }
  }

  /** Takes a range's first task or its last one; -1 if it has none. A task's calls may be read only after this. */
  #take(range: number, first: boolean): number {
    for (;;) {
      const bounds = Atomics.load(this.#counters, range), begin = bounds & 0xffff, end = bounds >>> 16;
      if (begin >= end) return -1;
      const rest = first ? bounds + 1 : bounds - 0x10000;
      if (Atomics.compareExchange(this.#counters, range, bounds, rest) === bounds) {
        return first ? begin : end - 1;
      }
    }
  }

  #run(task: number): void {
    runCalls(this.#kernels, this.#calls, this.#tasks[task]! * WIDTH, this.#tasks[task + 1]! * WIDTH);
  }
}
