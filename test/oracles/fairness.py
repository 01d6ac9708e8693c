"""Differences and ratios between groups by fairlearn.

Run from the project's root: python test/oracles/fairness.py > test/oracles/fairness.json
"""

import json

import fairlearn
import numpy as np
from fairlearn import metrics as fl

CASES = [
    [(4, 2, 1, 3), (2, 2, 2, 4)],
    [(40, 10, 20, 30), (35, 15, 5, 45), (10, 1, 9, 80)],
    [(5, 0, 5, 50), (9, 0, 1, 30)],
    [(900, 120, 100, 8880), (70, 15, 30, 885), (30, 2, 3, 65), (8, 1, 4, 40)],
]
NAMES = {
    "demographicParity": "demographic_parity",
    "equalizedOdds": "equalized_odds",
    "equalOpportunity": "equal_opportunity",
    "truePositiveRate": "true_positive_rate",
    "falsePositiveRate": "false_positive_rate",
    "falseNegativeRate": "false_negative_rate",
    "trueNegativeRate": "true_negative_rate",
    "selectionRate": "selection_rate",
}


def case(groups):
    y, p, g = [], [], []
    for i, (tp, fp, fn, tn) in enumerate(groups):
        y += [1] * tp + [0] * fp + [1] * fn + [0] * tn
        p += [1] * tp + [1] * fp + [0] * fn + [0] * tn
        g += [i] * (tp + fp + fn + tn)
    out = {"groups": [dict(zip(("tp", "fp", "fn", "tn"), m)) for m in groups]}
    for ours, theirs in NAMES.items():
        for kind in ("difference", "ratio"):
            value = float(getattr(fl, f"{theirs}_{kind}")(y, p, sensitive_features=g))
            out[ours + kind.capitalize()] = None if np.isnan(value) else value
    return out


print(
    json.dumps(
        {"versions": {"fairlearn": fairlearn.__version__}, "cases": [case(groups) for groups in CASES]}, indent=1
    )
)
