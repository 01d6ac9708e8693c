"""Trains both models of the demand example and writes its two repository trees.

    python train.py DIRECTORY        DIRECTORY holds hour.csv of UCI's Bike Sharing data

The same on every run.
"""

import gzip
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pandas as pd
from skl2onnx import to_onnx
from skl2onnx.common.data_types import FloatTensorType
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, r2_score, root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))
from tree import Tree, json_lines, model_file  # noqa: E402

WEATHER = ["temp", "hum", "windspeed"]
CALENDAR = ["season", "mnth", "hr", "weekday", "workingday", "weathersit"]
# casual + registered = cnt: whoever knows them knows the answer, and nobody knows them an hour ahead.
LEAKS = ["casual", "registered"]

DEPLOYED = {"version": "0.9.0", "commit": "1e93b7c604fd2a85d7016bc9f3a42e850b6d7f11"}
CANDIDATE = {"version": "0.10.0", "commit": "a90c52d8173be46fc0e2917d5b48a36f2cd10e74"}


def inputs(frame: pd.DataFrame) -> pd.DataFrame:
    """What the models read. `hour_kind` sets working days apart from free days: 24 hours, twice."""
    return frame[WEATHER + CALENDAR].assign(hour_kind=2 * frame["hr"] + frame["workingday"]).astype("float32")


def ridge():
    kinds = ["season", "mnth", "weekday", "weathersit", "hour_kind"]
    columns = [("weather", "passthrough", WEATHER), ("kinds", OneHotEncoder(handle_unknown="ignore"), kinds)]
    return make_pipeline(ColumnTransformer(columns, sparse_threshold=0), Ridge(alpha=1.0))


def gradient_boosting():
    return HistGradientBoostingRegressor(max_iter=200, max_leaf_nodes=15, random_state=0)


def onnx(model, train: pd.DataFrame) -> bytes:
    features = inputs(train).drop(columns=[] if hasattr(model, "steps") else ["hour_kind"])
    model.fit(features, train["cnt"])
    if hasattr(model, "steps"):
        types = [(name, FloatTensorType([None, 1])) for name in features]
    else:
        types = [("features", FloatTensorType([None, features.shape[1]]))]
    return model_file(to_onnx(model, initial_types=types, target_opset=18))


def answered(model: bytes, test: pd.DataFrame) -> np.ndarray:
    """The answers of the model file itself; a negative number of bicycles is none."""
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    features = inputs(test)
    if [wanted.name for wanted in session.get_inputs()] == ["features"]:
        feed = {"features": features.drop(columns="hour_kind").to_numpy()}
    else:
        feed = {wanted.name: features[[wanted.name]].to_numpy() for wanted in session.get_inputs()}
    (values,) = session.run(None, feed)
    return np.round(values[:, 0].astype("float64").clip(0), 2)


def mean_of_the_hour(train: pd.DataFrame, test: pd.DataFrame) -> np.ndarray:
    means = train.groupby(["workingday", "hr"])["cnt"].mean()
    return means.loc[list(zip(test["workingday"], test["hr"]))].round(2).to_numpy()


def lines(test: pd.DataFrame, values: np.ndarray) -> bytes:
    return json_lines({"instant": int(i), "predicted": float(v)} for i, v in zip(test["instant"], values))


def zipped(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


def figures(test: pd.DataFrame, values: np.ndarray) -> dict:
    return {
        "mean_absolute_error": f"{mean_absolute_error(test['cnt'], values):.4f}",
        "root_mean_squared_error": f"{root_mean_squared_error(test['cnt'], values):.4f}",
        "r2_score": f"{r2_score(test['cnt'], values):.4f}",
        "bias": f"{(values - test['cnt']).mean():.1f}",
    }


def write(name: str, release: dict, card: str, model: bytes, deployed: bytes, train, test) -> None:
    tree = Tree(HERE.parent / name, HERE / "templates")
    home = "models/demand"
    files = {
        "artifact": f"{home}/model-{release['version']}.onnx",
        "artifact_deployed": f"{home}/model-{DEPLOYED['version']}.onnx",
        "train": f"{home}/data/train.csv.gz",
        "test": f"{home}/data/test.csv",
        "predictions": f"{home}/predictions.jsonl.gz",
        "lock": "serving/requirements.txt",
    }
    values = answered(model, test)
    tree.file(files["artifact_deployed"], deployed)
    tree.file(files["artifact"], model)
    tree.file(files["train"], zipped(train.to_csv(index=False, lineterminator="\n").encode()))
    tree.csv(files["test"], test)
    tree.file(files["predictions"], zipped(lines(test, values)))
    tree.file(f"{home}/simple.jsonl", lines(test, mean_of_the_hour(train, test)))
    tree.document("serving/requirements.txt", "serving-requirements.txt", {})
    known = release | files | {f"{key}_digest": tree.digest(path) for key, path in files.items()}
    known |= {"version_deployed": DEPLOYED["version"]} | figures(test, values)
    tree.document("tidegate.yaml", "tidegate.yaml", known)
    tree.document(f"{home}/model.yaml", "model.yaml", known)
    tree.document(f"{home}/schema.yaml", "schema.yaml", known)
    tree.document(f"{home}/README.md", card, known)
    tree.document("environments/production/demand.yaml", "production.yaml", known)
    print(release["version"], figures(test, values))


def main(raw: Path) -> None:
    hours = pd.read_csv(raw / "hour.csv").drop(columns=LEAKS)
    train = hours[hours["yr"] == 0]
    # Every 25th hour of 2012: each from another day, one hour later each day, so that no two rows share a day
    # and all hours and weekdays come up.
    test = hours[hours["yr"] == 1].iloc[::25]
    old, new = onnx(ridge(), train), onnx(gradient_boosting(), train)
    write("before", DEPLOYED, "card-0.9.0.md", old, old, train, test)
    write("after", CANDIDATE, "card-0.10.0.md", new, old, train, test)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
