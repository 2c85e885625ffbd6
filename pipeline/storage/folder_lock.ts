/**
 * One process at a time in a folder.
 *
 * On one machine the kernel keeps the lock (`flock`), and drops it with the process, however that ends. Where a network
 * file system does not carry it to other machines, the lease inside the lock file does: whoever holds the lock
 * renews it, and a lease of another machine that is younger than `LEASE_TTL` is held.
 */
import { join } from "@std/path";
import { TryAgain } from "../errors.ts";

/** The lock's place in a folder. */
export const LOCK = "lock";

/** How often a lease is renewed, and how old one of another machine may be, in milliseconds. */
const RENEWAL = 15_000, LEASE_TTL = 120_000;

/** How long two machines that write a lease at once are given to see who was last. */
const SETTLING = 200;

/** Who holds a folder. */
export interface Lease {
  readonly host: string;
  readonly pid: number;
  /** What it does there, e.g. `"adapt"`. */
  readonly command: string;
  /** When it began, ISO 8601. */
  readonly since: string;
  /** When it was last known to live, ISO 8601. */
  readonly beat: string;
}

/** A folder that this process holds. */
export interface FolderLock {
  /** Lets go, and takes the lock file away. */
  release(): void;
}

/** Another process works in the folder. */
export class FolderHeld extends TryAgain {
  /** @param lease who does, where it could be read */
  constructor(readonly folder: string, readonly lease: Lease | undefined) {
    const who = lease
      ? `process ${lease.pid} on ${lease.host} (${lease.command}, since ${lease.since})`
      : "another process";
    super(`"${folder}" is in use by ${who}. Wait for it with --wait, or give another --out`);
    this.name = "FolderHeld";
  }
}

/**
 * Takes the lock of a folder that exists.
 *
 * @throws {FolderHeld} where another process has it
 */
export async function lockFolder(folder: string, { host, command }: {
  readonly host: string;
  readonly command: string;
}): Promise<FolderLock> {
  const path = join(folder, LOCK);
  for (;;) {
    const file = await Deno.open(path, { read: true, write: true, create: true });
    const kernel = tryKernelLock(file);
    const other = readLease(path);
    if (kernel === "held" || (other && isAlive(other, host, kernel))) {
      file.close();
      throw new FolderHeld(folder, other);
    }
    if (!isSameFile(file, path)) { // its holder took it away in between
      file.close();
      continue;
    }
    const mine: Lease = { host, pid: Deno.pid, command, since: now(), beat: now() };
    writeLease(file, mine);
    if (kernel === "unsupported" || (other && other.host !== host)) {
      await new Promise((resolve) => setTimeout(resolve, SETTLING));
      const last = readLease(path);
      if (last && (last.host !== host || last.pid !== Deno.pid)) {
        file.close();
        throw new FolderHeld(folder, last);
      }
    }
    return held(file, path, mine);
  }
}

/** Takes the lock as soon as nobody has it. @param told once, of who has it */
export async function waitForFolder(
  folder: string,
  holder: { readonly host: string; readonly command: string },
  told: (held: FolderHeld) => void,
  interval = 500,
): Promise<FolderLock> {
  for (let first = true;; first = false) {
    try {
      return await lockFolder(folder, holder);
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
      if (first) told(error);
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  }
}

function held(file: Deno.FsFile, path: string, lease: Lease): FolderLock {
  const renewal = setInterval(() => {
    try {
      writeLease(file, { ...lease, beat: now() });
    } catch {
      // a full disk does not end a run: the kernel still has the lock
    }
  }, RENEWAL);
  Deno.unrefTimer(renewal);
  let open = true;
  return {
    release() {
      if (!open) return;
      open = false;
      clearInterval(renewal);
      try {
        if (isSameFile(file, path)) Deno.removeSync(path);
      } catch {
        // the folder may be gone: so is the lock
      }
      file.close();
    },
  };
}

function tryKernelLock(file: Deno.FsFile): "taken" | "held" | "unsupported" {
  try {
    return file.tryLockSync(true) ? "taken" : "held";
  } catch {
    return "unsupported";
  }
}

/** Whether a lease that was found says that its holder still works, although the kernel gave us the lock. */
function isAlive(
  { host, pid, beat }: Lease,
  here: string,
  kernel: "taken" | "held" | "unsupported",
): boolean {
  const fresh = Date.now() - Date.parse(beat) < LEASE_TTL;
  if (host !== here) return fresh;
  return kernel === "unsupported" && fresh && pid !== Deno.pid && isRunning(pid);
}

/** Who works in a folder, as far as its lease tells a reader who takes no lock. @param here this machine's name */
export function holderOf(folder: string, here: string): Lease | undefined {
  const lease = readLease(join(folder, LOCK));
  if (!lease) return undefined;
  const alive = lease.host === here
    ? isRunning(lease.pid) && isLocked(join(folder, LOCK)) // the number may be another process' by now
    : Date.now() - Date.parse(lease.beat) < LEASE_TTL;
  return alive ? lease : undefined;
}

/** Whether a process of this machine has the lock; also where that cannot be told. */
function isLocked(path: string): boolean {
  try {
    using file = Deno.openSync(path);
    return !file.tryLockSync(false);
  } catch (error) {
    return !(error instanceof Deno.errors.NotFound);
  }
}

/** Whether a process of this machine runs, as far as can be told. */
function isRunning(pid: number): boolean {
  try {
    Deno.statSync(`/proc/${pid}`);
    return true;
  } catch {
    return !hasProcesses();
  }
}

function hasProcesses(): boolean {
  try {
    Deno.statSync("/proc/self");
    return true;
  } catch {
    return false;
  }
}

/** The lease in a lock file; nothing where none is, or half of one. */
export function readLease(path: string): Lease | undefined {
  try {
    const lease = JSON.parse(Deno.readTextFileSync(path)) as Lease;
    const whole = typeof lease?.host === "string" && Number.isSafeInteger(lease.pid) &&
      [lease.command, lease.since, lease.beat].every((text) => typeof text === "string");
    return whole ? lease : undefined;
  } catch {
    return undefined;
  }
}

function writeLease(file: Deno.FsFile, lease: Lease): void {
  const bytes = new TextEncoder().encode(`${JSON.stringify(lease)}\n`);
  file.seekSync(0, Deno.SeekMode.Start);
  for (let written = 0; written < bytes.length;) written += file.writeSync(bytes.subarray(written));
  file.truncateSync(bytes.length);
}

function isSameFile(file: Deno.FsFile, path: string): boolean {
  try {
    const open = file.statSync(), named = Deno.statSync(path);
    return open.ino === named.ino && open.dev === named.dev;
  } catch {
    return false;
  }
}

function now(): string {
  return new Date().toISOString();
}
