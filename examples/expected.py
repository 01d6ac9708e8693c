"""What the gates of the examples should say: computed here with numpy and scipy, apart from Tidegate.

    python expected.py               writes income/expected.json, demand/expected.json, grader/expected.json

All bounds are one-sided at 95 %. A gate passes when the bound nearest to its limit is inside the limit, fails when the
opposite bound is outside, and is undecided otherwise. `power` is the chance that a candidate exactly as good as
production passes; it uses the disagreement seen between the two models.
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import optimize, stats

HERE = Path(__file__).resolve().parent
LEVEL = 0.95
Z = stats.norm.ppf(LEVEL)


# Intervals: (lower bound, upper bound), each one-sided


def clopper_pearson(k: int, n: int) -> tuple[float, float]:
    lower = stats.beta.ppf(1 - LEVEL, k, n - k + 1) if k > 0 else 0.0
    upper = stats.beta.ppf(LEVEL, k + 1, n - k) if k < n else 1.0
    return lower, upper


def tango(gained: int, lost: int, n: int) -> tuple[float, float]:
    """Score interval of the difference of paired proportions, (gained - lost) / n. Tango, 1998."""

    def score(delta: float) -> float:
        a, b = 2 * n, -gained - lost + (2 * n - gained + lost) * delta
        c = -lost * delta * (1 - delta)
        q21 = (np.sqrt(b * b - 4 * a * c) - b) / (2 * a)
        variance = n * (2 * q21 + delta * (1 - delta))
        return (gained - lost - n * delta) / np.sqrt(max(variance, 1e-300))

    point, edge = (gained - lost) / n, 1 - 1e-9
    lower = optimize.brentq(lambda d: score(d) - Z, -edge, point - 1e-12) if score(-edge) > Z else -1.0
    upper = optimize.brentq(lambda d: score(d) + Z, point + 1e-12, edge) if score(edge) < -Z else 1.0
    return lower, upper


def wilson(p: float, n: int) -> tuple[float, float]:
    half = Z * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return tuple((p + Z * Z / (2 * n) + side * half) / (1 + Z * Z / n) for side in (-1, 1))


def newcombe(p: float, n: int, q: float, m: int) -> tuple[float, float]:
    (l1, u1), (l2, u2) = wilson(p, n), wilson(q, m)
    return p - q - np.hypot(p - l1, u2 - q), p - q + np.hypot(u1 - p, q - l2)


def katz(k: int, n: int, j: int, m: int) -> tuple[float, float]:
    """Interval of a ratio on the log scale. Tidegate uses a score method: bounds differ in the third digit."""
    ratio, error = (k / n) / (j / m), np.sqrt(1 / k - 1 / n + 1 / j - 1 / m)
    return ratio * np.exp(-Z * error), ratio * np.exp(Z * error)


def mean_t(values) -> tuple[float, float]:
    values = np.asarray(values, dtype="float64")
    half = stats.t.ppf(LEVEL, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values))
    return values.mean() - half, values.mean() + half


def mean_cr2(values, clusters) -> tuple[float, float]:
    """Cluster-robust interval of a mean, CR2 with Bell and McCaffrey's degrees of freedom."""
    values = np.asarray(values, dtype="float64")
    sizes = pd.Series(1, index=range(len(values))).groupby(np.asarray(clusters)).sum().to_numpy(float)
    sums = pd.Series(values - values.mean()).groupby(np.asarray(clusters)).sum().to_numpy()
    n = sizes.sum()
    variance = np.sum(sums**2 / (1 - sizes / n)) / n**2
    # Satterthwaite: eigenvalues of the quadratic form in independent errors.
    count = len(sizes)
    weight = 1 / np.sqrt(1 - sizes / n)
    form = np.zeros((count, count))
    for g in range(count):
        for h in range(count):
            inner = (sizes[g] if g == h else 0.0) - sizes[g] * sizes[h] / n
            form[g, h] = weight[g] * weight[h] * inner / n**2
    eigen = np.linalg.eigvalsh(form)
    freedom = eigen.sum() ** 2 / np.sum(eigen**2)
    half = stats.t.ppf(LEVEL, freedom) * np.sqrt(variance)
    return values.mean() - half, values.mean() + half


def placements(score, label):
    """DeLong: for each row, the share of the other class that it is ranked right against."""
    ranks = stats.rankdata(score)
    right, wrong = label.sum(), (~label).sum()
    return (ranks[label] - stats.rankdata(score[label])) / wrong, 1 - (
        ranks[~label] - stats.rankdata(score[~label])
    ) / right


def delong_error(first, second) -> float:
    return np.sqrt(first.var(ddof=1) / len(first) + second.var(ddof=1) / len(second))


def delta(point: float, influence) -> tuple[float, float]:
    """Delta method: the standard error from the influence of each row."""
    half = Z * np.std(influence, ddof=1) / np.sqrt(len(influence))
    return point - half, point + half


# Judging


def judged(gate, point, bounds, *, at_least=None, at_most=None, method, power=None, **more) -> dict:
    lower, upper = bounds
    if at_least is not None:
        verdict = "pass" if lower >= at_least else "fail" if upper < at_least else "undecided"
    else:
        verdict = "pass" if upper <= at_most else "fail" if lower > at_most else "undecided"
    limit = {"at_least": at_least} if at_least is not None else {"at_most": at_most}
    entry = {"gate": gate, "verdict": verdict, "point": point, "lower": lower, "upper": upper, **limit}
    return entry | {"method": method} | ({} if power is None else {"power": power}) | more


def power(slack: float, error: float) -> float:
    """The chance to prove a true slack, when the estimate has this standard error."""
    return float(stats.norm.cdf(slack / error - Z))


def harm(gate: str, groups: list[dict]) -> dict:
    """in_each with decide: harm. Here no group fails even alone, so Holm cannot make one fail."""
    failing = [group["group"] for group in groups if group["verdict"] == "fail"]
    return {
        "gate": gate,
        "verdict": "check Holm" if failing else "pass",
        "not_shown_safe": [group["group"] for group in groups if group["verdict"] == "undecided"],
        "groups": groups,
    }


def proof(gate: str, groups: list[dict]) -> dict:
    verdicts = {group["verdict"] for group in groups}
    verdict = "fail" if "fail" in verdicts else "undecided" if "undecided" in verdicts else "pass"
    chance = float(np.prod([group["power"] for group in groups]))
    return {"gate": gate, "verdict": verdict, "power": chance, "groups": groups}


def named(entry: dict, group: str) -> dict:
    return {"group": group} | {key: value for key, value in entry.items() if key != "gate"}


def income() -> dict:
    home = HERE / "income"
    test = pd.read_parquet(home / "before/models/income/data/test.parquet")
    label = (test["income"] == ">50K").to_numpy()

    def answers(path):
        frame = pd.read_parquet(home / path)
        assert (frame["row"] == test["row"]).all()
        return (frame["predicted"] == ">50K").to_numpy(), frame["probability"].to_numpy(), frame

    old, old_score, _ = answers("before/models/income/predictions.parquet")
    new, new_score, frame = answers("after/models/income/predictions.parquet")
    easy, _, _ = answers("before/models/income/simple.parquet")
    n = len(test)
    results = []

    old_parts, new_parts = placements(old_score, label), placements(new_score, label)
    auc_old, auc = old_parts[0].mean(), new_parts[0].mean()
    error = delong_error(*new_parts) / (auc * (1 - auc))
    logit = np.log(auc / (1 - auc))
    bounds = tuple(1 / (1 + np.exp(-(logit + side * Z * error))) for side in (-1, 1))
    error_old = delong_error(*old_parts)
    results.append(
        judged("auc-floor", auc, bounds, at_least=0.88, method="DeLong, logit", power=power(auc_old - 0.88, error_old))
    )
    error = delong_error(new_parts[0] - old_parts[0], new_parts[1] - old_parts[1])
    change = auc - auc_old
    bounds = (change - Z * error, change + Z * error)
    results.append(
        judged("auc-keep", change, bounds, at_least=-0.005, method="DeLong, paired", power=power(0.005, error))
    )

    new_brier, old_brier = (new_score - label) ** 2, (old_score - label) ** 2
    error = old_brier.std(ddof=1) / np.sqrt(n)
    chance = power(0.12 - old_brier.mean(), error)
    results.append(judged("brier-floor", new_brier.mean(), mean_t(new_brier), at_most=0.12, method="t", power=chance))
    difference = new_brier - old_brier
    error = difference.std(ddof=1) / np.sqrt(n)
    results.append(
        judged(
            "brier-keep", difference.mean(), mean_t(difference), at_most=0.003, method="t", power=power(0.003, error)
        )
    )

    hit, hit_old = new == label, old == label
    for gate, other in [("beats-guess", np.zeros(n, bool)), ("beats-simple", easy)]:
        hit_other = other == label
        gained, lost = int((hit & ~hit_other).sum()), int((~hit & hit_other).sum())
        spread = (hit_old.astype(float) - hit_other).std(ddof=1) / np.sqrt(n)
        chance = power(hit_old.mean() - hit_other.mean(), spread)
        point = (gained - lost) / n
        results.append(
            judged(
                gate, point, tango(gained, lost, n), at_least=0, method="Tango", power=chance, gained=gained, lost=lost
            )
        )
    published, m = 0.8446, 15060
    point = hit.mean() - published
    error = np.sqrt(hit_old.mean() * (1 - hit_old.mean()) / n + published * (1 - published) / m)
    chance = power(hit_old.mean() - published + 0.01, error)
    bounds = newcombe(hit.mean(), n, published, m)
    results.append(judged("near-published", point, bounds, at_least=-0.01, method="Newcombe", power=chance))

    def rates(column, floor):
        groups = []
        for value in sorted(test[column].unique()):
            rows = (test[column] == value).to_numpy() & label
            k, size = int(new[rows].sum()), int(rows.sum())
            rate = old[rows].mean()
            chance = power(rate - floor, np.sqrt(rate * (1 - rate) / size))
            entry = judged(
                "", k / size, clopper_pearson(k, size), at_least=floor, method="Clopper-Pearson", power=chance
            )
            groups.append(named(entry | {"count": k, "n": size}, value))
        return groups

    def changes(column):
        groups = []
        for value in sorted(test[column].unique()):
            rows = (test[column] == value).to_numpy() & label
            gained, lost, size = int((new & ~old)[rows].sum()), int((old & ~new)[rows].sum()), int(rows.sum())
            error = np.sqrt(max(gained + lost, 1)) / size
            entry = judged(
                "",
                (gained - lost) / size,
                tango(gained, lost, size),
                at_least=-0.05,
                method="Tango",
                power=power(0.05, error),
                gained=gained,
                lost=lost,
                n=size,
            )
            groups.append(named(entry, value))
        return groups

    results.append(proof("tpr-sex-floor", rates("sex", 0.45)))
    results.append(proof("tpr-sex", changes("sex")))
    results.append(harm("tpr-race-floor", rates("race", 0.35)))
    results.append(harm("tpr-race", changes("race")))

    groups = []
    edges = [("[..25)", 0, 25), ("[25..45)", 25, 45), ("[45..65)", 45, 65), ("[65..)", 65, 999)]
    members = [(name, test["age"].between(low, high, inclusive="left").to_numpy()) for name, low, high in edges]
    crossed = test["sex"] + " x " + test["race"]
    members += [(value, (crossed == value).to_numpy()) for value in sorted(crossed.unique())]
    for name, rows in members:
        k, size = int(hit[rows].sum()), int(rows.sum())
        entry = judged("", k / size, clopper_pearson(k, size), at_least=0.75, method="Clopper-Pearson", count=k, n=size)
        groups.append(named(entry, name))
    results.append(harm("groups", groups))

    women, men = (test["sex"] == "Female").to_numpy(), (test["sex"] == "Male").to_numpy()
    counts = int(new[women].sum()), int(women.sum()), int(new[men].sum()), int(men.sum())
    ratio = (counts[0] / counts[1]) / (counts[2] / counts[3])
    chance = power(np.log((old[women].mean() / old[men].mean()) / 0.8), 0.04)
    results.append(
        judged("four-fifths", ratio, katz(*counts), at_least=0.8, method="Katz", power=chance, counts=counts)
    )

    results.append(judged("answers", 1.0, clopper_pearson(n, n), at_least=0.995, method="Clopper-Pearson", power=1.0))
    latency = np.sort(frame["latency_ms"].to_numpy())
    low, high = stats.binom.ppf(1 - LEVEL, n, 0.95), stats.binom.ppf(LEVEL, n, 0.95) + 1
    bounds = latency[int(low) - 1], latency[int(high) - 1]
    results.append(judged("fast", np.quantile(latency, 0.95), bounds, at_most=10, method="order statistics", power=1.0))

    loosened = pd.read_parquet(home / "after-loosened/models/income/data/test.parquet")
    new_label = (loosened["income"] == ">50K").to_numpy()
    figures = {}
    for name, chosen, score, truth in [
        ("1.4.0", old, old_score, label),
        ("1.5.0", new, new_score, label),
        ("1.5.0 on the changed labels of after-loosened", new, new_score, new_label),
    ]:
        figures[name] = {
            "accuracy": (chosen == truth).mean(),
            "roc_auc": placements(score, truth)[0].mean(),
            "brier_score": ((score - truth) ** 2).mean(),
            "true_positive_rate": chosen[truth].mean(),
        } | {
            f"{metric}, {value}": chosen[rows & mask].mean()
            for column in ["sex", "race"]
            for value in sorted(test[column].unique())
            for rows in [(test[column] == value).to_numpy()]
            for metric, mask in [("true_positive_rate", truth), ("selection_rate", np.ones(n, bool))]
        }
    figures["simple"] = {"accuracy": (easy == label).mean()}
    figures["majority"] = {"accuracy": (~label).mean()}
    return {"n": n, "positives": int(label.sum()), "figures": figures, "gates": results}


def demand() -> dict:
    home = HERE / "demand"
    model = "models/demand"
    test = pd.read_csv(home / f"before/{model}/data/test.csv")
    train = pd.read_csv(home / f"before/{model}/data/train.csv.gz")
    truth, n = test["cnt"].to_numpy(float), len(test)

    def answers(path):
        frame = pd.read_json(home / path, lines=True)
        assert (frame["instant"] == test["instant"]).all()
        return frame["predicted"].to_numpy(float)

    old, new = answers(f"before/{model}/predictions.jsonl.gz"), answers(f"after/{model}/predictions.jsonl.gz")
    easy, mean = answers(f"before/{model}/simple.jsonl"), np.full(n, train["cnt"].mean())
    absolute = {name: abs(p - truth) for name, p in [("old", old), ("new", new), ("easy", easy), ("mean", mean)]}
    off, off_old = absolute["new"], absolute["old"]
    error_of = lambda values: np.std(values, ddof=1) / np.sqrt(n)  # noqa: E731
    results = [
        judged(
            "mae-floor",
            off.mean(),
            mean_t(off),
            at_most=120,
            method="t",
            power=power(120 - off_old.mean(), error_of(off_old)),
        )
    ]
    # A relative margin: candidate - (1 + 0.1) * production, per row.
    kept = off - 1.1 * off_old
    chance = power(0.1 * off_old.mean(), error_of(kept))
    results.append(judged("mae-keep", kept.mean(), mean_t(kept), at_most=0, method="t of new - 1.1 old", power=chance))

    rmse, rmse_old = np.sqrt(np.mean((new - truth) ** 2)), np.sqrt(np.mean((old - truth) ** 2))
    part, part_old = ((new - truth) ** 2 - rmse**2) / (2 * rmse), ((old - truth) ** 2 - rmse_old**2) / (2 * rmse_old)
    chance = power(170 - rmse_old, error_of(part_old))
    results.append(judged("rmse-floor", rmse, delta(rmse, part), at_most=170, method="delta", power=chance))
    bounds = delta(rmse - rmse_old, part - part_old)
    chance = power(15, error_of(part - part_old))
    results.append(judged("rmse-keep", rmse - rmse_old, bounds, at_most=15, method="delta, paired", power=chance))

    def r2(values):
        squared, centred = (values - truth) ** 2, (truth - truth.mean()) ** 2
        share = squared.mean() / centred.mean()
        return 1 - share, -(squared - share * centred) / centred.mean()

    (point, influence), (point_old, influence_old) = r2(new), r2(old)
    chance = power(point_old - 0.4, error_of(influence_old))
    results.append(judged("r2-floor", point, delta(point, influence), at_least=0.4, method="delta", power=chance))
    for gate, other in [("beats-mean", "mean"), ("beats-simple", "easy")]:
        difference, difference_old = off - absolute[other], off_old - absolute[other]
        chance = power(-difference_old.mean(), error_of(difference_old))
        results.append(judged(gate, difference.mean(), mean_t(difference), at_most=0, method="t, paired", power=chance))

    members = [(f"season {v}", test["season"] == v) for v in sorted(test["season"].unique())]
    members += [(f"workingday {v}", test["workingday"] == v) for v in sorted(test["workingday"].unique())]
    edges = [0, 7, 10, 16, 20, 24]
    members += [(f"hr [{a}..{b})", test["hr"].between(a, b, inclusive="left")) for a, b in zip(edges, edges[1:])]
    floor, keep = [], []
    for name, rows in members:
        mine, his = off[rows], off_old[rows]
        floor.append(named(judged("", mine.mean(), mean_t(mine), at_most=200, method="t", n=len(mine)), name))
        kept = mine - 1.1 * his
        keep.append(
            named(judged("", kept.mean(), mean_t(kept), at_most=0, method="t of new - 1.1 old", n=len(mine)), name)
        )
    results += [harm("groups-floor", floor), harm("groups-keep", keep)]
    results.append(judged("answers", 1.0, clopper_pearson(n, n), at_least=0.99, method="Clopper-Pearson", power=1.0))
    figures = {
        name: {
            "mean_absolute_error": abs(p - truth).mean(),
            "root_mean_squared_error": np.sqrt(np.mean((p - truth) ** 2)),
            "r2_score": r2(p)[0],
        }
        for name, p in [("0.9.0", old), ("0.10.0", new), ("simple", easy), ("mean", mean)]
    }
    return {"n": n, "figures": figures, "gates": results}


def grader() -> dict:
    home, model = HERE / "grader", "models/assistant"
    asked = pd.read_json(home / f"before/{model}/data/questions.jsonl", lines=True)
    old, new = (pd.read_json(home / f"{tree}/{model}/scores.json") for tree in ("before", "after"))
    assert (old["question"] == asked["question"]).all() and (new["question"] == asked["question"]).all()
    old, new, n = old["score"].to_numpy(), new["score"].to_numpy(), len(asked)
    everyone = np.ones(n, bool)

    def interval(values, rows):
        return mean_cr2(values[rows], asked["country"][rows])

    def error(values, rows):
        lower, upper = interval(values, rows)
        return (upper - lower) / 2 / Z

    def floor(limit, rows):
        chance = power(old[rows].mean() - limit, error(old, rows))
        clusters = int(asked["country"][rows].nunique())
        return judged(
            "score-floor",
            new[rows].mean(),
            interval(new, rows),
            at_least=limit,
            method="CR2",
            power=chance,
            clusters=clusters,
        )

    def keep(margin, rows):
        change = new - old
        clusters = int(asked["country"][rows].nunique())
        return judged(
            "score-keep",
            change[rows].mean(),
            interval(change, rows),
            at_least=-margin,
            method="CR2, paired",
            power=power(margin, error(change, rows)),
            clusters=clusters,
        )

    members = [(f"size {v}", (asked["size"] == v).to_numpy()) for v in ["small", "medium", "large"]]
    for name, low, high in [("[..2000)", 0, 2000), ("[2000..2010)", 2000, 2010), ("[2010..)", 2010, 9999)]:
        members.append((f"year {name}", asked["year"].between(low, high, inclusive="left").to_numpy()))
    results = [
        floor(0.55, everyone),
        keep(0.06, everyone),
        harm("groups-floor", [named(floor(0.4, rows), name) for name, rows in members]),
        harm("groups-keep", [named(keep(0.05, rows), name) for name, rows in members]),
        judged("answers", 1.0, clopper_pearson(n, n), at_least=0.99, method="Clopper-Pearson", power=1.0),
    ]
    figures = {"1.0.0": {"mean_score": old.mean()}, "1.1.0": {"mean_score": new.mean()}}
    return {"n": n, "clusters": int(asked["country"].nunique()), "figures": figures, "gates": results}


def plain(value):
    """Ready for JSON, with eight significant digits."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, float | np.floating):
        return float(f"{value:.8g}")
    return int(value) if isinstance(value, np.integer) else value


def main() -> None:
    for name, compute in [("income", income), ("demand", demand), ("grader", grader)]:
        result = plain(compute())
        (HERE / name / "expected.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8", newline="\n")
        for gate in result["gates"]:
            print(
                name,
                gate["gate"],
                gate["verdict"],
                {k: v for k, v in gate.items() if k in ("point", "lower", "upper", "power", "not_shown_safe")},
            )


if __name__ == "__main__":
    main()
