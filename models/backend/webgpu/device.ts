/** Opening a GPU for tfjs, and what it is called. */
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { keepBindings } from "./recorder.ts";

/** Whether the adapter is software on the CPU: Mesa's llvmpipe, SwiftShader, Windows' basic renderer. */
export function isSoftwareAdapter({ info }: GPUAdapter): boolean {
  const name = `${info.description} ${info.device} ${info.architecture}`;
  return info.isFallbackAdapter || /llvmpipe|lavapipe|softpipe|swiftshader|basic render|\bcpu\b/i.test(name);
}

const VENDORS: Record<string, string> = {
  4098: "AMD",
  4318: "NVIDIA",
  4203: "Apple",
  5045: "Arm",
  20803: "Qualcomm",
  32902: "Intel",
};

/** The adapter's name for messages, e.g. "NVIDIA H100 80GB HBM3". */
export function nameOf({ info }: GPUAdapter): string {
  const vendor = VENDORS[info.vendor] ?? "";
  const family = `${info.vendor} ${info.architecture}`.trim(); // all that a browser tells
  const model = info.description || info.device || (/[a-z]/i.test(family) ? family : "an unnamed GPU");
  return model.toLowerCase().includes(vendor.toLowerCase()) ? model : `${vendor} ${model}`;
}

/** Optional features that kernels use; each is requested where the adapter has it. */
export const FEATURES = ["timestamp-query", "shader-f16", "subgroups"] as const satisfies GPUFeatureName[];

/** Limits that kernels depend on: the adapter's values are requested in place of WebGPU's defaults. */
export const LIMITS = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupsPerDimension",
] as const satisfies (keyof GPUSupportedLimits)[];

const software = new WeakSet<GPUDevice>();
const subgroups = new WeakMap<GPUDevice, Subgroups>();

/** The subgroups of a software device. */
export interface Subgroups {
  /** How many invocations a subgroup has; all have as many. */
  readonly lanes: number;
  /** The WGSL extension that a shader with subgroup operations must enable, if any. */
  readonly extensions: readonly string[];
}

/** How a device is opened. */
export interface DeviceOptions {
  /** Keeps tfjs' own recording of dispatches: for comparisons. Default no. */
  readonly stock?: boolean;
}

export async function openDevice(
  adapter: GPUAdapter,
  { stock = false }: DeviceOptions = {},
): Promise<WebGPUBackend> {
  const request = (requiredFeatures: GPUFeatureName[]) =>
    adapter.requestDevice({
      requiredFeatures,
      requiredLimits: Object.fromEntries(LIMITS.map((limit) => [limit, adapter.limits[limit]])),
    });
  const features = FEATURES.filter((feature) => adapter.features.has(feature) && feature !== "subgroups");
  // Deno's adapters do not list subgroups, but their devices have them when asked.
  const device = await request([...features, "subgroups"]).catch(() => request(features));
  if (isSoftwareAdapter(adapter)) {
    software.add(device);
    const { subgroupMinSize, subgroupMaxSize } = adapter.info;
    if (
      device.features.has("subgroups") && subgroupMinSize === subgroupMaxSize && subgroupMaxSize % 4 === 0
    ) {
      subgroups.set(device, { lanes: subgroupMaxSize, extensions: await subgroupExtensions(device) });
    }
  }
  const backend = new WebGPUBackend(device, adapter.info);
  if (!stock) keepBindings(backend);
  return backend;
}

/**
 * WGSL asks for `enable subgroups;` where subgroup operations are used. Tint, Chromium's compiler, insists; Naga, wgpu's,
 * knows the operations and refuses the line. So it is tried out.
 */
async function subgroupExtensions(device: GPUDevice): Promise<string[]> {
  device.pushErrorScope("validation");
  device.createShaderModule({ code: "enable subgroups;\n@compute @workgroup_size(1) fn start() {}" });
  return await device.popErrorScope() ? [] : ["subgroups"];
}

/** The subgroups of a software device that has them, all of one size; undefined on other devices. */
export function subgroupsOf(backend: WebGPUBackend): Subgroups | undefined {
  return subgroups.get(backend.device);
}

/** Whether the backend's device is software on the CPU. */
export function isSoftware(backend: WebGPUBackend): boolean {
  return software.has(backend.device);
}
