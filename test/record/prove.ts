// Kills processes at N random moments and prints what was left, by what they did: npm run prove [-- N [SEED]]
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { removeFolders } from "./folders.js";
import { killRound, WORKS, type Round } from "./kills.js";

const [count, seed] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 1)];
const code = join(fileURLToPath(new URL("../../", import.meta.url)));
const rounds: Round[] = [];
for (let i = 0; i < count; i++) {
  const round = await killRound(code, WORKS[i < count / 2 ? 0 : 1 + (i % (WORKS.length - 1))]!, seed * 1000 + i);
  rounds.push(round);
  for (const what of round.wrong) console.log(`seed ${seed * 1000 + i}, ${round.work}: ${what}`);
  removeFolders();
}
console.log("work        rounds  killed at work  acknowledged  wrong");
for (const work of WORKS) {
  const own = rounds.filter((round) => round.work === work);
  const sum = (of: (round: Round) => number): number => own.reduce((total, round) => total + of(round), 0);
  const cells = [own.length, sum(({ killed }) => Number(killed)), sum(({ acknowledged }) => acknowledged), sum(({ wrong }) => wrong.length)];
  console.log(work.padEnd(10) + cells.map((cell, column) => `${cell}`.padStart([8, 16, 14, 7][column]!)).join(""));
}
if (rounds.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
