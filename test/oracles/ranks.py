"""DeLong from its definition (every pair compared), areas by scikit-learn.

Run from the project's root: python test/oracles/ranks.py > test/oracles/ranks.json
"""

import json

import numpy as np
import scipy
import sklearn
from scipy import stats
from scipy.optimize import brentq
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(20261121)


def doubled(own, others, sign):
    d = sign * (own[:, None] - others[None, :])
    return (2 * (d > 0) + (d == 0)).sum(1).astype(int)


def case(m, n, levels, shift):
    latent = rng.normal(size=m + n)
    y = np.r_[np.ones(m, int), np.zeros(n, int)]
    scores = [
        np.round((latent + s * y + 0.7 * rng.normal(size=m + n)) * levels) / levels for s in (shift, 0.8 * shift)
    ]
    parts = {}
    v10, v01 = [], []
    for s in scores:
        v10.append(doubled(s[y == 1], s[y == 0], 1))
        v01.append(doubled(s[y == 0], s[y == 1], -1))
    for name, v in (("positives", v10), ("negatives", v01)):
        parts[name] = {
            "n": len(v[0]),
            "sum": int(v[0].sum()),
            "sumSquares": int((v[0] ** 2).sum()),
            "baselineSum": int(v[1].sum()),
            "baselineSumSquares": int((v[1] ** 2).sum()),
            "cross": int((v[0] * v[1]).sum()),
        }
    areas = [roc_auc_score(y, s) for s in scores]
    s = np.cov(np.array(v10) / (2 * n)) / m + np.cov(np.array(v01) / (2 * m)) / n
    variance = s[0, 0] + s[1, 1] - 2 * s[0, 1]
    z = stats.norm.ppf(0.95)
    logit, reach = np.log(areas[0] / (1 - areas[0])), z * np.sqrt(s[0, 0]) / (areas[0] * (1 - areas[0]))
    difference = areas[0] - areas[1]
    return {
        "sums": parts,
        "areas": areas,
        "covariance": s.tolist(),
        "interval": [1 / (1 + np.exp(reach - logit)), 1 / (1 + np.exp(-reach - logit))],
        "difference": [difference - z * np.sqrt(variance), difference + z * np.sqrt(variance)],
        "unpaired": [difference - z * np.sqrt(s[0, 0] + s[1, 1]), difference + z * np.sqrt(s[0, 0] + s[1, 1])],
    }


def newcombe(area, m, n):
    """Bounds where the score statistic with Hanley and McNeil's variance at the bound is the normal quantile."""
    star, z = (m + n) / 2, stats.norm.ppf(0.95)

    def excess(t):
        v = t * (1 - t) / (m * n) * (1 + (star - 1) * (1 - t) / (2 - t) + (star - 1) * t / (1 + t))
        return (area - t) ** 2 - z**2 * v

    low = 0.0 if area == 0 else brentq(excess, 0, min(area, 1 - 1e-9), xtol=1e-15)
    high = 1.0 if area == 1 else brentq(excess, max(area, 1e-9), 1, xtol=1e-15)
    return {"area": area, "positives": m, "negatives": n, "interval": [low, high]}


print(
    json.dumps(
        {
            "versions": {"scikit-learn": sklearn.__version__, "scipy": scipy.__version__, "numpy": np.__version__},
            "cases": [case(12, 30, 1, 1.5), case(40, 25, 3, 0.5), case(200, 700, 1000, 2.0), case(15, 900, 10, 1.0)],
            "newcombe": [newcombe(*x) for x in ((0.9, 50, 50), (0.99, 30, 970), (1.0, 10, 20), (0.0, 8, 8), (0.3, 5, 400))],
        },
        indent=1,
    )
)
