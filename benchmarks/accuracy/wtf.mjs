// Reads articles with wtf_wikipedia and the usual lines around it: JSON of {name: text} in, {name: film} out.
import { createRequire } from "node:module"
const require = createRequire(process.cwd() + "/")
const wtf = require("wtf_wikipedia")

const FIELDS = {
  directors: ["director"], writers: ["writer", "writers"], screenplay: ["screenplay"], story: ["story"],
  producers: ["producer", "producers"], starring: ["starring"], narrators: ["narrator"],
  cinematography: ["cinematography"], editing: ["editing"], music: ["music"],
  production_companies: ["studio", "production_companies"], distributors: ["distributor"],
  countries: ["country"], languages: ["language"],
}
const UNITS = { million: 1e6, billion: 1e9, crore: 1e7, lakh: 1e5 }
const SIGNS = { "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY" }

function names(value) {
  if (!value) return []
  const pages = Object.fromEntries(value.links().map((link) => [link.text() || link.page(), link.page()]))
  return value.text().split(/\n|, (?!Jr|Sr|Inc|Ltd|LLC)/).map((text) => text.replace(/^[*•]\s*/, "").trim())
    .filter(Boolean).map((text) => {
      const name = text.replace(/\s*\([^)]*\)\s*$/, "")
      const notes = [...text.matchAll(/\(([^)]*)\)\s*$/g)].map((match) => match[1])
      return { name, ...(pages[name] ? { page: pages[name] } : {}), ...(notes.length ? { notes } : {}) }
    })
}

function money(text) {
  const found = []
  for (const match of text.matchAll(/(US\$|[$£€₹¥])\s*([\d.,]+)(?:\s*[-–]\s*([\d.,]+))?\s*(million|billion|crore|lakh)?/gi)) {
    const scale = UNITS[(match[4] || "").toLowerCase()] || 1
    const low = parseFloat(match[2].replaceAll(",", "")), high = parseFloat((match[3] || match[2]).replaceAll(",", ""))
    if (low >= 0) found.push({ min: low * scale, max: high * scale, currency: SIGNS[match[1].toUpperCase()] })
  }
  return found
}

function credit(text) {
  let [left, right] = text.split(/ as (.*)/s)
  if (right === undefined) [left, right = ""] = text.split(/\s[-–—]\s|\s?\.\.\.+\s?|:\s/)
  const [said, ...rest] = right.split(/,\s|:\s|\s[-–—]\s/)
  const notes = [...said.matchAll(/\(([^)]*)\)/g)].map((match) => match[1])
  const roles = said.replace(/\s*\([^)]*\)/g, "").split("/").map((role) => role.trim()).filter(Boolean)
  const description = right.slice(said.length).replace(/^[,:\s–—-]+/, "")
  return {
    actors: [{ name: left.replace(/\s*\([^)]*\)/g, "").trim() }], roles: roles.map((name) => ({ name })),
    ...(notes.length ? { notes } : {}), ...(description && rest.length ? { description } : {}),
  }
}

function film(text) {
  const doc = wtf(text)
  const box = doc.infoboxes().find((each) => /film/i.test(each.type()))
  const found = {}
  const get = (...keys) => keys.map((key) => box && box.get(key)).find((value) => value && value.text())
  for (const [attribute, keys] of Object.entries(FIELDS)) found[attribute] = names(get(...keys))
  const released = get("released")
  found.released = released
    ? [...released.text().matchAll(/([A-Z][a-z]+ \d+, \d{4}|\d+ [A-Z][a-z]+ \d{4}|\d{4}(-\d\d)*)(?: \(([^)]*)\))?/g)].map((match) => {
        const date = /^\d{4}/.test(match[1]) ? match[1] : new Date(match[1] + " UTC").toISOString().slice(0, 10)
        return { date, ...(match[3] ? { place: match[3] } : {}) }
      })
    : []
  const runtime = get("runtime")
  found.runtimes = runtime ? [...runtime.text().matchAll(/(\d+)\s*min/g)].map((match) => ({ minutes: +match[1] })) : []
  for (const key of ["budget", "gross"]) found[key] = get(key) ? money(get(key).text()) : []
  found.cast = doc.sections().filter((section) => /cast|characters/i.test(section.title()) && !/casting/i.test(section.title()))
    .flatMap((section) => section.lists().flatMap((list) => list.lines().map((line) => credit(line.text()))))
  const prose = doc.text()
  found.scores = []
  const rotten = prose.includes("Rotten Tomatoes") && prose.match(/(\d+)%[^]{0,80}?(?:based on|from)\s+(\d+)/)
  const average = prose.match(/average (?:rating|score)? ?of ([\d.]+)(?:\/10| out of 10)/)
  if (rotten) {
    found.scores.push({
      source: "Rotten Tomatoes", value: +rotten[1], scale: 100, count: +rotten[2],
      ...(average ? { average: parseFloat(average[1]) } : {}),
    })
  }
  const meta = prose.includes("Metacritic") && prose.match(/(\d+) out of 100[^]{0,60}?(\d+) (?:critics|reviews)/)
  if (meta) found.scores.push({ source: "Metacritic", value: +meta[1], scale: 100, count: +meta[2] })
  found.tracks = doc.templates().map((each) => each.json()).filter((each) => /^track ?list/i.test(each.template || ""))
    .flatMap((each) => Array.from({ length: 99 }, (_, index) => index + 1).filter((index) => each[`title${index}`]).map((index) => ({
      number: index, title: each[`title${index}`], ...(each.headline ? { album: each.headline } : {}),
      ...(each[`length${index}`] ? { length: each[`length${index}`] } : {}),
      ...(each[`extra${index}`] ? { artists: each[`extra${index}`].split(/,|&/).map((name) => ({ name: name.trim() })) } : {}),
    })))
  found.accolades = doc.tables().flatMap((table) => table.keyValue().filter((row) => row.Category && row.Result).map((row) => ({
    award: row.Award || row.Ceremony || row.Organization || "", category: row.Category,
    recipients: [{ name: row["Recipient(s)"] || row["Recipients"] || row.Recipient || row["Nominee(s)"] || "" }], result: row.Result,
  })))
  return found
}

let input = ""
for await (const piece of process.stdin) input += piece
const films = {}
for (const [name, text] of Object.entries(JSON.parse(input))) {
  try {
    films[name] = film(text)
  } catch (error) {
    films[name] = {}
    process.stderr.write(`${name}: ${error}\n`)
  }
}
process.stdout.write(JSON.stringify(films))
