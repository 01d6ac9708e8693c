"""Lets both releases of the assistant answer, grades the answers, and writes the two repository trees.

    python answer.py DIRECTORY       DIRECTORY holds data/gdp.csv of the data package datasets/gdp

The same on every run. No language model takes part: the releases are two rules, the grader is a function.
"""

import json
import random
import re
import statistics
import sys
from pathlib import Path

import pandas as pd

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))
from tree import Tree, json_lines  # noqa: E402

# Regions and income groups of the table, which are not countries.
GROUPS = set(
    "AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX LAC LCN LDC LIC LMC LMY LTE MEA "
    "MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD".split()
)
YEARS = range(1990, 2023)
COUNTRIES, QUESTIONS_EACH = 75, 6

DEPLOYED = {"version": "1.0.0", "commit": "5bb0e7a1943dc82f60e1c7a9d4f3826b1097ecd5"}
CANDIDATE = {"version": "1.1.0", "commit": "c2f64d8e07b91a35ce8820d9f17b3e64a58d01fb"}

SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}


def read(path: Path) -> pd.DataFrame:
    table = pd.read_csv(path)
    table.columns = ["country", "code", "year", "value"]
    table = table[~table["code"].isin(GROUPS)]
    years = range(YEARS.start - 1, YEARS.stop + 1)
    complete = table[table["year"].isin(years)].groupby("code").filter(lambda rows: len(rows) == len(years))
    return complete.pivot(index=["country", "code"], columns="year", values="value")


def questions(table: pd.DataFrame) -> list[dict]:
    draw = random.Random(20)
    asked = []
    for country, code in sorted(draw.sample(list(table.index), COUNTRIES), key=lambda pair: pair[1]):
        for year in sorted(draw.sample(YEARS, QUESTIONS_EACH)):
            asked.append(
                {
                    "question": f"{code}-{year}",
                    "country": code,
                    "year": year,
                    "size": size(table.loc[(country, code), 2022]),
                    "text": f"What was the GDP of {country} in {year}, in US dollars of that year?",
                    "truth": round(table.loc[(country, code), year]),
                }
            )
    return asked


def size(dollars: float) -> str:
    """The economy of the country in 2022."""
    return "small" if dollars < 20e9 else "medium" if dollars < 200e9 else "large"


def estimate(method: str, series: pd.Series, year: int) -> float:
    """What a release believes, when the year that is asked for is hidden and all other years are seen."""
    match method:
        case "year-before":
            return series[year - 1]
        case "between-neighbours":
            return statistics.geometric_mean([series[year - 1], series[year + 1]])
    raise ValueError(f"no method {method}")


def reply(release: dict, series: pd.Series, year: int) -> str:
    dollars = estimate(release["method"], series, year)
    word = "trillion" if dollars >= 1e12 else "billion" if dollars >= 1e9 else "million"
    return release["reply"].format(amount=f"{dollars / SCALES[word]:.1f} {word}")


def grade(text: str, truth: float) -> float:
    """The grader: full credit within 1 % of the truth, none beyond 25 %, in between in proportion."""
    found = re.search(r"(\d+(?:\.\d+)?) (million|billion|trillion)", text)
    if not found:
        return 0.0
    off = abs(float(found[1]) * SCALES[found[2]] / truth - 1)
    return round(min(1.0, max(0.0, (0.25 - off) / (0.25 - 0.01))), 4)


def answers(release: dict, asked: list[dict], table: pd.DataFrame) -> list[dict]:
    series = {code: table.loc[(country, code)] for country, code in table.index}
    graded = []
    for question in asked:
        text = reply(release, series[question["country"]], question["year"])
        graded.append({"question": question["question"], "reply": text, "score": grade(text, question["truth"])})
    return graded


def write(name: str, release: dict, card: str, asked: list[dict], table: pd.DataFrame) -> None:
    tree = Tree(HERE.parent / name, HERE / "templates")
    home = "models/assistant"
    files = {
        "artifact": f"{home}/assistant-{release['version']}.json",
        "artifact_deployed": f"{home}/assistant-{DEPLOYED['version']}.json",
        "test": f"{home}/data/questions.jsonl",
        "predictions": f"{home}/scores.json",
    }
    for path in {files["artifact"], files["artifact_deployed"]}:
        tree.file(path, (HERE / "templates" / Path(path).name).read_bytes())
    rules = json.loads((tree.root / files["artifact"]).read_text(encoding="utf-8"))
    graded = answers(rules, asked, table)
    scores = ",\n".join("  " + json.dumps(answer) for answer in graded)
    tree.file(files["test"], json_lines(asked))
    tree.file(files["predictions"], f"[\n{scores}\n]\n".encode())
    mean = statistics.fmean(answer["score"] for answer in graded)
    known = release | files | {f"{key}_digest": tree.digest(path) for key, path in files.items()}
    known |= {"version_deployed": DEPLOYED["version"], "mean_score": f"{mean:.4f}"}
    tree.document("tidegate.yaml", "tidegate.yaml", known)
    tree.document(f"{home}/model.yaml", "model.yaml", known)
    tree.document(f"{home}/schema.yaml", "schema.yaml", known)
    tree.document(f"{home}/README.md", card, known)
    tree.document("environments/production/assistant.yaml", "production.yaml", known)
    print(release["version"], f"{mean:.4f}", len(asked), "questions")


def main(raw: Path) -> None:
    table = read(raw / "data" / "gdp.csv")
    asked = questions(table)
    write("before", DEPLOYED, "card-1.0.0.md", asked, table)
    write("after", CANDIDATE, "card-1.1.0.md", asked, table)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
