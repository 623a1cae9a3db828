import { trainLanguage } from "./train.js";

// For development: node dist/src/3-language/training/run.js DATA OUT [SEED] [EPOCHS]. People use `attache train`.
const [data = "../shared/data", out = "models/english.bin", seed = "1", epochs = "9"] = process.argv.slice(2);
await trainLanguage({ data, out, seed: Number(seed), epochs: Number(epochs), log: (line) => console.log(line) });
