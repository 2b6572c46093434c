// Parses texts with wtf_wikipedia: a file with a JSON list in, CPU seconds of the second pass out (the first one warms up).
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
const require = createRequire(process.cwd() + "/")
const wtf = require("wtf_wikipedia")

const texts = JSON.parse(readFileSync(process.argv[2], "utf8"))
let taken
for (let round = 0; round < 2; round++) {
  const begun = process.cpuUsage()
  for (const text of texts) wtf(text)
  taken = process.cpuUsage(begun)
}
console.log((taken.user + taken.system) / 1e6)
