"""Writes the repository trees of the examples: data files, digests, and documents filled from templates.

Used by income/training/train.py, demand/training/train.py and grader/training/answer.py.
"""

import hashlib
import json
import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


class Tree:
    """One repository tree, for example `income/before`."""

    def __init__(self, root: Path, templates: Path):
        self.root = root
        self.templates = templates
        shutil.rmtree(root, ignore_errors=True)

    def path(self, name: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def digest(self, name: str) -> str:
        return "sha256:" + hashlib.sha256((self.root / name).read_bytes()).hexdigest()

    def file(self, name: str, content: bytes) -> None:
        self.path(name).write_bytes(content)

    def parquet(self, name: str, frame) -> None:
        table = pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)
        pq.write_table(table, self.path(name), compression="zstd", compression_level=19)

    def csv(self, name: str, frame) -> None:
        frame.to_csv(self.path(name), index=False, lineterminator="\n")

    def document(self, name: str, template: str, values: dict) -> None:
        """Copies a template; every {{key}} becomes its value. A key that is not known is an error."""
        text = (self.templates / template).read_text(encoding="utf-8")
        for key, value in values.items():
            text = text.replace("{{" + key + "}}", str(value))
        if "{{" in text:
            raise KeyError(f"{template}: no value for {text.split('{{')[1].split('}}')[0]}")
        self.path(name).write_text(text, encoding="utf-8", newline="\n")


def json_lines(records) -> bytes:
    return "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in records).encode()


def model_file(model) -> bytes:
    """The bytes of an ONNX model: its operator sets sorted, because the converter writes them in any order."""
    model.opset_import.sort(key=lambda operators: operators.domain)
    return model.SerializeToString(deterministic=True)
