// Shared by the scripts that write lexicon/countries.json and lexicon/atlas.bin.

/** territories that take their state's code (docs/vocabulary.md); Hong Kong and Antarctica stay apart */
export const stateOf = {
  AS: "USA", GU: "USA", MP: "USA", PR: "USA", UM: "USA", VI: "USA",
  AI: "GBR", BM: "GBR", IO: "GBR", VG: "GBR", KY: "GBR", FK: "GBR", GI: "GBR", GG: "GBR", IM: "GBR", JE: "GBR",
  MS: "GBR", PN: "GBR", SH: "GBR", TC: "GBR", GS: "GBR",
  GF: "FRA", PF: "FRA", TF: "FRA", GP: "FRA", MQ: "FRA", YT: "FRA", NC: "FRA", RE: "FRA", BL: "FRA", MF: "FRA", PM: "FRA", WF: "FRA",
  AW: "NLD", CW: "NLD", SX: "NLD", BQ: "NLD", FO: "DNK", GL: "DNK", AX: "FIN", SJ: "NOR", BV: "NOR",
  CX: "AUS", CC: "AUS", HM: "AUS", NF: "AUS", CK: "NZL", NU: "NZL", TK: "NZL", MO: "CHN",
};
