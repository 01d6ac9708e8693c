"""Classification metrics of small frozen tables by scikit-learn; delta-method variances by numerical differentiation.

Run from the project's root: python test/oracles/metrics.py > test/oracles/metrics.json
"""

import json
import warnings

import numpy as np
import sklearn
from sklearn import metrics as sk
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")
rng = np.random.default_rng(20261121)

BINARY = [(40, 10, 20, 30), (1, 0, 0, 1), (7, 3, 0, 90), (0, 4, 6, 90), (950, 40, 12, 8998), (3, 30, 2, 5), (5, 5, 5, 5)]


def rows_of(tp, fp, fn, tn):
    y = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn])
    p = np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
    return y, p


def binary(matrix):
    y, p = rows_of(*matrix)
    return {
        "matrix": dict(zip(("tp", "fp", "fn", "tn"), matrix)),
        "accuracy": sk.accuracy_score(y, p),
        "balancedAccuracy": sk.balanced_accuracy_score(y, p),
        "precision": sk.precision_score(y, p, zero_division=np.nan),
        "recall": sk.recall_score(y, p, zero_division=np.nan),
        "truePositiveRate": sk.recall_score(y, p, zero_division=np.nan),
        "specificity": sk.recall_score(y, p, pos_label=0, zero_division=np.nan),
        "falsePositiveRate": 1 - sk.recall_score(y, p, pos_label=0, zero_division=np.nan),
        "falseNegativeRate": 1 - sk.recall_score(y, p, zero_division=np.nan),
        "f1Score": sk.f1_score(y, p, zero_division=np.nan),
        "fBeta2": sk.fbeta_score(y, p, beta=2, zero_division=np.nan),
        "fBetaHalf": sk.fbeta_score(y, p, beta=0.5, zero_division=np.nan),
        "jaccardScore": sk.jaccard_score(y, p),
        "matthewsCorrcoef": sk.matthews_corrcoef(y, p),
        "cohenKappa": sk.cohen_kappa_score(y, p),
        "selectionRate": float(np.mean(p)),
    }


def multiclass(counts, unanswered):
    counts, unanswered = np.array(counts), np.array(unanswered)
    k = len(counts)
    y = np.concatenate([np.repeat(np.repeat(np.arange(k), k), counts.ravel()), np.repeat(np.arange(k), unanswered)])
    p = np.concatenate([np.repeat(np.tile(np.arange(k), k), counts.ravel()), np.full(unanswered.sum(), -1)])
    out = {
        "counts": counts.tolist(),
        "unanswered": unanswered.tolist(),
        "multiclassAccuracy": sk.accuracy_score(y, p),
        "multiclassBalancedAccuracy": sk.balanced_accuracy_score(y, p),
        "multiclassMatthewsCorrcoef": sk.matthews_corrcoef(y, p),
        "multiclassCohenKappa": sk.cohen_kappa_score(y, p),
    }
    for name, score in (("Precision", sk.precision_score), ("Recall", sk.recall_score), ("F1Score", sk.f1_score)):
        for average, prefix in (("macro", "macro"), ("weighted", "weighted"), (None, "class")):
            value = score(y, p, labels=range(k), average=average, zero_division=np.nan)
            out[prefix + name] = value.tolist() if average is None else float(value)
    return out


def curves(positives, negatives):
    """Bins are distinct scores from high to low."""
    scores = np.arange(len(positives), 0, -1) / len(positives)
    y = np.concatenate([np.ones(sum(positives), int), np.zeros(sum(negatives), int)])
    s = np.concatenate([np.repeat(scores, positives), np.repeat(scores, negatives)])
    fpr, tpr, _ = sk.roc_curve(y, s, drop_intermediate=False)
    precision, recall, _ = sk.precision_recall_curve(y, s)
    return {
        "bins": [{"positives": a, "negatives": b} for a, b in zip(positives, negatives)],
        "falsePositiveRate": fpr.tolist(),
        "truePositiveRate": tpr.tolist(),
        "precision": precision[:-1][::-1].tolist(),
        "recall": recall[:-1][::-1].tolist(),
        "averagePrecision": sk.average_precision_score(y, s),
    }


def calibration():
    p = rng.integers(0, 1025, 500) / 1024
    y = (rng.random(500) < p**1.3).astype(int)
    which = np.searchsorted(np.linspace(0, 1, 11)[1:-1], p)
    bins = [
        {"n": int((which == b).sum()), "sumLabel": int(y[which == b].sum()), "sumScore": float(p[which == b].sum())}
        for b in range(10)
    ]
    true, predicted = calibration_curve(y, p, n_bins=10)
    shares = np.array([b["n"] for b in bins]) / 500
    return {"bins": bins, "calibrationError": float(np.sum(shares * np.abs(true - predicted)))}


def delta_values(labels, answers, n, classes):
    """Metrics with float weights, so that they can be differentiated in the weights."""
    kw = {"sample_weight": n}
    many = {**kw, "labels": list(range(classes))}
    out = {}
    if classes == 2:
        out = {
            "accuracy": sk.accuracy_score(labels, answers, **kw),
            "precision": sk.precision_score(labels, answers, **kw),
            "recall": sk.recall_score(labels, answers, **kw),
            "specificity": sk.recall_score(labels, answers, pos_label=0, **kw),
            "falsePositiveRate": 1 - sk.recall_score(labels, answers, pos_label=0, **kw),
            "falseNegativeRate": 1 - sk.recall_score(labels, answers, **kw),
            "selectionRate": float(np.sum(n * (answers == 1)) / np.sum(n)),
            "f1Score": sk.f1_score(labels, answers, **kw),
            "jaccardScore": sk.jaccard_score(labels, answers, **kw),
            "balancedAccuracy": sk.balanced_accuracy_score(labels, answers, **kw),
            "matthewsCorrcoef": sk.matthews_corrcoef(labels, answers, **kw),
            "cohenKappa": sk.cohen_kappa_score(labels, answers, **kw),
        }
        return out
    for name, score in (("Precision", sk.precision_score), ("Recall", sk.recall_score), ("F1Score", sk.f1_score)):
        for average in ("macro", "weighted"):
            out[average + name] = score(labels, answers, average=average, **many)
    out["multiclassAccuracy"] = sk.accuracy_score(labels, answers, **kw)
    out["multiclassBalancedAccuracy"] = sk.balanced_accuracy_score(labels, answers, **kw)
    out["multiclassMatthewsCorrcoef"] = sk.matthews_corrcoef(labels, answers, **kw)
    out["multiclassCohenKappa"] = sk.cohen_kappa_score(labels, answers, **kw)
    return out


def delta(classes, answers_to):
    """Influence = N times the derivative in one cell's rows, by a five-point central difference."""
    grid = [(l, c, b) for l in range(classes) for c in answers_to for b in answers_to]
    label, candidate, baseline = (np.array(x) for x in zip(*grid))
    n = rng.integers(3, 60, len(grid)).astype(float)
    total, h = n.sum(), 1e-2
    result = {}
    for side, answers in (("candidate", candidate), ("baseline", baseline)):
        values = delta_values(label, answers, n, classes)
        influence = {name: [] for name in values}
        for i in range(len(grid)):
            def at(step):
                moved = n.copy()
                moved[i] += step
                return delta_values(label, answers, moved, classes)

            a, b, c, d = at(-2 * h), at(-h), at(h), at(2 * h)
            for name in values:
                slope = (a[name] - 8 * b[name] + 8 * c[name] - d[name]) / (12 * h)
                influence[name].append(float(total * slope))
        result[side] = {name: {"value": float(values[name]), "influence": influence[name]} for name in values}
    cells = [
        {"label": int(l), "candidate": int(c), "baseline": int(b), "n": int(k)} for (l, c, b), k in zip(grid, n)
    ]
    return {"classes": classes, "cells": cells, **result}


def plain(x):
    if isinstance(x, dict):
        return {k: plain(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [plain(v) for v in x]
    if isinstance(x, (float, np.floating)):
        return None if np.isnan(x) else float(x)
    return int(x) if isinstance(x, np.integer) else x


print(
    json.dumps(
        plain(
            {
                "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
                "binary": [binary(m) for m in BINARY],
                "multiclass": [
                    multiclass([[5, 1], [2, 4]], [0, 3]),
                    multiclass([[50, 3, 2], [4, 30, 6], [1, 7, 12]], [0, 0, 0]),
                    multiclass([[50, 3, 2], [4, 30, 6], [1, 7, 12]], [5, 1, 3]),
                    multiclass([[90, 1, 0, 4], [2, 40, 3, 0], [1, 1, 9, 2], [0, 3, 1, 5]], [0, 2, 0, 0]),
                ],
                "curves": [
                    curves([5, 3, 0, 2, 1], [0, 2, 4, 3, 10]),
                    curves([1], [1]),
                    curves([0, 1, 1, 0], [1, 0, 1, 5]),
                ],
                "calibration": calibration(),
                "delta": [delta(2, (0, 1)), delta(3, (0, 1, 2))],
            }
        ),
        indent=1,
    )
)
