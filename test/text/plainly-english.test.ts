import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/2-text/language.js";
import { isPlainlyEnglish } from "../../src/2-text/plainly-english.js";

const ENGLISH = "The two ministers met in the harbour town on Friday, and both of them said that the ferry line would open once the customs sheds on either shore had been rebuilt. Trade between the countries was worth three billion dollars last year, which was a tenth more than in the year before, officials told reporters.";
const SPANISH = "Los dos ministros se reunieron el viernes en la ciudad del puerto, y ambos dijeron que la línea de barcos se abrirá cuando las aduanas de las dos orillas estén reconstruidas. El comercio entre los dos países llegó a tres mil millones de dólares el año pasado.";
const TURKISH = "İki bakan cuma günü liman kentinde bir araya geldi ve her iki kıyıdaki gümrük binaları yeniden yapılınca feribot hattının açılacağını söyledi. İki ülke arasındaki ticaret geçen yıl üç milyar dolara ulaştı.";
const INDONESIAN = "Kedua menteri bertemu di kota pelabuhan pada hari Jumat dan mengatakan bahwa jalur feri akan dibuka setelah gedung pabean di kedua pantai dibangun kembali. Perdagangan antara kedua negara mencapai tiga miliar dolar tahun lalu.";

describe("plainly English", () => {
  test.each([
    ["a report", ENGLISH, true],
    ["with names of other languages", `${ENGLISH} Juan de la Cruz of Córdoba and Recep Çelik signed for them.`, true],
    ["too short to tell", "The ministers of the two countries met in the harbour town on Friday.", false],
    ["Spanish", SPANISH, false], ["Turkish", TURKISH, false], ["Indonesian", INDONESIAN, false],
    ["half Spanish", `${ENGLISH} ${SPANISH}`, false], ["half Turkish", `${ENGLISH} ${TURKISH}`, false], ["half Indonesian", `${ENGLISH} ${INDONESIAN}`, false],
    ["a list of names", Array.from({ length: 60 }, (_, at) => `Port ${at} Harbour`).join(", "), false],
    ["nothing", "", false],
  ])("%s", (_, text, expected) => expect(isPlainlyEnglish(text)).toBe(expected));

  test("what is, the detector calls English too; what is not, it tells", () => {
    expect([ENGLISH, SPANISH, TURKISH, INDONESIAN].map((text) => detectLanguage(text))).toEqual(["en", "es", "tr", "ms"].map((code, at) => (at === 3 ? expect.stringMatching(/^(?:ms|id)$/) : code)));
  });
});
