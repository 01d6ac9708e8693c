"""Oracle values for packages/statistics/src/special and distributions, from scipy. Writes distributions.json."""

import json
import math
import pathlib
import platform

import scipy
from scipy import special, stats


def rows(function, arguments):
    return [{"args": list(args), "value": float(function(*args))} for args in arguments]


X = [1e-300, 1e-8, 0.01, 0.3, 0.5, 0.99, 1.0000001, 1.2, 1.5, 1.9, 2.0000003, 2.5, 3.7, 9.99, 10, 33.3, 170.6, 1e4, 1e6, 1e12]
SHAPES = [(0.01, 0.02), (0.5, 0.5), (0.5, 3), (1, 1), (1, 30), (2, 3.5), (7, 1), (30, 0.5), (12, 88), (1000, 1), (1, 1000),
          (400.5, 600.5), (3, 1e6), (1e6, 3), (5e5, 5e5), (1e6, 9e6)]
PROBABILITIES = [1e-12, 1e-6, 0.001, 0.025, 0.05, 0.1, 0.3, 0.5, 0.6, 0.9, 0.95, 0.999, 1 - 1e-9]


def beta_arguments():
    for a, b in SHAPES:
        mean, sd = a / (a + b), math.sqrt(a * b / (a + b) ** 2 / (a + b + 1))
        for x in (1e-6, 0.2, 0.5, 0.999, mean - 4 * sd, mean - sd, mean, mean + sd, mean + 4 * sd):
            if 0 < x < 1:
                yield x, a, b


CASES = {
    "logGamma": rows(special.gammaln, [(x,) for x in X]),
    "erfc": rows(special.erfc, [(x,) for x in (-7, -3, -1, -1e-9, 0, 1e-9, 0.3, 1, 1.9999, 2, 2.0001, 3, 5, 10, 20, 26)]),
    "regularizedIncompleteBeta": rows(lambda x, a, b: special.betainc(a, b, x), beta_arguments()),
    "inverseRegularizedIncompleteBeta": rows(
        lambda p, a, b: special.betaincinv(a, b, p),
        [(p, a, b) for a, b in SHAPES for p in PROBABILITIES]),
    "normalCdf": rows(stats.norm.cdf, [(x,) for x in (-37, -20, -8.3, -5, -3, -1.5, -1e-9, 0, 1e-9, 0.7, 1.6, 3, 6, 9)]),
    "normalQuantile": rows(stats.norm.ppf, [(p,) for p in (1e-300, 1e-100, 1e-20, *PROBABILITIES, 0.075, 0.0751, 0.5000001)]),
    "studentTCdf": rows(stats.t.cdf, [(t, df) for df in (0.3, 1, 2.5, 4, 19.7, 100, 1e4, 1e7)
                                      for t in (-50, -6, -2.1, -1, -1e-6, 0, 1e-6, 0.4, 1.7, 5)]),
    "studentTQuantile": rows(stats.t.ppf, [(p, df) for df in (0.3, 1, 2.5, 4, 19.7, 100, 1e4, 1e7) for p in PROBABILITIES]),
    "binomialCdf": rows(stats.binom.cdf, [(k, n, p) for n, p in ((1, 0.3), (10, 0.5), (200, 0.02), (10**4, 0.9), (10**6, 0.5), (10**6, 1e-6))
                                          for k in sorted({0, int(n * p), int(n * p - 3 * math.sqrt(n * p * (1 - p))), n - 1}) if k >= 0]),
}

document = {"versions": {"python": platform.python_version(), "scipy": scipy.__version__}, "cases": CASES}
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps(document, indent=1) + "\n")
print(f"{target.name}: {sum(len(cases) for cases in CASES.values())} cases")
