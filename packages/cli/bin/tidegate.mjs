#!/usr/bin/env node
import "../../../dist/tidegate.mjs";
