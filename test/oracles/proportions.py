"""Oracle values for packages/statistics/src/proportions and multiplicity. Writes proportions.json.

Clopper-Pearson, Wilson, Newcombe, the ratios of Miettinen-Nurminen and Koopman (without their correction), Holm and
Benjamini-Hochberg come from statsmodels. (Its score interval of a difference misses the published value for 56/70
against 48/80, 0.0528 to 0.3382, so that the difference is taken from the definition.) The score statistics of all methods, also those that no library has
(Tango, Nam-Blackwelder), come from their definition alone: the likelihood under the hypothesis is maximised numerically,
without any closed form, and the variance is that of the estimator under the maximum. All bounds are one-sided.
"""

import json
import math
import pathlib
import platform

import numpy
import scipy
import statsmodels
from scipy.optimize import brentq
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

CONFIDENCES = (0.6, 0.95, 0.975, 0.999)
SINGLE = ((0, 1), (1, 1), (0, 30), (30, 30), (9, 10), (27, 30), (1, 200), (812, 1000), (3, 10**6), (500300, 10**6), (10**6, 10**6))
PAIRS = ((56, 70, 48, 80), (9, 10, 3, 10), (36, 40, 16, 80), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 20), (10, 10, 20, 20),
         (1, 1, 0, 1), (300, 1000, 12, 50), (990, 1000, 19790, 20000), (3, 10**6, 5, 10**6), (700300, 10**6, 700000, 10**6))
PAIRED_DIFFERENCE = ((8, 2, 100), (1, 0, 44), (0, 0, 30), (1, 7, 21), (0, 5, 40), (12, 0, 12), (1, 0, 1), (300, 340, 10**4), (3, 5, 10**6), (40123, 39900, 10**6))
PAIRED_RATIO = ((80, 8, 2, 100), (1, 1, 7, 21), (0, 3, 5, 10), (43, 1, 0, 44), (20, 0, 0, 40), (5, 0, 6, 11), (0, 0, 4, 9), (0, 4, 0, 9),
                (8000, 300, 340, 10**4), (900000, 40123, 39900, 10**6))
DIFFERENCES = (-0.9, -0.3, -0.05, -0.01, 0.0, 0.002, 0.03, 0.2, 0.7)
RATIOS = (0.05, 0.5, 0.8, 0.97, 1.0, 1.01, 1.25, 3.0, 20.0)


def slope_root(slope, lower, upper):
    """The maximum of a concave function on (lower, upper), from its falling derivative."""
    width = upper - lower
    if width <= 0:
        return lower
    from_, to = lower + width * 1e-15, upper - width * 1e-15
    if slope(from_) <= 0:
        return lower
    if slope(to) >= 0:
        return upper
    return brentq(slope, from_, to, xtol=1e-18, rtol=1e-15, maxiter=500)


def term(count, p):
    return 0.0 if count == 0 else (count / p if p > 0 else math.inf)


def difference_statistic(x1, n1, x2, n2, d, corrected):
    slope = lambda p: term(x2, p) - term(n2 - x2, 1 - p) + term(x1, p + d) - term(n1 - x1, 1 - p - d)
    p2 = slope_root(slope, max(0.0, -d), min(1.0, 1.0 - d))
    p1 = min(1.0, max(0.0, p2 + d))
    variance = p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2
    return standardised(x1 / n1 - x2 / n2 - d, variance * ((n1 + n2) / (n1 + n2 - 1) if corrected else 1))


def ratio_statistic(x1, n1, x2, n2, r, corrected):
    slope = lambda p: term(x2 + x1, p) - term(n2 - x2, 1 - p) - r * term(n1 - x1, 1 - r * p)
    p2 = slope_root(slope, 0.0, min(1.0, 1.0 / r))
    p1 = min(1.0, r * p2)
    variance = p1 * (1 - p1) / n1 + r * r * p2 * (1 - p2) / n2
    return standardised(x1 / n1 - r * x2 / n2, variance * ((n1 + n2) / (n1 + n2 - 1) if corrected else 1))


def tango_statistic(b, c, n, d):
    """Cells (p_b, p_c, rest) with p_b - p_c = d: maximised over p_c."""
    slope = lambda q: term(b, q + d) + term(c, q) - 2 * term(n - b - c, 1 - 2 * q - d)
    q = slope_root(slope, max(0.0, -d), (1.0 - d) / 2)
    return standardised(b - c - n * d, n * ((q + d) + q - d * d))


def nam_blackwelder_statistic(a, b, c, n, r):
    """Cells (p11, p10, p01, p00) with p11 + p10 = r (p11 + p01): both remaining chances maximised, one inside the other."""
    d = n - a - b - c

    def best_inside(baseline):
        """The best p01 for a given baseline chance, how it moves with that chance, and the slope there (0 unless at an end)."""
        ends = ((0.0, 0.0), ((1 - r) * baseline, 1 - r))
        lower = max(ends)
        upper = min((baseline, 1.0), (1 - r * baseline, -r))
        slope = lambda u: -term(a, baseline - u) + term(b, (r - 1) * baseline + u) + term(c, u) - term(d, 1 - r * baseline - u)
        u = slope_root(slope, lower[0], upper[0])
        for end, move in (lower, upper):
            if u == end:
                return u, move, slope(u)
        return u, 0.0, 0.0

    def profile_slope(baseline):
        u, move, slope = best_inside(baseline)
        direct = term(a, baseline - u) + (r - 1) * term(b, (r - 1) * baseline + u) - r * term(d, 1 - r * baseline - u)
        return direct + (move * slope if move else 0.0)

    baseline = slope_root(profile_slope, 0.0, min(1.0, 1.0 / r))
    u = best_inside(baseline)[0]
    p11, p10, p01 = baseline - u, (r - 1) * baseline + u, u
    return standardised(a + b - r * (a + c), n * ((1 - r) ** 2 * p11 + p10 + r * r * p01))


def standardised(excess, variance):
    if excess == 0:
        return 0.0
    return math.copysign(math.inf, excess) if variance <= 0 else excess / math.sqrt(variance)


def crossing(statistic, target, lower, upper):
    low, high = statistic(lower), statistic(upper)
    if low <= target:
        return lower
    if high >= target:
        return upper
    clipped = lambda v: max(-1e3, min(1e3, statistic(v) - target))
    return brentq(clipped, lower, upper, xtol=1e-15, rtol=1e-14, maxiter=500)


def inverted(statistic, lower, upper, confidence):
    z = norm.ppf(confidence)
    return [crossing(statistic, z, lower, upper), crossing(statistic, -z, lower, upper)]


def case(args, value):
    value = [plain(v) for v in value] if isinstance(value, (list, tuple)) else plain(value)
    return {"args": list(args), "value": value}


def plain(value):
    value = float(value)
    return str(value) if math.isinf(value) else value


def two_independent(pair, confidence, **options):
    return confint_proportions_2indep(*pair, alpha=2 * (1 - confidence), **options)


def score_intervals(**options):
    """statsmodels' root finder errs on tables without successes or failures; the statistics below cover those."""
    found = []
    for pair in PAIRS:
        x1, n1, x2, n2 = pair
        if not (0 < x1 < n1 and 0 < x2 < n2):
            continue
        for confidence in (0.95, 0.975, 0.999):
            try:
                bounds = two_independent(pair, confidence, method="score", **options)
            except ValueError:
                continue
            if all(math.isfinite(bound) for bound in bounds):
                found.append(case((*pair, confidence), bounds))
    return found


def statsmodels_intervals(method):
    return [case((x, n, c), proportion_confint(x, n, alpha=2 * (1 - c), method=method)) for x, n in SINGLE for c in CONFIDENCES]


def statistics(statistic, tables, values):
    return [case((*table, value), statistic(*table, value)) for table in tables for value in values]


def holm(method):
    series = ([0.01], [0.04, 0.01, 0.03, 0.005], [0.2, 0.2, 0.9, 1.0, 0.0], [0.001 * k for k in range(1, 30)], [0.5, 1e-8, 0.02, 0.02])
    return [{"args": [list(p)], "value": [float(v) for v in multipletests(p, method=method)[1]]} for p in series]


LEVELS = (0.95, 0.975, 0.999)
CASES = {
    "clopperPearson": statsmodels_intervals("beta"),
    "wilson": statsmodels_intervals("wilson"),
    "newcombe": [case((*p, c), two_independent(p, c, method="newcomb")) for p in PAIRS for c in CONFIDENCES],
    "miettinenNurminenDifference": [case((*p, c), inverted(lambda d: difference_statistic(*p, d, True), -1, 1, c)) for p in PAIRS for c in LEVELS],
    "miettinenNurminenRatio": score_intervals(compare="ratio", correction=True),
    "koopman": score_intervals(compare="ratio", correction=False),
    "tango": [case((*t, c), inverted(lambda d: tango_statistic(*t, d), -1, 1, c)) for t in PAIRED_DIFFERENCE for c in LEVELS],
    "miettinenNurminenDifferenceStatistic": statistics(lambda *t: difference_statistic(*t, True), PAIRS, DIFFERENCES),
    "miettinenNurminenRatioStatistic": statistics(lambda *t: ratio_statistic(*t, True), PAIRS, RATIOS),
    "koopmanStatistic": statistics(lambda *t: ratio_statistic(*t, False), PAIRS, RATIOS),
    "tangoStatistic": statistics(tango_statistic, PAIRED_DIFFERENCE, DIFFERENCES),
    "namBlackwelderStatistic": [case((a, b, c, r), nam_blackwelder_statistic(a, b, c, n, r)) for a, b, c, n in PAIRED_RATIO for r in RATIOS],
    "holm": holm("holm"),
    "benjaminiHochberg": holm("fdr_bh"),
}

document = {
    "versions": {"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "cases": CASES,
}
target = pathlib.Path(__file__).with_suffix(".json")
target.write_text(json.dumps(document, indent=1, allow_nan=False) + "\n")
print(f"{target.name}: {sum(len(cases) for cases in CASES.values())} cases")
