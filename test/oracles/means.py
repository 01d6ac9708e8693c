"""Means and errors by scipy and scikit-learn, CR2 from its matrices, delta variances by numerical influence.

Run from the project's root: python test/oracles/means.py > test/oracles/means.json
"""

import json

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy import stats
from scipy.linalg import sqrtm
from sklearn import metrics as sk
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

rng = np.random.default_rng(20261121)
LEVEL = 0.95


def bounds(x):
    low, high = DescrStatsW(x).tconfint_mean(alpha=2 * (1 - LEVEL))
    check = stats.t.interval(1 - 2 * (1 - LEVEL), len(x) - 1, np.mean(x), stats.sem(x))
    assert np.allclose([low, high], check)
    return [float(low), float(high)]


def moments(*columns):
    x = np.stack(columns)
    return {"n": x.shape[1], "sums": x.sum(1).tolist(), "products": (x @ x.T).tolist()}


def pair(n, law):
    c = getattr(rng, law)(size=n)
    b = c + 0.5 * getattr(rng, law)(size=n)
    other = getattr(rng, law)(size=n // 2 + 2)
    welch = CompareMeans(DescrStatsW(c), DescrStatsW(other)).tconfint_diff(alpha=2 * (1 - LEVEL), usevar="unequal")
    return {
        "moments": moments(c, b),
        "other": {"n": len(other), "sum": float(other.sum()), "sumSquares": float((other**2).sum())},
        "mean": float(c.mean()),
        "variance": float(c.var(ddof=1)),
        "covariance": float(np.cov(c, b)[0, 1]),
        "interval": bounds(c),
        "paired": bounds(c - b),
        "welch": [float(w) for w in welch],
    }


def errors(n):
    y = rng.normal(3, 2, n)
    c, b = y + rng.normal(0.1, 1, n), y + rng.normal(0, 1.3, n)
    e, f = (c - y) ** 2, (b - y) ** 2
    z = stats.norm.ppf(LEVEL)
    t = stats.t.ppf(LEVEL, n - 1)
    rmse = [sk.root_mean_squared_error(y, c), sk.root_mean_squared_error(y, b)]
    r2 = [sk.r2_score(y, c), sk.r2_score(y, b)]

    # The influence of each row, from its definition: the figure with a little more weight on that row.
    def influence(figure):
        h, out = 1e-2, np.empty(n)
        for i in range(n):
            values = []
            for step in (-2 * h, -h, h, 2 * h):
                w = np.ones(n)
                w[i] += step
                values.append(figure(w / w.sum()))
            a, b, c, d = values
            out[i] = n * (a - 8 * b + 8 * c - d) / (12 * h)
        return out

    def rmse_of(errors):
        return lambda w: np.sqrt(np.sum(w * errors))

    def r2_of(errors):
        return lambda w: 1 - np.sum(w * errors) / np.sum(w * (y - np.sum(w * y)) ** 2)

    # The delta method takes the sample covariance (n - 1) of the values, so of the influences too.
    se = lambda x: np.sqrt(np.var(x, ddof=1) / n)
    one, two = influence(rmse_of(e)), influence(rmse_of(f))
    q, s = influence(r2_of(e)), influence(r2_of(f))
    log_reach = t * se(one) / rmse[0]
    around = lambda value, reach: [float(value - reach), float(value + reach)]
    return {
        "moments": moments(y, y**2, e, f),
        "sumErrors": float(np.sum(c - y)),
        "sumAbsolute": float(np.sum(np.abs(c - y))),
        "sumRelative": float(np.sum(np.abs(c - y) / np.abs(y))),
        "meanSquaredError": sk.mean_squared_error(y, c),
        "meanAbsoluteError": sk.mean_absolute_error(y, c),
        "meanAbsolutePercentageError": sk.mean_absolute_percentage_error(y, c),
        "meanError": float(np.mean(c - y)),
        "rootMeanSquaredError": rmse[0],
        "r2Score": r2[0],
        "rmseInterval": [float(rmse[0] * np.exp(-log_reach)), float(rmse[0] * np.exp(log_reach))],
        "rmseDifference": around(rmse[0] - rmse[1], z * se(one - two)),
        "r2Interval": around(r2[0], z * se(q)),
        "r2Difference": around(r2[0] - r2[1], z * se(q - s)),
    }


def probabilities(n):
    p = rng.integers(1, 1024, n) / 1024
    y = (rng.random(n) < p).astype(int)
    given = np.where(y == 1, p, 1 - p)
    return {
        "n": n,
        "sumLogLoss": float(-np.log(given).sum()),
        "sumSquaredErrors": float(((p - y) ** 2).sum()),
        "logLoss": sk.log_loss(y, p),
        "brierScoreLoss": sk.brier_score_loss(y, p),
    }


def clusters(sizes):
    """CR2 and Bell-McCaffrey's degrees of freedom with the matrices of Imbens and Kolesar (2016)."""
    sizes = np.array(sizes)
    group = np.repeat(np.arange(len(sizes)), sizes)
    n = len(group)
    y = rng.normal(size=len(sizes))[group] + rng.normal(size=n)
    x = np.ones((n, 1))
    bread = np.linalg.inv(x.T @ x)
    residuals_maker = np.eye(n) - x @ bread @ x.T
    residuals = residuals_maker @ y
    meat, columns = 0.0, []
    for g in range(len(sizes)):
        rows = np.flatnonzero(group == g)
        adjust = np.linalg.inv(np.real(sqrtm(residuals_maker[np.ix_(rows, rows)])))
        weight = adjust @ x[rows] @ bread[:, 0]
        meat += float(weight @ residuals[rows]) ** 2
        columns.append(residuals_maker[rows].T @ weight)
    basis = np.stack(columns, 1)
    values = np.linalg.eigvalsh(basis.T @ basis)
    df = values.sum() ** 2 / (values**2).sum()
    reach = stats.t.ppf(LEVEL, df) * np.sqrt(meat)
    totals = np.array([y[group == g].sum() for g in range(len(sizes))])
    return {
        "sizes": [
            {
                "size": int(m),
                "clusters": int((sizes == m).sum()),
                "sumTotals": float(totals[sizes == m].sum()),
                "sumSquaredTotals": float((totals[sizes == m] ** 2).sum()),
            }
            for m in sorted(set(sizes.tolist()))
        ],
        "mean": float(y.mean()),
        "variance": meat,
        "degreesOfFreedom": float(df),
        "interval": [float(y.mean() - reach), float(y.mean() + reach)],
    }


def quantile(n, q):
    """Ranks by searching the whole binomial distribution."""
    below = stats.binom.cdf(np.arange(-1, n + 1), n, q)
    upper = [s for s in range(1, n + 1) if below[s] >= LEVEL]
    lower = [r for r in range(1, n + 1) if stats.binom.sf(r - 1, n, q) >= LEVEL]
    return {"n": n, "q": q, "lower": max(lower, default=None), "upper": min(upper, default=None)}


print(
    json.dumps(
        {
            "versions": {
                "scipy": scipy.__version__,
                "scikit-learn": sklearn.__version__,
                "statsmodels": statsmodels.__version__,
                "numpy": np.__version__,
            },
            "pairs": [pair(8, "standard_normal"), pair(40, "standard_exponential"), pair(500, "standard_normal")],
            "errors": [errors(12), errors(150)],
            "probabilities": [probabilities(20), probabilities(300)],
            "clusters": [
                clusters([1] * 9),
                clusters([3] * 6),
                clusters([1, 1, 1, 2, 2, 5, 5, 9, 20]),
                clusters([4, 4, 4, 7, 1, 1, 30, 2, 2, 2, 2, 12, 12]),
            ],
            "quantiles": [quantile(n, q) for n in (1, 5, 29, 58, 59, 100, 333) for q in (0.05, 0.5, 0.9, 0.95)],
        },
        indent=1,
    )
)
