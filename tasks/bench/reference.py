"""Times Variegate's adaptation step in PyTorch: the same shapes, random weights, the same terms.

    python3 tasks/bench/reference.py --size world > torch.json
    deno task bench --size world --against torch.json

The networks are what the published codes make of these shapes: modulated weights per sample and grouped
convolutions (or, with --modulation scaled, scaled features and one dense convolution, as Variegate does it:
compare with the faster one), filters as dense one-channel convolutions, attention by matrix products. Any torch
from 1.13 on runs it, on a CPU or with --device cuda on a GPU.
"""

import argparse
import json
import math
import os
import platform
import resource
import statistics
import time

# PyTorch splits its work among threads of its own. An OpenBLAS that starts as many again makes all of them wait.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import torch
from torch import nn
from torch.nn import functional as F

SIZES = {
    "world": dict(
        channels=[128, 128, 96, 48, 24], style_dim=128, mapping_depth=2, batch=4,
        encoder=dict(kind="convolutional", size=32, channels=[32, 64, 128, 192], width=256, dim=128),
    ),
    "256": dict(
        channels=[512, 512, 512, 512, 512, 256, 128], style_dim=512, mapping_depth=8, batch=4,
        encoder=dict(kind="vit", size=224, patch=32, width=768, layers=12, heads=12, dim=512),
    ),
    "1024": dict(
        channels=[512, 512, 512, 512, 512, 256, 128, 64, 32], style_dim=512, mapping_depth=8, batch=2,
        encoder=dict(kind="vit", size=224, patch=32, width=768, layers=12, heads=12, dim=512),
    ),
}
DIRECTIONS = 7


def activate(x, bias):
    return math.sqrt(2) * F.leaky_relu(x + bias.view(1, -1, *[1] * (x.dim() - 2)), 0.2)


class Linear(nn.Module):
    def __init__(self, inputs, outputs, bias=0.0, multiplier=1.0):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) / multiplier)
        self.bias = nn.Parameter(torch.full((outputs,), bias))
        self.scale, self.multiplier = multiplier / math.sqrt(inputs), multiplier

    def forward(self, x):
        return F.linear(x, self.weight * self.scale, self.bias * self.multiplier)


def blur_kernel(gain):
    taps = torch.tensor([1.0, 3.0, 3.0, 1.0])
    return gain * taps[:, None] * taps[None, :] / 64


def filtered(x, kernel, up=1, pad=(0, 0)):
    batch, channels, height, width = x.shape
    x = x.reshape(batch * channels, 1, height, width)
    if up > 1:
        x = F.pad(x[..., None, :, None], [0, up - 1, 0, 0, 0, up - 1]).reshape(-1, 1, height * up, width * up)
    x = F.conv2d(F.pad(x, [*pad, *pad]), kernel[None, None])
    return x.reshape(batch, channels, x.shape[2], x.shape[3])


class ModulatedConvolution(nn.Module):
    def __init__(self, inputs, outputs, size, style_dim, modulation, up=False, demodulate=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(1, outputs, inputs, size, size))
        self.styles = Linear(style_dim, inputs, bias=1.0)
        self.scale, self.up, self.demodulate = 1 / math.sqrt(inputs * size * size), up, demodulate
        self.convolve = self.grouped if modulation == "grouped" else self.scaled
        self.register_buffer("kernel", blur_kernel(4.0))

    def forward(self, x, w):
        return self.convolve(x, self.styles(w))

    def grouped(self, x, styles):
        batch, channels, height, width = x.shape
        weight = self.scale * self.weight * styles[:, None, :, None, None]
        if self.demodulate:
            weight = weight * torch.rsqrt(weight.square().sum([2, 3, 4], keepdim=True) + 1e-8)
        x = x.reshape(1, batch * channels, height, width)
        if self.up:
            weight = weight.transpose(1, 2).reshape(batch * channels, -1, *weight.shape[3:])
            y = F.conv_transpose2d(x, weight, stride=2, groups=batch)
        else:
            y = F.conv2d(x, weight.flatten(0, 1), padding=weight.shape[-1] // 2, groups=batch)
        y = y.reshape(batch, -1, *y.shape[2:])
        return filtered(y, self.kernel, pad=(1, 1)) if self.up else y

    def scaled(self, x, styles):
        weight, styles = self.weight[0], styles * self.scale
        x = x * styles[:, :, None, None]
        if self.up:
            y = F.conv_transpose2d(x, weight.transpose(0, 1), stride=2)
            y = filtered(y, self.kernel, pad=(1, 1))
        else:
            y = F.conv2d(x, weight, padding=weight.shape[-1] // 2)
        if not self.demodulate:
            return y
        power = styles.square() @ weight.square().sum([2, 3]).t()
        return y * torch.rsqrt(power + 1e-8)[:, :, None, None]


class StyledConvolution(nn.Module):
    def __init__(self, *shape, **options):
        super().__init__()
        self.convolution = ModulatedConvolution(*shape, **options)
        self.strength = nn.Parameter(torch.zeros(1))
        self.bias = nn.Parameter(torch.zeros(shape[1]))

    def forward(self, x, w, noise):
        return activate(self.convolution(x, w) + self.strength * noise, self.bias)


class Generator(nn.Module):
    def __init__(self, channels, style_dim, mapping_depth, modulation):
        super().__init__()
        self.mapping = nn.ModuleList(
            [Linear(style_dim, style_dim, multiplier=0.01) for _ in range(mapping_depth)]
        )
        self.input = nn.Parameter(torch.randn(1, channels[0], 4, 4))
        layers = [(channels[0], channels[0], False)]
        for before, after in zip(channels, channels[1:]):
            layers += [(before, after, True), (after, after, False)]
        self.layers = nn.ModuleList(
            [StyledConvolution(i, o, 3, style_dim, modulation, up=up) for i, o, up in layers]
        )
        self.to_rgbs = nn.ModuleList(
            [ModulatedConvolution(c, 3, 1, style_dim, modulation, demodulate=False) for c in channels]
        )
        self.rgb_biases = nn.ParameterList([nn.Parameter(torch.zeros(3, 1, 1)) for _ in channels])
        self.noise_sizes = [4] + [4 << level for level in range(1, len(channels)) for _ in range(2)]
        self.register_buffer("kernel", blur_kernel(4.0))

    def map(self, z):
        w = z * torch.rsqrt(z.square().mean(1, keepdim=True) + 1e-8)
        for layer in self.mapping:
            w = math.sqrt(2) * F.leaky_relu(layer(w), 0.2)
        return w

    def forward(self, w, noises):
        x, image = self.input.expand(len(w), -1, -1, -1), None
        for i, layer in enumerate(self.layers):
            x = layer(x, w, noises[i])
            if i % 2 == 0:
                rgb = self.to_rgbs[i // 2](x, w) + self.rgb_biases[i // 2]
                image = rgb if image is None else rgb + filtered(image, self.kernel, up=2, pad=(2, 1))
        return image

    def adaptable(self):
        return [p for name, p in self.named_parameters() if not name.startswith("mapping")]


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.ln_1, self.ln_2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.in_proj, self.out_proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.c_fc, self.c_proj = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x):
        batch, tokens, width = x.shape
        q, k, v = self.in_proj(self.ln_1(x)).reshape(batch, tokens, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-2, -1)) / math.sqrt(width / self.heads)
        seen = (scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, tokens, width)
        x = x + self.out_proj(seen)
        h = self.c_fc(self.ln_2(x))
        return x + self.c_proj(h * torch.sigmoid(1.702 * h))


class Vit(nn.Module):
    def __init__(self, size, patch, width, layers, heads, dim):
        super().__init__()
        self.size = size
        self.patches = nn.Conv2d(3, width, patch, patch, bias=False)
        self.cls = nn.Parameter(torch.randn(width) / math.sqrt(width))
        self.positions = nn.Parameter(torch.randn((size // patch) ** 2 + 1, width) / math.sqrt(width))
        self.ln_pre, self.ln_post = nn.LayerNorm(width), nn.LayerNorm(width)
        self.blocks = nn.Sequential(*[Block(width, heads) for _ in range(layers)])
        self.proj = nn.Parameter(torch.randn(width, dim) / math.sqrt(width))

    def forward(self, x):
        x = self.patches(resized(x, self.size)).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls.expand(len(x), 1, -1), x], 1) + self.positions
        return self.ln_post(self.blocks(self.ln_pre(x))[:, 0]) @ self.proj


class ConvolutionalTower(nn.Module):
    def __init__(self, size, channels, width, dim):
        super().__init__()
        self.size = size
        layer = lambda i, o: nn.Sequential(nn.Conv2d(i, o, 3, padding=1), nn.GroupNorm(1, o), nn.SiLU())
        self.stem = layer(3, channels[0])
        pairs = list(zip(channels, channels[1:]))
        self.first = nn.ModuleList([layer(i, o) for i, o in pairs])
        self.second = nn.ModuleList([layer(o, o) for _, o in pairs])
        side = size >> len(pairs)
        self.head = nn.Sequential(
            nn.Linear(channels[-1] * side * side, width), nn.SiLU(), nn.LayerNorm(width),
            nn.Linear(width, dim, bias=False),
        )

    def forward(self, x):
        x = self.stem(resized(x, self.size))
        for first, second in zip(self.first, self.second):
            x = first(F.avg_pool2d(x, 2))
            x = x + second(x)
        return self.head(x.flatten(1))


def resized(x, size):
    if x.shape[-1] != size:
        x = F.interpolate(x, size=(size, size), mode="bicubic", align_corners=False)
    return (x - 0.06) * 2.0


def encoder_of(kind, **sizes):
    return (Vit if kind == "vit" else ConvolutionalTower)(**sizes)


def objective(source, adapted, text, before, weights, fisher):
    """Directional moments, relation consistency and elastic weight consolidation, with the paper's weights."""
    source_unit, adapted_unit = (F.normalize(features, dim=1) for features in (source, adapted))
    images = adapted_unit - source_unit
    mean = 1 - F.cosine_similarity(images.mean(0), text.mean(0), dim=0)
    covariance = (images.t() @ images - text.t() @ text).square().mean()
    relations = [(x @ x.t()).log_softmax(1) for x in (source_unit, adapted_unit)]
    consistency = (relations[0].exp() * (relations[0] - relations[1])).sum(1).mean()
    ewc = sum((f * (now - then).square()).sum() for f, now, then in zip(fisher, weights, before))
    return mean + 1e3 * covariance + 1e2 * consistency + 1e7 * ewc


def cases_of(size, device, modulation):
    settings = SIZES[size]
    batch, channels = settings["batch"], settings["channels"]
    make = lambda: Generator(channels, settings["style_dim"], settings["mapping_depth"], modulation).to(device)
    source, adapted, encoder = make(), make(), encoder_of(**settings["encoder"]).to(device)
    adapted.load_state_dict(source.state_dict())
    source.requires_grad_(False), encoder.requires_grad_(False)
    weights, before = adapted.adaptable(), source.adaptable()
    fisher = [torch.rand_like(p) * 1e-6 for p in weights]
    text = torch.randn(DIRECTIONS, settings["encoder"]["dim"], device=device)
    optimizer = torch.optim.Adam(weights, lr=0.002, betas=(0.0, 0.99))
    images = torch.randn(batch, 3, 2 << len(channels), 2 << len(channels), device=device)

    def draw():
        w = source.map(torch.randn(batch, settings["style_dim"], device=device))
        return w, [torch.randn(batch, 1, size, size, device=device) for size in source.noise_sizes]

    w, noises = draw()

    def generate_backward():
        optimizer.zero_grad(set_to_none=True)
        adapted(w, noises).square().mean().backward()

    def encode_backward():
        given = images.clone().requires_grad_()
        encoder(given).square().mean().backward()

    def step():
        with torch.no_grad():
            w, noises = draw()
            source_features = encoder(source(w, noises))
        optimizer.zero_grad(set_to_none=True)
        adapted_features = encoder(adapted(w, noises))
        objective(source_features, adapted_features, text, before, weights, fisher).backward()
        optimizer.step()

    return {
        "generator forward": torch.no_grad()(lambda: adapted(w, noises)),
        "generator forward and backward": generate_backward,
        "encoder forward": torch.no_grad()(lambda: encoder(images)),
        "encoder forward and backward": encode_backward,
        "adaptation step": step,
    }


def timed(work, repeats, device):
    finish = torch.cuda.synchronize if device == "cuda" else lambda: None
    began = time.perf_counter()
    work()
    finish()
    first, seconds, processor = time.perf_counter() - began, [], []
    work()
    for _ in range(repeats):
        finish()
        began, worked = time.perf_counter(), time.process_time()
        work()
        finish()
        seconds.append(time.perf_counter() - began)
        processor.append(time.process_time() - worked)
    quartiles = statistics.quantiles(seconds, n=4) if repeats > 1 else seconds * 3
    return dict(first=first, median=statistics.median(seconds), quartiles=[quartiles[0], quartiles[2]],
                least=min(seconds), processor=statistics.median(processor))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, default="world")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
    parser.add_argument("--threads", type=int, default=os.cpu_count(), help="of the CPU; by default one per core")
    parser.add_argument("--modulation", choices=["grouped", "scaled"], default="grouped")
    parser.add_argument("--repeats", type=int, default=20)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False  # fp32, as on WebGPU
    torch.backends.cudnn.benchmark = True
    cases = cases_of(options.size, options.device, options.modulation)
    times = {name: timed(work, options.repeats, options.device) for name, work in cases.items()}
    on_gpu = options.device == "cuda"
    print(json.dumps({
        "implementation": f"PyTorch {torch.__version__}, {options.modulation} modulation",
        "size": options.size,
        "device": torch.cuda.get_device_name() if on_gpu else f"{platform.machine()}, {torch.get_num_threads()} threads",
        "peakDeviceBytes": torch.cuda.max_memory_allocated() if on_gpu else None,
        "peakHostBytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        "cases": [dict(name=name, seconds=seconds) for name, seconds in times.items()],
    }, indent=2))


if __name__ == "__main__":
    main()
