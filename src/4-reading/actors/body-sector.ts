/** What the words of a body's whole name say of its kind where its last word alone says little ("Commission", "Agency") or too much ("Department"). `national`: a country stands in or before it. */
export function bodySector(name: string, national = false): string | undefined {
  if (/\b(?:Criminal|Crimes?|Narcotics|Anti-?Narcotics) (?:\w+ )?(?:Bureau|Department|Division|Directorate|Unit|Branch)\b|\b(?:Bureau|Department|Division|Directorate|Unit) of (?:Criminal|Narcotics)\b/.test(name)) return "COP";
  if (/\b(?:Chambers?|Confederation|Federation) of (?:\w+ )?(?:Commerce|Industry|Industries|Construction|Trade|Mines|Mining|Business|Employers|Exporters)\b|\bChamber$/.test(name) && !/\b(?:Upper|Lower|Deputies|Senators)\b/.test(name)) return "BUS";
  if (/\bUnion of (?:\w+ )*(?:Workers|Teachers|Employees|Nurses|Miners|Journalists)\b|\b(?:Workers|Teachers|Nurses|Miners|Employees)['’]? ?(?:Union|Unions|Federation)\b/.test(name)) return "LAB";
  if (/\bDepartment of [\w ]+ at [\w ]*University\b/.test(name)) return "EDU";
  if (/\bMonetary Authority\b|\bCommissioners['’]? Court\b/.test(name)) return "GOV";
  if (/\bBureau of Investigation$/.test(name)) return "COP";
  if (/\b(?:State|Highway) Patrol$/.test(name)) return "COP";
  if (/\b(?:Rabbinical|Ulema|Ulama|Islamic|Muslim|Churches|Bishops|Episcopal|Interfaith|Interreligious) (?:\w+ )?(?:Council|Conference|Assembly)\b|\b(?:Council|Conference|Assembly) of (?:\w+ )?(?:Churches|Bishops|Ulema|Ulama|Rabbis|Imams)\b/.test(name)) return "REL";
  if (/\bProsecutors?(?:['’]s?)? Office$/.test(name)) return "JUD";
  if (/\b(?:District|City|County|Regional|Municipal|Borough|Shire|Town) Council$/.test(name)) return "GOV";
  if (NOT_OF_STATE.test(name)) return undefined;
  if (/^National (?:[\w-]+ )*(?:Water|Energy|Food|Health|Disaster|Disasters|Disease|Diseases|Vaccination|Immunization|Pandemic|Epidemic|Environment|Environmental|Resources|Investment|Tourism|Transport|Broadcasting|Wage|Wages|Statistics|Population|Education) (?:[\w-]+ )*Committee\b/.test(name)) return "GOV";
  if (/^(?:National|Federal|State|Central) (?:[\w-]+ )*(?:Commission|Agency|Authority|Administration|Secretariat)\b/.test(name)) return "GOV";
  if (/\b(?:Elections?|Electoral|Anti-?Corruption|Anti-?Graft|Securities|Public Service|Competition|Planning|Tax|Audit|Revenue|Customs|Immigration) (?:[\w-]+ )*(?:Commission|Agency|Board|Office|Service|Authority|Administration)$/.test(name)) return "GOV";
  return national && /\b(?:Agency|Authority|Ministry)$/.test(name) ? "GOV" : undefined;
}

/** Words of bodies that a state does not run, or may not. */
const NOT_OF_STATE = /\b(?:News|Press|Travel|Advertising|Rating|Ratings|Credit|Literary|Modelling|Estate|Olympic|Party|Resistance|Liberation|Salvation|Strike|Workers|World|International|European|African|Arab|Jewish|Palestinian)\b/;
