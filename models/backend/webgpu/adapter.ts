/** Finding the GPU under Deno, or saying why there is none. */
import { BackendError } from "../errors.ts";

preferVulkan();

/**
 * Without this variable, wgpu may use OpenGL and say nothing: correct, but six times slower than the same device under
 * Vulkan. It reads the variable at the first request for an adapter.
 */
function preferVulkan(): void {
  const name = "DENO_WEBGPU_BACKEND";
  const allowed = Deno.permissions.querySync({ name: "env", variable: name }).state === "granted";
  if (Deno.build.os === "linux" && allowed && !Deno.env.has(name)) Deno.env.set(name, "vulkan");
}

/** The adapter that Deno offers, which may be a software adapter, or null. */
export async function findAdapter(): Promise<GPUAdapter | null> {
  return await navigator.gpu?.requestAdapter({ powerPreference: "high-performance" }) ?? null;
}

/** As `findAdapter`. @throws {BackendError} that says what to install, where there is none */
export async function requireAdapter(): Promise<GPUAdapter> {
  const adapter = await findAdapter();
  if (adapter) return adapter;
  throw new BackendError(`Cannot start webgpu: ${NO_ADAPTER.reason}. ${NO_ADAPTER.remedy}`);
}

/** Why there is no WebGPU, and what to do about it. */
export const NO_ADAPTER = {
  reason: "Deno finds no GPU adapter",
  remedy: {
    linux:
      "Install the GPU's Vulkan driver and the loader (Debian: libvulkan1, with mesa-vulkan-drivers for AMD and " +
      "Intel, nvidia-vulkan-icd for NVIDIA; in a container set NVIDIA_DRIVER_CAPABILITIES=all)",
    windows: "Update the GPU's driver",
    darwin: "Update macOS: any Mac with Metal has one",
  }[Deno.build.os as string] ?? "Install the GPU's Vulkan driver",
};
